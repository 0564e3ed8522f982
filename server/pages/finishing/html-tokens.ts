/** A piece of a page; `source` of all pieces, joined, is the page again. */
export type Token =
  | { readonly kind: 'text' | 'comment' | 'declaration'; readonly source: string }
  | { readonly kind: 'start'; readonly name: string; readonly source: string; readonly attributes: Attributes }
  | { readonly kind: 'end'; readonly name: string; readonly source: string }
  /** A whole element whose content is not markup: script, style, title, textarea … */
  | {
      readonly kind: 'raw';
      readonly name: string;
      readonly source: string;
      readonly attributes: Attributes;
      readonly content: string;
    };

/** Names in lower case; the value is as written, without its quotes; '' when there is none. */
export type Attributes = ReadonlyMap<string, string>;

const rawNames = new Set(['script', 'style', 'title', 'textarea', 'xmp', 'iframe', 'noembed', 'noframes']);

const tagName = /<\/?([a-zA-Z][^\s/>]*)/y;
const attribute = /[\s/]*([^\s/>=][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/y;
const tagEnd = /[\s/]*>/y;

function matchAt(pattern: RegExp, html: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(html);
}

/** Index after `mark`, or the end of the page when it is missing. */
function after(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from);
  return at < 0 ? html.length : at + mark.length;
}

/**
 * Where the end tag of a raw element begins. A script in which `<!--` and then `<script` stand ends
 * only at its second `</script` (HTML Standard, script data double escaped state).
 */
function rawEnd(html: string, name: string, from: number): number {
  const marks = name === 'script' ? /<!--|-->|<(\/?)script(?=[\s/>])/gi : new RegExp(`<(/)${name}(?=[\\s/>])`, 'gi');
  marks.lastIndex = from;
  let escaped = false;
  let nested = false;
  for (let mark = marks.exec(html); mark; mark = marks.exec(html)) {
    if (mark[0] === '<!--') escaped = true;
    else if (mark[0] === '-->') escaped = nested = false;
    else if (mark[1] !== '/') nested = escaped;
    else if (nested) nested = false;
    else return mark.index;
  }
  return html.length;
}

function startTag(html: string, at: number, name: string): { attributes: Attributes; end: number; empty: boolean } {
  const attributes = new Map<string, string>();
  let end = at + 1 + name.length;
  for (;;) {
    const close = matchAt(tagEnd, html, end);
    if (close) return { attributes, end: end + close[0].length, empty: close[0].includes('/') };
    const found = matchAt(attribute, html, end);
    if (!found) return { attributes, end: html.length, empty: false };
    const key = (found[1] ?? '').toLowerCase();
    if (!attributes.has(key)) attributes.set(key, found[2] ?? found[3] ?? found[4] ?? '');
    end += found[0].length;
  }
}

function commentAt(html: string, at: number): Token {
  // `<!-->` and `<!--->` are whole comments.
  const end = /^<!---?>/.test(html.slice(at, at + 6)) ? after(html, '>', at) : after(html, '-->', at + 4);
  return { kind: 'comment', source: html.slice(at, end) };
}

function elementAt(html: string, at: number, name: string, inDrawing: boolean): Token {
  const { attributes, end, empty } = startTag(html, at, name);
  if (!rawNames.has(name) || (inDrawing && empty)) {
    return { kind: 'start', name, source: html.slice(at, end), attributes };
  }
  const contentEnd = rawEnd(html, name, end);
  const source = html.slice(at, after(html, '>', contentEnd));
  return { kind: 'raw', name, source, attributes, content: html.slice(end, contentEnd) };
}

/** The piece that begins with the `<` at an index. */
function markupAt(html: string, at: number, inDrawing: boolean): Token {
  if (html.startsWith('<!--', at)) return commentAt(html, at);
  if (inDrawing && html.startsWith('<![CDATA[', at)) {
    return { kind: 'declaration', source: html.slice(at, after(html, ']]>', at)) };
  }
  const tag = matchAt(tagName, html, at);
  if (tag) {
    const name = (tag[1] ?? '').toLowerCase();
    if (html[at + 1] !== '/') return elementAt(html, at, name, inDrawing);
    return { kind: 'end', name, source: html.slice(at, startTag(html, at + 1, name).end) };
  }
  if (/[!?/]/.test(html[at + 1] ?? '')) return { kind: 'declaration', source: html.slice(at, after(html, '>', at)) };
  return { kind: 'text', source: '<' };
}

const isDrawing = (name: string) => name === 'svg' || name === 'math';

/** Splits a page into pieces by the rules of the HTML Standard's tokenizer, as far as a rendered page needs them. */
export function* tokens(html: string): Generator<Token> {
  let at = 0;
  let drawings = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    const textEnd = open < 0 ? html.length : open;
    if (textEnd > at) yield { kind: 'text', source: html.slice(at, textEnd) };
    if (open < 0) return;
    const token = markupAt(html, open, drawings > 0);
    if (token.kind === 'start' && isDrawing(token.name) && !token.source.endsWith('/>')) drawings += 1;
    if (token.kind === 'end' && isDrawing(token.name)) drawings = Math.max(0, drawings - 1);
    yield token;
    at = open + token.source.length;
  }
}
