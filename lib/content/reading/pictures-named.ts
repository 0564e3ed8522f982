/** As `readPicture` accepts a name: what stands before its ending is at most so long. */
const longestName = 100;
const ending = /\.(?:jpg|png|webp|avif|svg)/g;

/**
 * Pictures that a file names anywhere and in any way, whether it can be read or not: its fault may be the very address of the picture, or
 * that it was saved as UTF-16. In one pass, since faulty files may hold anything.
 */
export function picturesNamedIn(bytes: Uint8Array): readonly string[] {
  const text = Buffer.from(bytes).toString('latin1').replaceAll('\0', '');
  const names = [...text.matchAll(ending)].map(({ 0: end, index }) => {
    const before = text.slice(Math.max(0, index - longestName), index);
    return (/[\w.-]*$/.exec(before)?.[0] ?? '') + end;
  });
  return [...new Set(names)];
}
