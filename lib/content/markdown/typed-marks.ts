import type { Nodes, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { BodyContext } from '#lib/content/markdown/tree.ts';
import { strayMark } from '#lib/terms/own-marks.ts';

const numberInBrackets = /(?<!\\|\]|:cite|:lang)\[\d{1,2}(?:\s*,\s*\d{1,2})*\](?![[(:])/;
/** At the beginning of a line, or of an element of HTML. */
const bullet = /[\n>][ \t]*([•‣▪◦●∙·])(?=\s)/;
/** Not the value of an attribute. */
const address = /(?<![\w/.="'])(?:https?:\/\/|www\.)[^\s<>"]+/;

const cite = (found: string) => `"${found}" cites nothing; write :cite${found.replace(/\s/g, '')}`;
const list = (found: string) =>
  `"${found}" makes no list, and what follows runs on in one line; begin the line with "- "`;

/** A warning for an address that readers would see as it is. */
export const bareAddress = (found: string): string => {
  const shown = found.slice(0, 60);
  return `the address "${shown}" stands bare in the text; write [what it is](${shown}), or name the page among the sources`;
};

/** The node with the position of what stands behind these of its characters. */
function behind(node: Text, before: string): Text {
  if (!node.position) return node;
  const { line, column } = node.position.start;
  const lines = before.split('\n');
  const last = lines.at(-1) ?? '';
  const start = { line: line + lines.length - 1, column: lines.length === 1 ? column + last.length : last.length + 1 };
  return { ...node, position: { ...node.position, start } };
}

/** What is typed or pasted as other programs have it, and is no mark here; one report of a kind for each run of text. */
export function reportTypedMarks(tree: Root, { source: { markdown }, report }: BodyContext): void {
  visit(tree, (node, index, parent) => {
    if (node.type === 'link') return SKIP;
    if (node.type !== 'text' || !node.position || !parent || index === undefined) return undefined;
    const written = markdown.slice(node.position.start.offset ?? 0, node.position.end.offset ?? 0);
    const begins = index === 0 || parent.children[index - 1]?.type === 'break';
    const warn = (found: RegExpExecArray | null, message: (found: string) => string, shift = 0) => {
      if (!found) return;
      const what = found[1] ?? found[0];
      const before = written.slice(0, found.index + found[0].indexOf(what) - shift);
      report('warning', behind(node, before), message(what));
    };
    warn(numberInBrackets.exec(written), cite);
    warn(address.exec(written), bareAddress);
    warn(bullet.exec(begins ? `\n${written}` : written), list, begins ? 1 : 0);
    return undefined;
  });
}

/** Texts of a node that are not parsed, and are printed or read out. */
function plainTexts(node: Nodes): readonly string[] {
  switch (node.type) {
    case 'text':
      return [node.value];
    case 'link':
      return [node.title ?? ''];
    case 'image':
      return [node.title ?? '', node.alt ?? ''];
    case 'leafDirective':
    case 'containerDirective':
      return Object.values(node.attributes ?? {}).map((value) => value ?? '');
    default:
      return [];
  }
}

/** Whatever looks like a citation and was not read as one is an error, wherever it stands: none is ever printed. Code is left alone. */
export function reportStrayMarks(tree: Root, { report }: BodyContext): void {
  visit(tree, (node) => {
    if (plainTexts(node).some((text) => strayMark.test(text)))
      report(
        'error',
        node,
        'a :cite[…] or :lang[…] is not read here, and readers would see it as it is typed; write it in the running text, without a backslash',
      );
  });
}
