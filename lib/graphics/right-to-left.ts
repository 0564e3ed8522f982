import { htmlLanguageOf, markForeignRuns } from '#lib/i18n/foreign-runs.ts';

/** The way in which a language is read. */
export type Direction = 'ltr' | 'rtl';

// As `label` writes them, which no text of an editor can look like: its `<` is escaped.
const label = /<text ([^>]*)>([^<]*)/g;
const anchor = / text-anchor="(\w+)"/;
const across = / (d?x)="(-?)([^"]+)"/g;

const negated = (_: string, name: string, minus: string, value: string): string =>
  ` ${name}="${minus === '' && Number.parseFloat(value) !== 0 ? '-' : ''}${value}"`;

/** Words in another script run their own way, and their brackets with them. */
const parted = (text: string): string =>
  markForeignRuns(
    text,
    'ur',
    (run, foreign) => `<tspan lang="${htmlLanguageOf(foreign)}" direction="ltr" unicode-bidi="isolate">${run}</tspan>`,
  );

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
