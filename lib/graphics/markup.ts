import { type Direction, saidApart, turnedRound, wordsTurned } from '#lib/graphics/right-to-left.ts';
import { escapeHtml } from '#lib/terms/escape-html.ts';
import { linesThat } from '#lib/terms/line-breaks.ts';

export type At = readonly [x: number, y: number];

/** A coordinate as few bytes say it: one digit after the point unless told otherwise, never `-0`. */
export function coordinate(value: number, digits = 1): number {
  return Number(value.toFixed(digits)) + 0;
}

interface LabelStyle {
  readonly className?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** In the text's own size, so that the distance grows with it. */
  readonly dx?: number;
  readonly dy?: number;
}

/** A line of text at a point. */
export function label(x: number, y: number, text: string, style: LabelStyle = {}): string {
  const { className = '', anchor = 'start', dx = 0, dy = 0 } = style;
  const attributes = [
    `class="g-t${className && ` ${className}`}"`,
    `x="${coordinate(x)}"`,
    `y="${coordinate(y)}"`,
    dx !== 0 && `dx="${coordinate(dx, 2)}em"`,
    dy !== 0 && `dy="${coordinate(dy, 2)}em"`,
    anchor !== 'start' && `text-anchor="${anchor}"`,
  ];
  return `<text ${attributes.filter(Boolean).join(' ')}>${escapeHtml(text)}</text>`;
}

/** A drawing of so many units has the margins of a phone in it, 16 on either side, and there runs to both edges. */
export const phoneWidth = 344;

interface Sheet {
  readonly name: string;
  /** Tells a second drawing of the same graphic from the first. */
  readonly variant?: string;
  /** Goes on with the variant before it, under that one's name and description. */
  readonly more?: boolean;
  readonly title: string;
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly body: string;
  readonly attributes?: string;
  /** Whether its marks are links: it is a group of them then, and no picture. */
  readonly linked?: boolean;
  /** Of its language. */
  readonly direction: Direction;
  /** Whether what it shows has sides of its own, as a map has: then words alone run from right to left. */
  readonly sided?: boolean;
}

/** A whole drawing: an image with a name and a description, whose ids come from the graphic's name. */
export function drawing({
  name,
  variant,
  more = false,
  title,
  description,
  width,
  height,
  body,
  attributes = '',
  linked = false,
  direction,
  sided = false,
}: Sheet): string {
  const id = `graphic-${name}${variant === undefined ? '' : `-${variant}`}`;
  const classes = [
    'g',
    ...(linked ? ['g-linked'] : []),
    ...(width === phoneWidth ? ['g-bleed'] : []),
    `g-${name}`,
    ...(variant === undefined ? [] : [`g-${variant}`]),
    ...(more ? ['g-more'] : []),
  ].join(' ');
  const isTurned = direction === 'rtl';
  const turned = () => (sided ? wordsTurned(body) : turnedRound(body, coordinate(width)));
  const svg =
    `<svg${attributes}${isTurned ? ' direction="rtl"' : ''} class="${classes}" viewBox="0 0 ${coordinate(width)} ${coordinate(height)}" role="${linked ? 'group' : 'img'}" ` +
    `aria-labelledby="${id}-title" aria-describedby="${id}-text">` +
    `${more ? '' : `<title id="${id}-title">${escapeHtml(title)}</title><desc id="${id}-text">${escapeHtml(description)}</desc>`}` +
    `${isTurned ? turned() : body}</svg>`;
  return isTurned ? saidApart(svg) : svg;
}

/** Characters as a line has room for them: one of Chinese takes the place of two. */
const lengthOf = (text: string): number => text.length + (text.match(/\p{Script=Han}/gu)?.length ?? 0);

/** Breaks text into lines of at most `longest` characters; a longer word keeps a line to itself. */
export const linesOf = (text: string, longest: number): readonly string[] =>
  linesThat((line) => lengthOf(line) <= longest, text);

/**
 * A square without words for lists and cards, drawn on 96 units; who cannot see it misses nothing that is not beside it.
 * @param direction of its language, unless it has sides of its own
 */
export const thumbnailOf = (body: string, direction: Direction = 'ltr'): string =>
  `<svg class="g g-thumb" viewBox="0 0 96 96" aria-hidden="true">${direction === 'rtl' ? turnedRound(body, 96) : body}</svg>`;
