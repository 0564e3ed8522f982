import type { Element, Root as HtmlRoot } from 'hast';
import { type Handle, toMdast } from 'hast-util-to-mdast';
import type { BlockContent, Root, RootContent } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import type { Edition, Story } from '#lib/content/model/model.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { absoluteAddress } from '#lib/publishing/addresses.ts';
import { dropPageLinks, hasClass, setAddresses } from '#lib/publishing/feeds/feed-html.ts';
import { wholeText } from '#lib/publishing/feeds/feed-text.ts';

const writer = remark().use(remarkGfm).data('settings', { bullet: '-', rule: '-', fences: true }).freeze();

/** Markdown (CommonMark, GFM) of a tree. Every text is escaped, so that it reads back as itself. */
export const writeMarkdown = (tree: Root): string => writer.stringify(tree);

const text = (value: string) => ({ type: 'text', value }) as const;

/** A line of plain text. */
export const paragraph = (value: string): RootContent => ({ type: 'paragraph', children: [text(value)] });

/** The numbers that are linked in a superscript, as they are printed. */
const numbersIn = (element: Element): readonly string[] =>
  element.children.flatMap((child) => {
    const inner = child.type === 'element' ? child.children[0] : undefined;
    return inner?.type === 'text' && /^\d+$/.test(inner.value) ? [inner.value] : [];
  });

/** `[1][3]`, as it is: the escapes that a writer would put before the brackets are noise to whoever reads this. */
const superscript: Handle = (state, element, parent) => {
  const [first] = numbersIn(element);
  if (hasClass(element, 'footnote') && first !== undefined) return { type: 'footnoteReference', identifier: first };
  if (!hasClass(element, 'cite')) return state.all(element);
  const next = parent?.children[parent.children.indexOf(element) + 1];
  const written = numbersIn(element)
    .map((number) => `[${number}]`)
    .join('');
  // `[1]:` at the start of a line would define a link, and be gone.
  const isTaken = next?.type === 'text' && next.value.startsWith(':');
  return { type: 'html', value: isTaken ? written.replace(/\]$/, '\\]') : written };
};

/** The notes at the end of a body, which are numbered there, as the definitions that they were. */
const section: Handle = (state, element) => {
  if (!hasClass(element, 'footnotes')) return state.all(element);
  const notes = element.children.flatMap((child) =>
    child.type === 'element' && child.tagName === 'ol' ? child.children.filter((item) => item.type === 'element') : [],
  );
  return notes.map((note, index) => ({
    type: 'footnoteDefinition',
    identifier: String(index + 1),
    children: state.toFlow(state.all(note)),
  }));
};

const aside: Handle = (state, element) => ({ type: 'blockquote', children: state.toFlow(state.all(element)) });

function bodyOf(tree: HtmlRoot): readonly RootContent[] {
  const markdown = toMdast(tree, { handlers: { sup: superscript, section, aside } });
  return markdown.type === 'root' ? markdown.children : [];
}

function dates(story: Story, { texts, dates: written }: Locale): string {
  const { by, publishedAt, updatedAt, joints } = texts;
  const sentences = [
    by(story.authors) + joints.stop,
    publishedAt(written.instant(story.published)),
    ...(story.updated === undefined ? [] : [updatedAt(written.instant(story.updated))]),
  ];
  return sentences.join(joints.space).replaceAll('\u00a0', ' ');
}

/**
 * A story as Markdown that needs nothing of ours to be read: directives are lists, tables and quotations, citations are the numbers of the
 * sources at its end, addresses are absolute.
 */
export async function storyMarkdown(story: Story, edition: Edition, locale: Locale): Promise<string> {
  const page = locale.addresses.story(story);
  const tree = await wholeText(story, edition, locale);
  dropPageLinks(tree);
  setAddresses(tree, page);
  const address = absoluteAddress(page);
  const standfirst: BlockContent = {
    type: 'paragraph',
    children: [{ type: 'strong', children: [text(story.summary)] }],
  };
  return writeMarkdown({
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: [text(story.title)] },
      standfirst,
      paragraph(dates(story, locale)),
      { type: 'paragraph', children: [{ type: 'link', url: address, children: [text(address)] }] },
      ...bodyOf(tree),
    ],
  });
}
