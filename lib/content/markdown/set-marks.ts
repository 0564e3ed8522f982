import type { Link, Nodes, Root, Text } from 'mdast';
import { isParent, text } from '#lib/content/markdown/tree.ts';

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

/** A stretch of the running text; without a node it stands for something that keeps its own text. */
interface Piece {
  readonly node?: Text;
  readonly value: string;
}

interface RunningText {
  readonly pieces: readonly Piece[];
  /** Text of links that show their address. */
  readonly addresses: ReadonlySet<Text>;
}

/**
 * The body as one run, so that quotation marks pair across links and bold words, in the form that remark-smartypants gives it: a block begins
 * with a space, which makes a mark behind it an opening one, and code is a word.
 */
function runningText(tree: Root): RunningText {
  const pieces: Piece[] = [];
  const addresses = new Set<Text>();
  const collect = (node: Nodes) => {
    setHardMarks(node);
    const address = node.type === 'link' ? writtenAddress(node) : undefined;
    if (address) addresses.add(address);
    if (node.type === 'text') pieces.push({ node, value: node.value });
    else if (node.type === 'inlineCode') pieces.push({ value: 'A'.repeat(node.value.length) });
    else if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
      pieces.push({ value: ' ' });
    if (isParent(node)) for (const child of node.children) collect(child);
  };
  collect(tree);
  return { pieces, addresses };
}

/**
 * Between two sentences that no typesetter takes for one, so that each can be set by itself: the word before is longer than any abbreviation
 * that is known to it, and the word behind begins with a capital.
 */
const betweenSentences = /(?<=[a-z]{6}\.) (?=[A-Z][a-z])/;

/** What the typesetter may change: quotation marks, dashes, backticks, dots in a row or with spaces between. */
const mark = /["']|--|``|\.\W*\./;
const apostrophe = /(?<=[A-Za-z])'(?=[A-Za-z])/g;

/** Sets the marks of a stretch, piece by piece. */
function setStretch(values: readonly string[], typeset: (tree: Root) => void): readonly string[] {
  const whole = values.join('');
  if (!mark.test(whole)) return values;
  const withoutApostrophes = whole.replace(apostrophe, '’');
  if (mark.test(withoutApostrophes)) {
    const nodes = values.map((value) => text(value));
    typeset({ type: 'root', children: nodes });
    return nodes.map(({ value }) => value);
  }
  let end = 0;
  return values.map((value) => {
    end += value.length;
    return withoutApostrophes.slice(end - value.length, end);
  });
}

/**
 * Sets quotation marks and dashes everywhere but in addresses that are shown as they are. Setting a text is the dearest step of reading a body,
 * so only sentences that hold a mark are given to the typesetter.
 * @param typeset what sets them in a tree
 */
export function setMarks(tree: Root, typeset: (tree: Root) => void): void {
  const { pieces, addresses } = runningText(tree);
  const whole = pieces.map(({ value }) => value).join('');
  if (!mark.test(whole)) return;
  const set = new Map<Text, string>();
  let index = 0;
  let within = 0;
  for (const sentence of whole.split(betweenSentences)) {
    const taken: Piece[] = [];
    // The space that a sentence was split at goes with the sentence before it.
    for (let left = sentence.length + 1; left > 0; ) {
      const piece = pieces[index];
      if (!piece) break;
      const value = piece.value.slice(within, within + left);
      taken.push({ ...piece, value });
      left -= value.length;
      within += value.length;
      if (within < piece.value.length) continue;
      index += 1;
      within = 0;
    }
    const values = setStretch(
      taken.map(({ value }) => value),
      typeset,
    );
    taken.forEach(({ node }, position) => {
      if (node && !addresses.has(node)) set.set(node, `${set.get(node) ?? ''}${values[position] ?? ''}`);
    });
  }
  for (const [node, value] of set) node.value = value;
}
