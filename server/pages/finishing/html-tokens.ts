import { Tokenizer } from 'htmlparser2';

/** A piece of a page; `source` of all pieces, joined, is the page again. */
export type Token =
  | { readonly kind: 'text' | 'comment' | 'declaration'; readonly source: string }
  | { readonly kind: 'start'; readonly name: string; readonly source: string; readonly attributes: Attributes }
  | { readonly kind: 'end'; readonly name: string; readonly source: string }
  /** A whole element whose content is not markup: script, style, title, textarea … In a drawing there is none. */
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
const isDrawing = (name: string) => name === 'svg' || name === 'math';
const nothing = () => undefined;

/**
 * Splits a page into pieces. htmlparser2 reads it as browsers do, but for two things: a `<!--` in a script, which may move the script's end,
 * so foreign.ts refuses it; and `<![CDATA[` outside of a drawing, which may end elsewhere, so it is a comment here and never sent.
 */
export function tokens(html: string): readonly Token[] {
  const found: Token[] = [];
  let at = 0;
  let drawings = 0;
  let name = '';
  let attributes = new Map<string, string>();
  let attribute = '';
  let value = '';
  let open: Extract<Token, { readonly kind: 'start' }> | undefined;

  function take(end: number): string {
    const source = html.slice(at, end);
    at = end;
    return source;
  }
  function takeText(end: number): void {
    if (!open && end > at) found.push({ kind: 'text', source: take(end) });
  }
  function takeStart(last: number): void {
    const tag = { kind: 'start', name, source: take(last + 1), attributes } as const;
    if (drawings === 0 && rawNames.has(name)) open = tag;
    else found.push(tag);
    if (isDrawing(name) && !tag.source.endsWith('/>')) drawings += 1;
  }
  function takeRaw(start: typeof open, contentEnd: number, end: number): void {
    if (!start) return;
    const content = html.slice(at, contentEnd);
    found.push({ ...start, kind: 'raw', content, source: start.source + take(end) });
    open = undefined;
  }
  function takeDeclaration(_from: number, last: number): void {
    const source = take(last + 1);
    const isComment = source.startsWith('<!--') || (source.startsWith('<![') && drawings === 0);
    found.push({ kind: isComment ? 'comment' : 'declaration', source });
  }

  const reader = new Tokenizer(
    { decodeEntities: false },
    {
      isInForeignContext: () => drawings > 0,
      ontext: (_from, end) => takeText(end),
      onopentagname(from, end) {
        takeText(from - 1);
        name = html.slice(from, end).toLowerCase();
        attributes = new Map();
      },
      onattribname(from, end) {
        attribute = html.slice(from, end).toLowerCase();
        value = '';
      },
      onattribdata(from, end) {
        value = html.slice(from, end);
      },
      onattribend() {
        if (!attributes.has(attribute)) attributes.set(attribute, value);
      },
      onopentagend: takeStart,
      onselfclosingtag: takeStart,
      onclosetag(from, nameEnd) {
        const end = html.indexOf('>', nameEnd) + 1 || html.length;
        if (open) return takeRaw(open, from - 2, end);
        takeText(from - 2);
        const closed = html.slice(from, nameEnd).toLowerCase();
        found.push({ kind: 'end', name: closed, source: take(end) });
        if (isDrawing(closed)) drawings = Math.max(0, drawings - 1);
      },
      oncomment: takeDeclaration,
      oncdata: takeDeclaration,
      ondeclaration: takeDeclaration,
      onprocessinginstruction: nothing,
      onattribentity: nothing,
      ontextentity: nothing,
      onend: nothing,
    },
  );
  reader.write(html);
  reader.end();
  takeRaw(open, html.length, html.length);
  takeText(html.length);
  return found;
}
