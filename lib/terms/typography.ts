/**
 * Sets an editor's plain quotation marks and apostrophes as a typesetter would, for fields that are printed as they are;
 * bodies get the same from remark. English only: other languages bring their own marks.
 */
export function typographic(text: string): string {
  return text
    .replace(/(^|[\s([{–—/])"(?=\S)/g, '$1“')
    .replaceAll('"', '”')
    .replace(/(^|[\s([{–—/“])'(?=\d\ds?\b)/g, '$1’')
    .replace(/(^|[\s([{–—/“])'(?=\S)/g, '$1‘')
    .replaceAll("'", '’');
}
