/** The way in which a language is read. */
export type Direction = 'ltr' | 'rtl';

// As `label` writes them, which no text of an editor can look like: its `<` is escaped.
const label = /<text ([^>]*)>/g;
const anchor = / text-anchor="(\w+)"/;
const across = / (d?x)="(-?)([^"]+)"/g;

const negated = (_: string, name: string, minus: string, value: string): string =>
  ` ${name}="${minus === '' && Number.parseFloat(value) !== 0 ? '-' : ''}${value}"`;

/** In a text from right to left `start` is the right: what stood to the right of a point goes on standing there. */
function anchoredAnew(attributes: string): string {
  const now = anchor.exec(attributes)?.[1] ?? 'start';
  if (now === 'middle') return attributes;
  const rest = attributes.replace(anchor, '');
  return now === 'start' ? `${rest} text-anchor="end"` : rest;
}

/** Marks stay where they are, and so do their labels, with words from right to left: what has sides of its own, as a map has, keeps them. */
export const wordsTurned = (body: string): string =>
  body.replace(label, (_, attributes: string) => `<text ${anchoredAnew(attributes)}>`);

/** The whole seen from behind, and each label turned back around the point where it stands: it was laid out in the order of reading, and still is. */
export const turnedRound = (body: string, width: number): string =>
  `<g transform="translate(${width} 0) scale(-1 1)">${body.replace(
    label,
    (_, attributes: string) => `<text transform="scale(-1 1)" ${attributes.replace(across, negated)}>`,
  )}</g>`;

/** What keeps its sides in a drawing that is turned round: a disc with its cut, an orbit. `x` is its middle. */
export const withOwnSides = (direction: Direction, x: number, markup: string): string =>
  direction === 'ltr' ? markup : `<g transform="translate(${Number((2 * x).toFixed(1))} 0) scale(-1 1)">${markup}</g>`;
