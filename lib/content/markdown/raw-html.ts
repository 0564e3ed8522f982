import type { Html, Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { type BodyContext, text } from '#lib/content/markdown/tree.ts';

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
  '&amp;': '&',
};

/** What a reader would have seen of a piece of HTML. */
function visibleText(html: string): string {
  return html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(/<(script|style|template|noscript)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, '')
    .replace(/<\/?[a-z!?][^>]*(?:>|$)/gi, ' ')
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

function report(node: Html, context: BodyContext): void {
  if (node.value.startsWith('<!--')) context.report('warning', node, 'an HTML comment is not shown; delete it');
  else if (!node.value.startsWith('</')) {
    const tag = /^<[^\s>]*/.exec(node.value)?.[0] ?? '<';
    context.report('warning', node, `raw HTML (${tag}>) is not rendered, only its text; write it in Markdown`);
  }
}

/** Takes raw HTML out of the tree, keeps the text in it, and says so. */
export function dropRawHtml(tree: Root, context: BodyContext): void {
  visit(tree, 'html', (node, index, parent) => {
    if (!parent || index === undefined) return;
    report(node, context);
    const shown = visibleText(node.value);
    if (isInline(parent))
      parent.children.splice(index, 1, /^<br\b/i.test(node.value) ? { type: 'break' } : text(shown));
    else if (shown === '') parent.children.splice(index, 1);
    else parent.children.splice(index, 1, { type: 'paragraph', children: [text(shown)] });
    return index;
  });
}
