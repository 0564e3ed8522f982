import type { Blockquote, FootnoteDefinition, List, ListItem, Paragraph, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { type BodyContext, blockElement, inlineElement, linkElement, text } from '#lib/content/markdown/tree.ts';

/** Takes the definitions out of the tree, by their names. */
function takeDefinitions(tree: Root, report: BodyContext['report']): ReadonlyMap<string, FootnoteDefinition> {
  const definitions = new Map<string, FootnoteDefinition>();
  visit(tree, 'footnoteDefinition', (node, index, parent) => {
    if (!parent || index === undefined) return;
    const name = node.identifier.toUpperCase();
    if (!definitions.has(name)) definitions.set(name, node);
    else
      report(
        'warning',
        node,
        `the footnote [^${node.identifier}] stands twice, and only the first is shown; give this one another name`,
      );
    parent.children.splice(index, 1);
    return index;
  });
  return definitions;
}

/**
 * Numbers the footnotes in order of their first mark and appends them as a section. Every mark links to its note and every note back to each of
 * its marks. Ids begin with the slug, so that two bodies can stand on one page.
 */
export function resolveFootnotes(tree: Root, context: BodyContext): void {
  const { labels, report } = context;
  const prefix = context.source.slug;
  const definitions = takeDefinitions(tree, report);
  const numbers = new Map<string, number>();
  const marks = new Map<string, string[]>();

  const mark = (root: Root | FootnoteDefinition) =>
    visit(root, 'footnoteReference', (node, index, parent) => {
      if (!parent || index === undefined) return;
      const name = node.identifier.toUpperCase();
      const number = numbers.get(name) ?? numbers.size + 1;
      numbers.set(name, number);
      const ids = marks.get(name) ?? [];
      const id = ids.length === 0 ? `${prefix}-fnref-${number}` : `${prefix}-fnref-${number}-${ids.length + 1}`;
      marks.set(name, [...ids, id]);
      const link = linkElement(`#${prefix}-fn-${number}`, { id, ariaLabel: labels.footnote(String(number)) }, [
        text(String(number)),
      ]);
      parent.children.splice(index, 1, inlineElement('sup', { className: ['footnote'] }, [link]));
      return index + 1;
    });

  mark(tree);
  const items: ListItem[] = [];
  for (const [name, number] of numbers) {
    const definition = definitions.get(name);
    if (!definition) continue;
    mark(definition);
    const back = (marks.get(name) ?? []).flatMap((id, index) => {
      const label = index === 0 ? String(number) : `${number}-${index + 1}`;
      return [
        text(' '),
        linkElement(`#${id}`, { className: ['footnote-back'], ariaLabel: labels.backToText(label) }, [text('↩')]),
      ];
    });
    const last = definition.children.at(-1);
    if (last?.type === 'paragraph') last.children.push(...back);
    else definition.children.push({ type: 'paragraph', children: back });
    items.push({
      type: 'listItem',
      spread: false,
      data: { hProperties: { id: `${prefix}-fn-${number}` } },
      children: definition.children,
    });
  }
  for (const [name, definition] of definitions) {
    if (!numbers.has(name))
      report(
        'warning',
        definition,
        `the footnote [^${definition.identifier}] has no mark in the text, so it is not shown; add the mark or delete it`,
      );
  }
  if (items.length > 0) tree.children.push(footnoteSection(items, prefix, labels.footnotes));
}

/** A mark without a note is not read as one: readers would see its brackets. */
export function reportLostMarks(tree: Root, { source, report }: BodyContext): void {
  visit(tree, 'text', (node) => {
    const written = source.markdown.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
    for (const [, name] of written.matchAll(/(?<!\\)\[\^([^\]\s]+)\]/g))
      report('warning', node, `the footnote mark [^${name}] has no note; add a line [^${name}]: with its text`);
  });
}

function footnoteSection(items: ListItem[], prefix: string, title: string): Blockquote {
  const id = `${prefix}-footnotes`;
  const heading: Paragraph = blockElement('h2', { id }, [text(title)]);
  const list: List = { type: 'list', ordered: true, spread: false, children: items };
  return {
    type: 'blockquote',
    data: { hName: 'section', hProperties: { className: ['footnotes'], ariaLabelledBy: [id] } },
    children: [heading, list],
  };
}
