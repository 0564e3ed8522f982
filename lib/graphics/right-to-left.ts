import { htmlLanguageOf, markForeignRuns } from '#lib/i18n/foreign-runs.ts';

/** The way in which a language is read. */
export type Direction = 'ltr' | 'rtl';

// As `label` writes them, which no text of an editor can look like: its `<` is escaped.
const label = /<text ([^>]*)>([^<]*)/g;
const anchor = / text-anchor="(\w+)"/;
const across = / (d?x)="(-?)([^"]+)"/g;

const negated = (_: string, name: string, minus: string, value: string): string =>
  ` ${name}="${minus === '' && Number.parseFloat(value) !== 0 ? '-' : ''}${value}"`;

/**
 * Words in another script run their own way, and their brackets with them. They are given no direction: a line that began with one would
 * stand on the other side of its point.
 */
const parted = (text: string): string =>
  markForeignRuns(
    text,
    'ur',
    (run, foreign) => `<tspan lang="${htmlLanguageOf(foreign)}" unicode-bidi="plaintext">${run}</tspan>`,
  );

const said = /(<(?:title|desc)[^>]*>)([^<]*)/g;

/** What is said of a drawing and of its marks can hold no element: its foreign runs keep their direction to themselves. */
export const saidApart = (svg: string): string =>
  svg.replace(said, (_, tag: string, text: string) => tag + markForeignRuns(text, 'ur', (run) => `\u2068${run}\u2069`));

/** In a text from right to left `start` is the right: what stood to the right of a point goes on standing there. */
function anchoredAnew(attributes: string): string {
  const now = anchor.exec(attributes)?.[1] ?? 'start';
  if (now === 'middle') return attributes;
  const rest = attributes.replace(anchor, '');
  return now === 'start' ? `${rest} text-anchor="end"` : rest;
}

/** Marks stay where they are, and so do their labels, with words from right to left: what has sides of its own, as a map has, keeps them. */
export const wordsTurned = (body: string): string =>
  body.replace(label, (_, attributes: string, text: string) => `<text ${anchoredAnew(attributes)}>${parted(text)}`);

/** The whole seen from behind, and each label turned back around the point where it stands: it was laid out in the order of reading, and still is. */
export const turnedRound = (body: string, width: number): string =>
  `<g transform="translate(${width} 0) scale(-1 1)">${body.replace(
    label,
    (_, attributes: string, text: string) =>
      `<text transform="scale(-1 1)" ${attributes.replace(across, negated)}>${parted(text)}`,
  )}</g>`;

/** What keeps its sides in a drawing that is turned round: a disc with its cut, an orbit. `x` is its middle. */
export const withOwnSides = (direction: Direction, x: number, markup: string): string =>
  direction === 'ltr' ? markup : `<g transform="translate(${Number((2 * x).toFixed(1))} 0) scale(-1 1)">${markup}</g>`;
