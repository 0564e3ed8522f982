/** One tag; an attribute's value may hold `>`. The sanitizer writes no comments and escapes every other `<`. */
const tag = /<(\/?)([a-zA-Z][a-zA-Z0-9]*)(?:"[^"]*"|'[^']*'|[^'">])*>/y;

const voidNames = new Set(['br', 'hr', 'img', 'wbr']);

/** A tag, or the text up to the next one, as it is written. */
interface Piece {
  readonly kind: 'start' | 'end' | 'void' | 'text';
  readonly source: string;
  /** Of an element; '' of text. */
  readonly name: string;
}

function* piecesOf(html: string): Generator<Piece> {
  let at = 0;
  while (at < html.length) {
    tag.lastIndex = at;
    const found = html[at] === '<' ? tag.exec(html) : null;
    if (found) {
      const name = (found[2] ?? '').toLowerCase();
      const kind = found[1] === '/' ? 'end' : voidNames.has(name) ? 'void' : 'start';
      yield { kind, source: found[0], name };
      at += found[0].length;
    } else {
      const next = html.indexOf('<', at + 1);
      const end = next < 0 ? html.length : next;
      yield { kind: 'text', source: html.slice(at, end), name: '' };
      at = end;
    }
  }
}

/** The elements that stand around a piece of text, outermost first. */
type Around = readonly string[];

/**
 * Passes each piece of text of sanitized HTML through a function; tags and their attributes go by untouched.
 * @param change gets the text as it is written, entities included, and gives back HTML
 */
export function mapText(html: string, change: (text: string, around: Around) => string): string {
  const around: string[] = [];
  let done = '';
  for (const { kind, source, name } of piecesOf(html)) {
    if (kind === 'start') around.push(name);
    if (kind === 'end') around.splice(Math.max(0, around.lastIndexOf(name)));
    done += kind === 'text' ? change(source, around) : source;
  }
  return done;
}

/**
 * Passes each outermost element of sanitized HTML through a function; text between them goes by untouched.
 * @param change gets the element whole and its name, and gives back HTML
 */
export function mapOutermost(html: string, change: (element: string, name: string) => string): string {
  let [done, element, depth] = ['', '', 0];
  for (const { kind, source, name } of piecesOf(html)) {
    if (kind === 'start') depth += 1;
    if (depth === 0) done += source;
    else element += source;
    if (kind !== 'end' || depth === 0) continue;
    depth -= 1;
    if (depth > 0) continue;
    done += change(element, name);
    element = '';
  }
  return done + element;
}
