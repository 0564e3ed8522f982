import type { Emphasis, Link, Nodes, Paragraph, Parents, PhrasingContent, Text } from 'mdast';
import type { BodyReference, BodySource } from '#lib/content/model/file-record.ts';
import type { BodyLabels } from '#lib/terms/body-labels.ts';
import type { Fault } from '#lib/terms/problem.ts';

/** What every step over a body's tree is given. */
export interface BodyContext {
  readonly source: BodySource;
  readonly labels: BodyLabels;
  readonly report: (severity: Fault['severity'], node: Nodes, message: string) => void;
  readonly refer: (reference: Pick<BodyReference, 'to' | 'target' | 'severity'>, node: Nodes) => void;
  /** A source, by its number, is named for something in the text. Gives the id of that place. */
  readonly cite: (number: number) => string;
}

export const text = (value: string): Text => ({ type: 'text', value });

type Properties = Readonly<Record<string, string | number | string[]>>;

/** An inline element of its own name: mdast has no node for `<sup>` or `<bdi>`, but takes any name through `data`. */
export function inlineElement(name: string, properties: Properties, children: PhrasingContent[]): Emphasis {
  return { type: 'emphasis', data: { hName: name, hProperties: { ...properties } }, children };
}

export function linkElement(url: string, properties: Properties, children: PhrasingContent[]): Link {
  return { type: 'link', url, data: { hProperties: { ...properties } }, children };
}

/** A block element of its own name around inline content. */
export function blockElement(name: string, properties: Properties, children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', data: { hName: name, hProperties: { ...properties } }, children };
}

export const isParent = (node: Nodes): node is Parents => 'children' in node;

/** Citations and footnote marks: not part of what a sentence or heading says. */
function isMark(node: Nodes): boolean {
  return node.type === 'emphasis' && node.data?.hName === 'sup';
}

/** Plain text of a node, without citations and footnote marks. */
export function textOf(node: Nodes): string {
  if (isMark(node)) return '';
  if (node.type === 'break') return ' ';
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  return isParent(node) ? node.children.map(textOf).join(isFlowParent(node) ? ' ' : '') : '';
}

const isFlowParent = (node: Parents): boolean =>
  ['root', 'blockquote', 'list', 'listItem', 'table', 'tableRow', 'containerDirective'].includes(node.type);
