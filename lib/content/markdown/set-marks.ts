import type { Link, Nodes, Root, Text } from 'mdast';
import { isParent } from '#lib/content/markdown/tree.ts';
import { type Marks, setDashes, setQuotes } from '#lib/terms/typography.ts';

/** Text of a link that is its address: who copies it must get the address, dashes and all. */
function writtenAddress(link: Link): Text | undefined {
  const [only, ...more] = link.children;
  if (only?.type !== 'text' || more.length > 0) return undefined;
  return [only.value, `http://${only.value}`, `mailto:${only.value}`].includes(link.url) ? only : undefined;
}

/** A stretch of the running text; without a node it stands for something that keeps its own text. */
interface Piece {
  readonly node?: Text;
  readonly value: string;
}

/**
 * Sets quotation marks and dashes everywhere but in addresses that are shown as they are. The body is set as one run, so that marks pair
 * across links and bold words: a block begins with a space, which makes a mark behind it an opening one, and code is a word.
 */
export function setMarks(tree: Root, marks: Marks): void {
  const pieces: Piece[] = [];
  const collect = (node: Nodes) => {
    const address = node.type === 'link' ? writtenAddress(node) : undefined;
    if (address) pieces.push({ value: address.value });
    else if (node.type === 'text') pieces.push({ node, value: setDashes(node.value, marks) });
    else if (node.type === 'inlineCode') pieces.push({ value: 'A' });
    else if (['paragraph', 'heading', 'tableCell', 'break'].includes(node.type)) pieces.push({ value: ' ' });
    if (!address && isParent(node)) for (const child of node.children) collect(child);
  };
  collect(tree);
  const whole = setQuotes(pieces.map(({ value }) => value).join(''), marks);
  let start = 0;
  for (const { node, value } of pieces) {
    const end = start + value.length;
    if (node) node.value = whole.slice(start, end);
    start = end;
  }
}
