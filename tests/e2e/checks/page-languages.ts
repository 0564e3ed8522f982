import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { SKIP, visit } from 'unist-util-visit';

/** A link of a page; `hreflang` is '' where it says nothing of what it leads to. */
interface Link {
  readonly href: string;
  readonly hreflang: string;
  readonly isCurrent: boolean;
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
  /** Attributes and runs of text that are marked as being of the page's own language, without what sources are called. */
  readonly ownWords: readonly string[];
  /** Elements of another language whose direction is not said. */
  readonly undirected: readonly string[];
}

const spoken = ['ariaLabel', 'title', 'alt', 'placeholder', 'dataCopied', 'dataByHand'] as const;
const silent = new Set(['script', 'style', 'textarea', 'template', 'cite', 'code']);

const plain = (value: unknown): string => (Array.isArray(value) ? value.join(' ') : String(value ?? ''));

/** A source is called what its publisher calls it, and printed words stand in the body of a document: neither is ours to translate. */
const isQuoted = ({ tagName, properties }: Element): boolean =>
  silent.has(tagName) || /^source-\d+$/.test(plain(properties.id)) || plain(properties.ariaHidden) === 'true';

function ownWordsOf(root: Nodes, lang: string): readonly string[] {
  const found: string[] = [];
  visit(root, (node) => {
    if (node.type === 'text') found.push(node.value);
    if (node.type !== 'element') return undefined;
    const { properties } = node;
    const language = plain(properties.lang);
    if ((language !== '' && language !== lang) || isQuoted(node)) return SKIP;
    found.push(...spoken.map((name) => plain(properties[name])));
    return undefined;
  });
  return found.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
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
    ownWords: body ? ownWordsOf(body, lang) : [],
    undirected: elements
      .filter(({ tagName, properties }) => tagName !== 'html' && properties.lang !== undefined && tagName === 'bdi')
      .filter(({ properties }) => properties.dir === undefined)
      .map((element) => plain(element.properties.lang)),
  };
}
