import type { Link, Nodes, Root, RootContent } from 'mdast';
import { remark } from 'remark';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkHtml from 'remark-html';
import { SKIP, visit } from 'unist-util-visit';
import { readContainer, readLeaf } from '#lib/content/markdown/block-directives.ts';
import { reportLostMarks, resolveFootnotes } from '#lib/content/markdown/footnotes.ts';
import { anchorHeadings } from '#lib/content/markdown/headings.ts';
import { resolveInlineDirectives } from '#lib/content/markdown/inline-directives.ts';
import { checkImages, checkLinks, resolveDefinitions } from '#lib/content/markdown/links.ts';
import { removeNested, reportMisplaced } from '#lib/content/markdown/misplaced-directives.ts';
import { dropRawHtml } from '#lib/content/markdown/raw-html.ts';
import { isTooLarge } from '#lib/content/markdown/rendered-size.ts';
import { bodySchema } from '#lib/content/markdown/sanitize-schema.ts';
import { setMarks } from '#lib/content/markdown/set-marks.ts';
import { wrapTables, writeOutTasks } from '#lib/content/markdown/tables.ts';
import { type BodyContext, isParent, textOf } from '#lib/content/markdown/tree.ts';
import { reportStrayMarks, reportTypedMarks } from '#lib/content/markdown/typed-marks.ts';
import { unreadableBody } from '#lib/content/markdown/unreadable-body.ts';
import type { BodyReference, BodySource, ParsedBody } from '#lib/content/model/file-record.ts';
import type { Block, Heading } from '#lib/content/model/model.ts';
import { emptyBody } from '#lib/content/model/model.ts';
import { type BodyLabels, bodyLabelsOf } from '#lib/terms/body-labels.ts';
import type { Problem } from '#lib/terms/problem.ts';
import { safeDecode } from '#lib/terms/safe-decode.ts';
import { type Marks, marksOf } from '#lib/terms/typography.ts';

const processor = remark().use(remarkGfm).use(remarkDirective).use(remarkHtml, { sanitize: bodySchema }).freeze();

const toHtml = (children: RootContent[]): string => processor.stringify({ type: 'root', children }).trim();

/** Long or deep enough to be refused while it is set and rendered. */
const harmlessLength = 50_000;
const harmlessDepth = 50;

function isHarmless(tree: Root, { markdown }: BodySource): boolean {
  const isShallow = (node: Nodes, depth: number): boolean =>
    depth < harmlessDepth && (!isParent(node) || node.children.every((child) => isShallow(child, depth + 1)));
  return markdown.length < harmlessLength && isShallow(tree, 0);
}

/** What stands behind the language of a fence is meant for programs; nobody sees it. */
function reportFenceWords(tree: Root, report: BodyContext['report']): void {
  visit(tree, 'code', (node) => {
    if (node.meta)
      report(
        'warning',
        node,
        `the words "${node.meta.slice(0, 60)}" behind the fence are not shown; write them above it`,
      );
  });
}

/** A quotation that does not say who said it, when, and where that stands. */
function reportAnonymousQuotations(tree: Root, { report }: BodyContext): void {
  visit(tree, 'blockquote', (node) => {
    if (textOf(node).trim() === '') return SKIP;
    report(
      'warning',
      node,
      'a quotation needs its speaker, date and source; write :::quote{speaker="Name, office" date="2025-10-30" source=1}',
    );
    return SKIP;
  });
}

/**
 * Cuts the tree where a directive stands; the prose between two of them is one block.
 * @param proseToHtml renders it
 */
function toBlocks(tree: Root, context: BodyContext, proseToHtml: typeof toHtml): Block[] {
  const blocks: Block[] = [];
  let prose: RootContent[] = [];
  const flush = () => {
    const html = proseToHtml(prose);
    if (html !== '') blocks.push({ kind: 'prose', html });
    prose = [];
  };
  for (const node of tree.children) {
    if (node.type !== 'leafDirective' && node.type !== 'containerDirective') {
      prose.push(node);
      continue;
    }
    flush();
    const content =
      node.type === 'containerDirective'
        ? node.children.filter((child) => !(child.type === 'paragraph' && child.data?.directiveLabel))
        : [];
    const block =
      node.type === 'leafDirective' ? readLeaf(node, context) : readContainer(node, toHtml(content), context);
    if (block) blocks.push(block);
  }
  flush();
  return blocks;
}

function checkFragments(fragments: readonly Link[], headings: readonly Heading[], context: BodyContext): void {
  const known = new Set([
    ...headings.map(({ id }) => id),
    ...Array.from({ length: context.source.sources }, (_, index) => `source-${index + 1}`),
  ]);
  for (const link of fragments) {
    const id = safeDecode(link.url.slice(1));
    if (id !== '' && !known.has(id))
      context.report('warning', link, `the link to #${id} leads nowhere; there is no such heading in this text`);
  }
}

/**
 * Markdown (CommonMark, GFM, directives) as typed blocks of sanitized HTML, with every fault found on the way.
 * Not safe against hostile input by itself: give it to the pool, which has limits of time and memory.
 */
export function parseBody(source: BodySource, labels = bodyLabelsOf[source.language]): ParsedBody {
  try {
    return parse(source, labels, marksOf[source.language]);
  } catch (error) {
    const isDeep = error instanceof RangeError;
    return unreadableBody(
      source,
      isDeep
        ? 'is nested too deeply to be read; simplify its lists and quotations'
        : 'cannot be read; simplify its Markdown',
    );
  }
}

function parse(source: BodySource, labels: BodyLabels, marks: Marks): ParsedBody {
  const problems: Problem[] = [];
  const references: BodyReference[] = [];
  const cited = new Map<number, number>();
  const positionOf = (node: Nodes) => ({
    line: (node.position?.start.line ?? 1) + source.markdownLine - 1,
    column: node.position?.start.column ?? 1,
  });
  const context: BodyContext = {
    source,
    labels,
    report: (severity, node, message) =>
      problems.push({ severity, file: source.file, ...positionOf(node), field: 'body', message }),
    refer: (reference, node) => references.push({ ...reference, ...positionOf(node) }),
    cite: (number) => {
      const times = (cited.get(number) ?? 0) + 1;
      cited.set(number, times);
      return `cite-${number}-${times}`;
    },
  };
  const found = (headings: readonly Heading[]) => ({
    problems,
    references,
    anchors: headings.map(({ id }) => id),
    cited: [...cited.keys()],
  });

  const tree = processor.parse(source.markdown);
  /** Most bodies need few of the steps, and each walks the whole tree. */
  const has = (mark: string) => source.markdown.includes(mark);
  if (has(']:')) resolveDefinitions(tree, context);
  if (has('::')) {
    reportMisplaced(tree, context.report);
    removeNested(tree);
  }
  if (has('```') || has('~~~')) reportFenceWords(tree, context.report);
  if (has('<')) dropRawHtml(tree, context);
  if (has(':')) resolveInlineDirectives(tree, context);
  reportTypedMarks(tree, context);
  if (/cite|lang/i.test(source.markdown)) reportStrayMarks(tree, context);
  const mayLink = ['](', ']:', '<', '://', 'www.', '@'].some(has);
  const fragments = mayLink ? checkLinks(tree, context) : [];
  if (has('![')) checkImages(tree, context);
  if (has('>')) reportAnonymousQuotations(tree, context);
  if (has('[^')) {
    reportLostMarks(tree, context);
    resolveFootnotes(tree, context);
  }
  if (has('] ')) writeOutTasks(tree);
  if (has('|')) wrapTables(tree, context);
  // Nothing more is looked at, since what points out of a body can be blown up as its page can.
  if (isTooLarge(tree, context)) return { body: emptyBody, ...found([]), references: [] };
  if (source.faultsOnly && isHarmless(tree, source)) {
    // Marks change the id of a heading, and nothing else that can be faulty.
    setMarks({ type: 'root', children: tree.children.filter((node) => node.type === 'heading') }, marks);
    const headings = anchorHeadings(tree, context);
    checkFragments(fragments, headings, context);
    toBlocks(tree, context, () => '');
    return { body: emptyBody, ...found(headings) };
  }
  setMarks(tree, marks);
  const headings = anchorHeadings(tree, context);
  checkFragments(fragments, headings, context);
  const blocks = toBlocks(tree, context, toHtml);
  return { body: { blocks, headings }, ...found(headings) };
}
