// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const controlCharacter = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/;

/** The first character that no page or feed can carry (XML 1.0 §2.2), as `U+0000`. */
export function forbiddenCharacter(text: string): { readonly name: string; readonly offset: number } | undefined {
  const found = controlCharacter.exec(text);
  if (!found) return undefined;
  const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return { name: `U+${code}`, offset: found.index };
}
