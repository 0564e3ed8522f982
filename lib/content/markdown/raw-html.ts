import type { Html, Nodes, PhrasingContent, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { type BodyContext, text } from '#lib/content/markdown/tree.ts';
import { inlineMark } from '#lib/terms/own-marks.ts';

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
  '&amp;': '&',
};

/** Comments; elements whose text no reader sees; character data, declarations and processing instructions; tags. */
const markup =
  /<!--[\s\S]*?(?:-->|$)|<(script|style|template|noscript)\b[\s\S]*?(?:<\/\1\s*>|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<(?:[!?]|\/?[a-z])[^>]*(?:>|$)/gi;

/** What a reader would have seen of a piece of HTML. */
function visibleText(html: string): string {
  return html
    .replace(markup, (found, hides?: string) => (hides || found.startsWith('<!--') ? '' : ' '))
    .replace(/&(?:lt|gt|quot|#39|nbsp|amp);/g, (entity) => entities[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .trim();
}

const isInline = (parent: Nodes): boolean =>
  [
    'paragraph',
    'heading',
    'emphasis',
    'strong',
    'delete',
    'link',
    'linkReference',
    'tableCell',
    'textDirective',
  ].includes(parent.type);

/** Why a piece of markup is not shown; undefined for a closing tag, which was reported when it was opened. */
function reasonAgainst(piece: string): string | undefined {
  if (piece.startsWith('<!--')) return 'an HTML comment is not shown; delete it';
  if (/^<\/[a-z][a-z0-9-]*\s*>?$/i.test(piece)) return undefined;
  const tag = /^<[^\s>]*/.exec(piece)?.[0] ?? '<';
  const hidesWords = /^<(?:script|style|template|noscript|[!?])/i.test(piece);
  return hidesWords
    ? `raw HTML (${tag.slice(0, 20)}>) is not rendered, nor the words in it; write them in Markdown, or delete it`
    : `raw HTML (${tag}>) is not rendered, only its text; write it in Markdown`;
}

/** What hides everything behind it until its end, and has none. */
function missingEnd(piece: string): string | undefined {
  if (piece.startsWith('<!--')) return piece.endsWith('-->') && piece.length >= 7 ? undefined : '-->';
  if (/^<!\[CDATA\[/i.test(piece)) return piece.endsWith(']]>') ? undefined : ']]>';
  const [, name] = /^<(script|style|template|noscript)\b/i.exec(piece) ?? [];
  return name === undefined || /<\/[a-z]+\s*>$/i.test(piece) ? undefined : `</${name}>`;
}

/** One report a line is enough to find the place. */
function report(node: Html, isBlock: boolean, context: BodyContext): void {
  let at = 0;
  let line = 0;
  let reported = -1;
  for (const found of node.value.matchAll(markup)) {
    line += node.value.slice(at, found.index).split('\n').length - 1;
    at = found.index;
    const reason = reasonAgainst(found[0]);
    if (reason === undefined || line === reported) continue;
    reported = line;
    const end = isBlock && found.index + found[0].length === node.value.length ? missingEnd(found[0]) : undefined;
    if (end === undefined) context.report('warning', lineOf(node, line), reason);
    else
      context.report(
        'error',
        lineOf(node, line),
        `everything behind this is hidden up to a ${end} that never comes; delete it`,
      );
  }
}

/** The node itself, or what stands so many lines below its first. */
function lineOf(node: Html, line: number): Html {
  if (line === 0 || !node.position) return node;
  const start = { line: node.position.start.line + line, column: 1 };
  return { ...node, position: { ...node.position, start } };
}

/** Text that was pasted as HTML, with the citations and other languages that an editor has marked in it. */
function withMarks(shown: string, { position }: Html): PhrasingContent[] {
  const here = position ? { position } : {};
  const children: PhrasingContent[] = [];
  let at = 0;
  for (const { 0: found, 1: cited, 2: words = '', 3: code = '', index } of shown.matchAll(inlineMark)) {
    children.push(text(shown.slice(at, index)), {
      type: 'textDirective',
      name: cited === undefined ? 'lang' : 'cite',
      attributes: cited === undefined ? { [code]: '' } : {},
      children: [text(cited ?? words)],
      ...here,
    });
    at = index + found.length;
  }
  // The first of them has the position, so that what is found in the HTML is reported once.
  const [first = text(''), ...more] = [...children, text(shown.slice(at))];
  return [{ ...first, ...here }, ...more];
}

/** Takes raw HTML out of the tree, keeps the text in it, and says so. */
export function dropRawHtml(tree: Root, context: BodyContext): void {
  visit(tree, 'html', (node, index, parent) => {
    if (!parent || index === undefined) return;
    report(node, !isInline(parent), context);
    const shown = visibleText(node.value);
    if (isInline(parent))
      parent.children.splice(index, 1, /^<br\b/i.test(node.value) ? { type: 'break' } : text(shown));
    else if (shown === '') parent.children.splice(index, 1);
    else parent.children.splice(index, 1, { type: 'paragraph', children: withMarks(shown, node) });
    return index;
  });
}
