import type { Nodes, Root, RootContent, Table } from 'mdast';
import { visit } from 'unist-util-visit';
import { type BodyContext, isParent, textOf } from '#lib/content/markdown/tree.ts';

/**
 * Characters of HTML that a body may become. Our longest story becomes 11 KB and the longest sensible one some 100 KB; but 28 KB of Markdown
 * can become 25 MB, which every reader would have to fetch and every cache to keep.
 */
const pageLimit = 1_000_000;

/** The longest sensible table has some hundred rows of a dozen columns. */
const mostCells = 5_000;

/** About how many characters a page gets for what the site draws from other files. */
const drawn: Readonly<Record<string, number>> = {
  graphic: 25_000,
  timeline: 6_000,
  factbox: 4_000,
  milestone: 1_000,
  figure: 500,
};

/** A heading's anchor names the heading twice, and its id makes a third. */
const anchor = 90;
const anchorsOfTitle = 3;

const shown = (number: number): string => number.toLocaleString('en');

/** Characters of a text as markup, where `&` becomes `&#x26;`. */
const escapedLength = (text: string): number => text.length + 5 * (text.match(/[&<"]/g)?.length ?? 0);

/** A browser makes short rows up to the longest one. */
function cellsOf({ children }: Table): number {
  return children.length * children.reduce((most, row) => Math.max(most, row.children.length), 0);
}

/** About how many characters of HTML each part of a body becomes, from its tree alone: thousands of links can share one long address. */
function createScales(): (node: Nodes) => number {
  const known = new Map<string, number>();
  const lengthOf = (text: string, isAddress: boolean): number => {
    const length = known.get(text) ?? escapedLength(isAddress ? encodeURI(text.toWellFormed()) : text);
    known.set(text, length);
    return length;
  };

  function attributes(node: Nodes): number {
    const properties = Object.entries(node.data?.hProperties ?? {});
    const own = properties.reduce((sum, [name, value]) => sum + name.length + String(value).length + 4, 0);
    if (node.type !== 'link' && node.type !== 'image') return own;
    return own + 8 + lengthOf(node.url, true) + (node.title ? 9 + lengthOf(node.title, false) : 0);
  }

  return function weigh(node: Nodes): number {
    if (node.type === 'text') return escapedLength(node.value);
    if (node.type === 'leafDirective') return drawn[node.name] ?? 0;
    const tags = 2 * (node.data?.hName?.length ?? 2) + 5;
    const own = 'value' in node ? escapedLength(node.value) : 0;
    const heading = node.type === 'heading' ? anchor + anchorsOfTitle * textOf(node).length : 0;
    const inside = isParent(node) ? node.children.reduce((sum: number, child) => sum + weigh(child), 0) : 0;
    return tags + own + attributes(node) + heading + inside;
  };
}

/**
 * Whether a body would become a page that nobody can use, told before a single cell or link of it is rendered.
 * Expects references to be resolved and footnotes to be in their place.
 */
export function isTooLarge(tree: Root, { report }: BodyContext): boolean {
  let hasHugeTable = false;
  visit(tree, 'table', (node) => {
    const cells = cellsOf(node);
    if (cells <= mostCells) return;
    hasHugeTable = true;
    report(
      'error',
      node,
      `this table has ${shown(cells)} cells; keep a table to ${shown(mostCells)}, or make several of it`,
    );
  });
  if (hasHugeTable) return true;

  const weigh = createScales();
  let size = 0;
  let largest: { readonly node: RootContent; readonly weight: number } | undefined;
  for (const node of tree.children) {
    const weight = weigh(node);
    size += weight;
    if (!largest || weight > largest.weight) largest = { node, weight };
  }
  if (size <= pageLimit || !largest) return false;
  const megabytes = shown(Math.ceil(size / 100_000) / 10);
  const limit = shown(pageLimit / 1_000_000);
  report(
    'error',
    largest.node,
    `becomes a page of ${megabytes} MB, and this is its largest part; shorten it, or write several texts, each under ${limit} MB`,
  );
  return true;
}
