import type { Nodes, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { type BodyContext, isParent } from '#lib/content/markdown/tree.ts';

/** Directives that stand inside something else, and what looks like a directive but could not be read as one. */
export function reportMisplaced(tree: Root, report: BodyContext['report']): void {
  visit(tree, (node, _, parent) => {
    if ((node.type === 'leafDirective' || node.type === 'containerDirective') && parent && parent.type !== 'root') {
      report(
        'error',
        node,
        `${node.type === 'leafDirective' ? '::' : ':::'}${node.name} stands inside something else; move it to a line of its own with blank lines around it`,
      );
    }
    if (node.type === 'text') {
      const found = /(?:^|\s)(:{2,}[a-z]+[[{]|:{3,}[a-z]*(?=\s|$))/.exec(node.value);
      if (found)
        report(
          'error',
          node,
          `"${(found[1] ?? '').replace(/[[{]$/, '')}" cannot be read here; write it on a line of its own, with blank lines around it and every quotation mark and bracket closed`,
        );
    }
  });
}

/** Nested directives would leave an empty element behind: what stands in them is shown in their place. */
function unwrapNested(children: readonly RootContent[]): RootContent[] {
  return children.flatMap((child): RootContent[] => {
    if (child.type === 'leafDirective')
      return child.children.length === 0 ? [] : [{ type: 'paragraph', children: child.children }];
    return child.type === 'containerDirective' ? unwrapNested(child.children) : [child];
  });
}

/** Puts what stands in nested directives into their place. */
export function removeNested(tree: Root): void {
  const unwrap = (node: Nodes) => {
    if (!isParent(node)) return;
    if (
      node.type === 'blockquote' ||
      node.type === 'listItem' ||
      node.type === 'footnoteDefinition' ||
      node.type === 'containerDirective'
    ) {
      const flat = unwrapNested(node.children);
      node.children.splice(0, node.children.length, ...flat.filter((child) => isFlow(child)));
    }
    for (const child of node.children) unwrap(child);
  };
  unwrap(tree);
}

type Flow = Extract<Nodes, { readonly type: 'blockquote' }>['children'][number];
const isFlow = (node: RootContent): node is Flow & RootContent =>
  !['text', 'tableRow', 'tableCell', 'listItem'].includes(node.type);
