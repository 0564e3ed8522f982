import type { PicturesIn } from '#lib/content/model/file-record.ts';

/** As `readPicture` accepts a name: what stands before its ending is at most so long. */
const longestName = 100;
const ending = /\.(?:jpg|png|webp|avif|svg)/g;

const none: PicturesIn = { named: [], shown: [] };

/**
 * Pictures that a file names, whether it can be read or not: its fault may be the very address of the picture, or that it was saved as
 * UTF-16. In one pass, since faulty files may hold anything.
 */
export function picturesIn(bytes: Uint8Array): PicturesIn {
  const text = Buffer.from(bytes).toString('latin1').replaceAll('\0', '');
  const named = [...text.matchAll(ending)].map(({ 0: end, index }) => {
    const before = text.slice(Math.max(0, index - longestName), index);
    return (/[\w.-]*$/.exec(before)?.[0] ?? '') + end;
  });
  if (named.length === 0) return none;
  const shown = [...text.matchAll(/\/images\/([\w.-]+)/g)].flatMap(([, name]) => name ?? []);
  return { named: detached(named), shown: detached(shown) };
}

/** Slices of a string would keep the whole of it in memory. */
const detached = (names: readonly string[]): readonly string[] => structuredClone([...new Set(names)]);
