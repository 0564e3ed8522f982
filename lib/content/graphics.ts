/** Names that `::graphic{name=…}` may have: the graphics that the site can draw. */
export const graphicNames: readonly string[] = [];
