import type { Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { type BodyContext, textOf } from '#lib/content/markdown/tree.ts';

/** Puts each table into a region of its own that can be scrolled by keyboard, and names its columns. */
export function wrapTables(tree: Root, { labels, report }: BodyContext): void {
  visit(tree, 'table', (node, index, parent) => {
    if (!parent || index === undefined) return;
    const align = node.align ?? [];
    node.align = null;
    const width = node.children.at(0)?.children.length ?? 0;
    node.children.forEach((row, rowIndex) => {
      if (row.children.length > width) {
        report(
          'warning',
          row,
          `the row has ${row.children.length} cells in a table of ${width}; write \\| for a bar in a text`,
        );
      }
      row.children.forEach((cell, column) => {
        const side = align[column];
        const className = side === 'right' || side === 'center' ? { className: [`align-${side}`] } : {};
        const scope = rowIndex === 0 ? { scope: 'col' } : {};
        cell.data = { ...cell.data, hProperties: { ...className, ...scope } };
      });
    });
    const columns =
      node.children
        .at(0)
        ?.children.map((cell) => textOf(cell).trim())
        .filter((name) => name !== '') ?? [];
    const properties = { className: ['table'], tabIndex: 0, ariaLabel: labels.table(columns) };
    parent.children.splice(index, 1, {
      type: 'blockquote',
      data: { hName: 'section', hProperties: properties },
      children: [node],
    });
    return [SKIP, index + 1];
  });
}

/** Task lists as text: a checkbox that cannot be ticked helps nobody and has no name. */
export function writeOutTasks(tree: Root): void {
  visit(tree, 'listItem', (node) => {
    if (typeof node.checked !== 'boolean') return;
    const first = node.children.at(0);
    if (first?.type === 'paragraph') first.children.unshift({ type: 'text', value: node.checked ? '☑ ' : '☐ ' });
    node.checked = null;
  });
}
