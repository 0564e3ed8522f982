import { differenceOf } from '#lib/editors/writing/cure.ts';
import { oneLine } from '#lib/editors/writing/draft.ts';
import { setField } from '#lib/editors/writing/matter-edit.ts';
import { bodyFrom, type Edit } from '#lib/editors/writing/matter-text.ts';
import { Refusal } from '#lib/editors/writing/refusal.ts';

/** A picture of the content folder with what readers are told of it. */
export interface PlacedPicture {
  /** `/images/NAME` */
  readonly src: string;
  readonly alt: string;
  readonly credit: string;
  readonly caption?: string | undefined;
  readonly licence?: string | undefined;
}

const needed: readonly (readonly [name: 'alt' | 'credit', what: string])[] = [
  ['alt', 'Say what the picture shows: who cannot see it is read that in its place.'],
  ['credit', 'Say who made the picture: readers are shown it under it.'],
];

/** On one line each; what was left empty is left out. @throws Refusal for what readers have to be told */
function wordsOf({ src, ...written }: PlacedPicture): Readonly<Record<string, string>> & { readonly src: string } {
  const words = Object.fromEntries(
    Object.entries(written).flatMap(([name, value]) => {
      const line = oneLine(value ?? '');
      return line === '' ? [] : [[name, line]];
    }),
  );
  for (const [name, what] of needed) if (words[name] === undefined) throw new Refusal(what);
  return { src, ...words };
}

/** The text with the picture under its standfirst. @throws Refusal */
export function heroIn(text: string, { src, alt, caption, credit, licence }: PlacedPicture): Edit {
  // In the order of the guide.
  const hero = wordsOf({ src, alt, credit, caption, licence });
  return differenceOf(text, setField(text, ['hero'], hero));
}

/** As the directive reads it back: character references are decoded there. */
const quoted = (value: string): string => `"${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;

function directive(picture: PlacedPicture): string {
  const { src, ...words } = wordsOf(picture);
  const attributes = ['alt', 'credit', 'caption', 'licence'].flatMap((name) =>
    words[name] === undefined ? [] : [`${name}=${quoted(words[name])}`],
  );
  return `::figure{src=${src} ${attributes.join(' ')}}`;
}

/** Lines between which nothing may be put: the fences of code, and `:::` with what stands between them. */
const opens = (line: string): string | undefined => /^ {0,3}(```+|~~~+|:{3,})(?=[\w{[]|$|\s)/.exec(line)?.[1];

/** Whether a block begins on a line, goes on, or ends. @param inside the mark that closes what is open */
function insideAfter(line: string, inside: string | undefined): string | undefined {
  const mark = opens(line);
  if (inside === undefined) return mark !== undefined && !/^:{3,}\s*$/.test(line.trim()) ? mark : undefined;
  return mark?.startsWith(inside) && line.trim() === mark ? undefined : inside;
}

/** The text with the picture as a block of its own, behind the paragraph at an offset; in front matter it begins the text. @throws Refusal */
export function figureIn(text: string, offset: number, picture: PlacedPicture): Edit {
  const body = bodyFrom(text);
  const cursor = Math.max(offset, body);
  const line = directive(picture);
  let [from, inside, before] = [body, undefined as string | undefined, '---'];
  for (const one of text.slice(body).split('\n')) {
    const end = from + one.length;
    if (end >= cursor && one.trim() === '' && inside === undefined) break;
    inside = insideAfter(one, inside);
    before = one;
    from = end + 1;
  }
  const isBehindAll = from > text.length;
  const at = Math.min(from, text.length);
  const gap = `${isBehindAll ? '\n' : ''}${before.trim() === '' ? '' : '\n'}`;
  return { from: at, to: at, insert: `${gap}${line}\n` };
}
