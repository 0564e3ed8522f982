import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { SKIP, visit } from 'unist-util-visit';
import { z } from 'zod';

const thing = z.looseObject({ '@type': z.string() });
const graph = z.object({ '@context': z.literal('https://schema.org'), '@graph': z.array(thing).min(1) });
type LinkedThing = z.output<typeof thing>;

/** What machines find at the start of a page. */
export interface PageHead {
  /** Contents of `<meta>`, by `property` or `name`, in their order. */
  readonly metas: ReadonlyMap<string, readonly string[]>;
  /** `type` of alternates → their addresses. */
  readonly alternates: ReadonlyMap<string, readonly string[]>;
  readonly title: string;
  readonly headline: string;
  /** Where its links lead, as they are written. */
  readonly links: readonly string[];
  readonly ids: ReadonlySet<string>;
  readonly canonical: string;
  readonly language: string;
  /** What its JSON-LD says; none on a page of an error. */
  readonly things: readonly LinkedThing[];
  /** Elements of metadata that stand in the body, where many machines do not look. */
  readonly strays: number;
  /** Bytes up to the styles, or to the end of the head. */
  readonly bytes: number;
}

function collect(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [name, value] of pairs) found.set(name, [...(found.get(name) ?? []), value]);
  return found;
}

const plain = (value: Element['properties'][string]): string =>
  Array.isArray(value) ? value.join(' ') : String(value ?? '');

/** Every element of a page with whether it stands in the head, templates and drawings left out. */
function elementsOf(html: string): readonly { readonly element: Element; readonly isInHead: boolean }[] {
  const found: { element: Element; isInHead: boolean }[] = [];
  visit(fromHtml(html), 'element', (element) => {
    if (element.tagName === 'svg') return SKIP;
    if (element.tagName === 'head') {
      visit(element, 'element', (inner) => void found.push({ element: inner, isInHead: true }));
      return SKIP;
    }
    found.push({ element, isInHead: false });
    return undefined;
  });
  return found;
}

function textOf(element: Element | undefined): string {
  const parts: string[] = [];
  if (element) visit(element, 'text', ({ value }) => void parts.push(value));
  return parts.join('');
}

/** Where links lead, those of drawings too, and the places that they can lead to. */
function placesOf(html: string): Pick<PageHead, 'links' | 'ids'> {
  const links: string[] = [];
  const ids = new Set<string>();
  visit(fromHtml(html), 'element', (element) => {
    const { href, id } = element.properties;
    if (element.tagName === 'a' && href !== undefined) links.push(plain(href));
    if (id !== undefined) ids.add(plain(id));
  });
  return { links, ids };
}

/** Reads a page's markup as it came, without running anything. */
export function readHead(html: string): PageHead {
  const elements = elementsOf(html);
  const named = (name: string, isInHead: boolean) =>
    elements.filter((one) => one.isInHead === isInHead && one.element.tagName === name).map(({ element }) => element);
  const of = ({ properties }: Element, name: string) => plain(properties[name]);
  const links = (rel: string) => named('link', true).filter((link) => of(link, 'rel') === rel);
  const data = textOf(named('script', false).find((script) => of(script, 'type') === 'application/ld+json'));
  const root = named('html', false)[0];
  return {
    metas: collect(
      named('meta', true).map((one) => [of(one, 'property') || of(one, 'name'), of(one, 'content')] as const),
    ),
    alternates: collect(links('alternate').map((link) => [of(link, 'type'), of(link, 'href')] as const)),
    title: textOf(named('title', true)[0]),
    // Between Urdu words stands a space that holds them together.
    headline: textOf(named('h1', false)[0]).replace(
      /(?<=[\p{Script=Arabic}\p{M}\d،؛؟:/])\u00a0(?=[\p{Script=Arabic}\d/])/gu,
      ' ',
    ),
    ...placesOf(html),
    canonical: links('canonical').map((link) => of(link, 'href'))[0] ?? '',
    language: root ? of(root, 'lang') : '',
    things: data === '' ? [] : graph.parse(JSON.parse(data))['@graph'],
    strays: ['meta', 'link', 'title'].flatMap((name) => named(name, false)).length,
    bytes: Buffer.byteLength(html.slice(0, html.search(/<style|<\/head>/))),
  };
}

/** The one value that a page gives for a name; '' when there is none. */
export const meta = ({ metas }: PageHead, name: string): string => metas.get(name)?.[0] ?? '';
