import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { isPartOfPages } from '#lib/addresses/fragments.ts';
import type { Language } from '#lib/terms/languages.ts';
import { scriptRuns } from '#lib/terms/script-runs.ts';

/** A link of a page; `hreflang` is '' where it says nothing of what it leads to. */
interface Link {
  readonly href: string;
  readonly hreflang: string;
  readonly isCurrent: boolean;
}

/** A run of text; `isInterface` where it is around the words of documents and not among them. */
interface Said {
  readonly text: string;
  readonly isInterface: boolean;
}

/** What a page says of languages, read from its markup. */
export interface PageLanguages {
  readonly lang: string;
  readonly dir: string;
  /** Language tag → address, of the alternates in the head. */
  readonly hreflang: Readonly<Record<string, string>>;
  readonly links: readonly Link[];
  /** Levels of headings, in their order. */
  readonly headings: readonly number[];
  /** Landmarks that a page has once, in their order. */
  readonly landmarks: readonly string[];
  /** Attributes and runs of text that are marked as being of the page's own language. */
  readonly said: readonly Said[];
  /** Languages of elements that run the other way and do not say so; `<bdi>` finds its direction by itself, and so does what a drawing sets apart. */
  readonly undirected: readonly string[];
  /** Texts and attributes with words in another script that nothing tells from their own. */
  readonly unmarked: readonly string[];
}

const spoken = ['ariaLabel', 'title', 'alt', 'placeholder', 'dataCopied', 'dataByHand'] as const;
const isOfInterface = new Set(['nav', 'footer', 'button', 'label', 'summary', 'output']);

const plain = (value: unknown): string => (Array.isArray(value) ? value.join(' ') : String(value ?? ''));
const isRightToLeft = (lang: unknown): boolean => plain(lang).startsWith('ur');

/** What every page has around its text, and names the parts of a page by. */
const isInterface = ({ tagName, properties }: Element, parent: string): boolean =>
  isOfInterface.has(tagName) ||
  (tagName === 'header' && parent === 'body') ||
  (/^h[2-4]$/.test(tagName) && isPartOfPages(plain(properties.id)));

/** What is called by the words of a document: a term, a way to a section of the text, to the one before or after. */
const isNamedByText = ({ properties }: Element): boolean =>
  properties.popoverTarget !== undefined ||
  plain(properties.href).startsWith('#') ||
  /prev|next/.test(plain(properties.rel));

function wordsIn(node: Nodes, lang: string, parent = '', isInside = false): readonly Said[] {
  if (node.type === 'text') return [{ text: node.value.replace(/\s+/g, ' ').trim(), isInterface: isInside }];
  if (node.type === 'root') return node.children.flatMap((child) => wordsIn(child, lang));
  if (node.type !== 'element' || /^(?:script|style|textarea)$/.test(node.tagName)) return [];
  const { lang: language, dir } = node.properties;
  // Runs in another script are marked by themselves, whoever wrote them; words of another language say how they run.
  if (language !== undefined && language !== lang && dir !== undefined) return [];
  const inside = (isInside || isInterface(node, parent)) && !isNamedByText(node);
  return [
    ...spoken.map((name) => ({ text: plain(node.properties[name]), isInterface: inside })),
    ...node.children.flatMap((child) => wordsIn(child, lang, node.tagName, inside)),
  ];
}

/** Values to be typed, the name of a clock, what a reader copies: words of no language. */
const isOfNone = new Set(['code', 'time', 'script', 'style', 'textarea', 'noscript', 'iframe']);
const shown = [...spoken, 'content'] as const;
const isShown = ({ tagName, properties }: Element) =>
  tagName !== 'meta' || /description|title|alt/.test(plain(properties.name ?? properties.property));

/**
 * Where no element can stand, foreign words keep their direction to themselves by U+2068, and from left to right need nothing. A drawing in
 * Chinese is told as a whole, and its labels are not read one by one.
 */
function unmarkedIn(node: Nodes, page: Language, parent = '', isOwn = true): readonly string[] {
  const isText = parent !== 'title' && parent !== 'desc' && !(parent === 'text' && page === 'zh');
  const isMarked = (text: string, canHoldElements: boolean) =>
    text.includes('\u2068') ||
    (!canHoldElements && page !== 'ur') ||
    scriptRuns(text, page).every(({ foreign }) => foreign === undefined);
  if (node.type === 'text') return !isOwn || isMarked(node.value, isText) ? [] : [node.value];
  if (node.type === 'root') return node.children.flatMap((child) => unmarkedIn(child, page));
  if (node.type !== 'element' || isOfNone.has(node.tagName)) return [];
  const { lang } = node.properties;
  const isInOwn = lang === undefined ? isOwn : plain(lang).startsWith(page);
  const attributes = isInOwn && isShown(node) ? shown.map((name) => plain(node.properties[name])) : [];
  const alone = (text: string) => scriptRuns(text, page).every(({ foreign }) => foreign !== undefined);
  return [
    ...attributes.filter((text) => text !== '' && !alone(text) && !isMarked(text, false)),
    ...node.children.flatMap((child) => unmarkedIn(child, page, node.tagName, isInOwn)),
  ];
}

/** @param html as it came, without running anything */
export function readLanguages(html: string): PageLanguages {
  const tree = fromHtml(html);
  const elements: Element[] = [];
  visit(tree, 'element', (element) => void elements.push(element));
  const named = (name: string) => elements.filter(({ tagName }) => tagName === name);
  const root = named('html')[0];
  const body = named('body')[0];
  const lang = plain(root?.properties.lang);
  const alternates = named('link').filter(({ properties }) => properties.hrefLang !== undefined);
  return {
    lang,
    dir: plain(root?.properties.dir),
    hreflang: Object.fromEntries(
      alternates.map(({ properties }) => [plain(properties.hrefLang), plain(properties.href)]),
    ),
    links: named('a').map(({ properties }) => ({
      href: plain(properties.href),
      hreflang: plain(properties.hrefLang),
      isCurrent: properties.ariaCurrent !== undefined,
    })),
    headings: elements.flatMap(({ tagName }) => (/^h[1-6]$/.test(tagName) ? [Number(tagName[1])] : [])),
    landmarks:
      body?.children.flatMap((child) =>
        child.type === 'element' && /^(?:header|main|footer)$/.test(child.tagName) ? [child.tagName] : [],
      ) ?? [],
    unmarked: lang === 'ur' ? unmarkedIn(tree, 'ur') : lang.startsWith('zh') ? unmarkedIn(tree, 'zh') : [],
    said: body ? wordsIn(body, lang).filter(({ text }) => text !== '') : [],
    undirected: elements
      .filter(({ tagName, properties }) => properties.lang !== undefined && tagName !== 'html' && tagName !== 'bdi')
      .filter(
        ({ properties }) =>
          (properties.dir ?? properties.direction ?? properties.unicodeBidi) === undefined &&
          isRightToLeft(properties.lang) !== isRightToLeft(lang),
      )
      .map(({ properties }) => plain(properties.lang)),
  };
}
