import type { Link, Nodes, Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { isParent } from '#lib/content/markdown/tree.ts';

/** Text of a link that is its address: who copies it must get the address, dashes and all. */
function writtenAddress(link: Link): Text | undefined {
  const [only, ...more] = link.children;
  if (only?.type !== 'text' || more.length > 0) return undefined;
  return [only.value, `http://${only.value}`, `mailto:${only.value}`].includes(link.url) ? only : undefined;
}

/** Marks that the typesetter of a whole text gets wrong: behind a line break, and between a word and its `'s`. */
function setHardMarks(node: Nodes): void {
  if (!isParent(node)) return;
  node.children.forEach((child, index) => {
    if (child.type !== 'text') return;
    if (node.children[index - 1]?.type === 'break') {
      child.value = child.value.replace(/^"(?=\S)/, '“').replace(/^'(?=\S)/, '‘');
    }
    child.value = child.value.replace(/(?<=[\p{L}\p{N}])"'(?=s\b)/gu, '”’');
  });
}

/**
 * Sets quotation marks and dashes everywhere but in addresses that are shown as they are.
 * @param typeset what sets them in a tree
 */
export function setMarks(tree: Root, typeset: (tree: Root) => void): void {
  const addresses: { readonly node: Text; readonly value: string }[] = [];
  visit(tree, (node) => {
    setHardMarks(node);
    const address = node.type === 'link' ? writtenAddress(node) : undefined;
    if (address) addresses.push({ node: address, value: address.value });
  });
  typeset(tree);
  for (const { node, value } of addresses) node.value = value;
}
