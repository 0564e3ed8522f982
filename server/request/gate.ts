import type { IncomingMessage } from 'node:http';
import {
  dataAddresses,
  dataSchemas,
  feedAddress,
  feedFormats,
  type ListName,
  newsSitemapAddress,
  oembedAddress,
  routesIn,
  sitemapAddress,
} from '#lib/addresses/routes.ts';
import { pageNumberOf } from '#lib/pages/list-page.ts';
import { type CardName, readCardName } from '#lib/publishing/cards/card-name.ts';
import { readTimelineChoice } from '#lib/publishing/embeds.ts';
import { canonicalOEmbedAddress, type OEmbedRequest, readOEmbedRequest } from '#lib/publishing/oembed-request.ts';
import { graphicFiles } from '#lib/terms/graphic-names.ts';
import { defaultLanguage } from '#lib/terms/languages.ts';
import { topics } from '#lib/terms/topics.ts';

/** What an address is about, so that the edition can say whether it exists before Next is asked. */
export type Subject =
  | { readonly of: 'fixed' }
  /** One page of a list. @param page from 1 */
  | { readonly of: 'list'; readonly name: ListName; readonly page: number }
  | { readonly of: 'story'; readonly slug: string }
  /** A story as Markdown. */
  | { readonly of: 'story text'; readonly slug: string }
  /** A story in a frame of another site. */
  | { readonly of: 'embedded story'; readonly slug: string }
  | { readonly of: 'oembed'; readonly request: OEmbedRequest }
  | { readonly of: 'update'; readonly slug: string }
  /** One fact of the programme, to be shared by itself. @param id its fragment */
  | { readonly of: 'shared fact'; readonly id: string }
  /** One section of a story, the same. @param id its heading's fragment */
  | { readonly of: 'shared section'; readonly slug: string; readonly id: string }
  | { readonly of: 'timeline'; readonly name: string }
  | { readonly of: 'picture'; readonly name: string }
  | ({ readonly of: 'card' } & CardName)
  /** @param part from 1 */
  | { readonly of: 'sitemap part'; readonly part: number };

/** What to do with a request. `address` is the path from the root with only the parameters that its route reads. */
export type Decision =
  | { readonly do: 'refuse'; readonly status: 400 | 405 | 414 }
  | { readonly do: 'redirect'; readonly location: string }
  | { readonly do: 'page'; readonly address: string; readonly subject: Subject }
  | { readonly do: 'asset'; readonly path: string }
  | { readonly do: 'health'; readonly check: 'healthz' | 'readyz' }
  /** `token` as it was given, '' without one. */
  | { readonly do: 'preview'; readonly slug: string; readonly token: string }
  | { readonly do: 'unknown' };

const longestPath = 512;
/** Networks add their own parameters to a shared link; they are ignored, so they may be long (RFC 9110 §4.1). */
const longestQuery = 8000;

const { embedTimeline, embedFactbox, list } = routesIn(defaultLanguage);

const lists: ReadonlyMap<string, ListName> = new Map([
  ['/stories', 'stories'],
  ['/updates', 'updates'],
]);

const fixedPages = new Set([
  embedTimeline(),
  embedFactbox,
  '/',
  '/timeline',
  '/programme',
  '/corrections',
  '/about',
  '/how-we-report',
  '/robots.txt',
  '/llms.txt',
  sitemapAddress,
  newsSitemapAddress,
  ...feedFormats.flatMap((format) => [undefined, ...topics].map((topic) => feedAddress(format, topic))),
  dataAddresses.timelineJson,
  dataAddresses.timelineCsv,
  dataAddresses.timelineCalendar,
  dataAddresses.programmeJson,
  ...dataSchemas.map(dataAddresses.schema),
  '/manifest.webmanifest',
  '/.well-known/security.txt',
  ...graphicFiles.map((name) => `/graphics/${name}.svg`),
]);

const slug = '([a-z0-9-]{1,80})';
const storyShape = new RegExp(`^/stories/${slug}$`);
const embeddedStoryShape = new RegExp(`^/embed/stories/${slug}$`);
const storyTextShape = new RegExp(`^/stories/${slug}\\.md$`);
/** Fragments are made from headings and labels in any script; nothing that a path could be taken apart by is left in them. */
const fragment = '([\\p{L}\\p{M}\\p{N}\\p{Pc}-]{1,200})';
const sharedFactShape = new RegExp(`^/share/programme/${fragment}$`, 'u');
const sharedSectionShape = new RegExp(`^/share/stories/${slug}/${fragment}$`, 'u');
const sitemapPartShape = /^\/sitemaps\/([1-9]\d{0,3})\.xml$/;
const updateShape = new RegExp(`^/updates/${slug}$`);
const previewShape = new RegExp(`^/preview/${slug}$`);
const timelineShape = new RegExp(`^/timeline/${slug}$`);
const pictureShape = /^\/images\/([A-Za-z0-9][A-Za-z0-9._-]{0,120}\.(?:jpg|png|webp|avif|svg))$/;

function subjectOf(path: string, query: string): Subject | undefined {
  if (fixedPages.has(path)) return { of: 'fixed' };
  const listed = lists.get(path);
  if (listed) return { of: 'list', name: listed, page: pageNumberOf(new URLSearchParams(query).get('page')) };
  if (path === oembedAddress) return { of: 'oembed', request: readOEmbedRequest(new URLSearchParams(query)) };
  const embedded = embeddedStoryShape.exec(path)?.[1];
  if (embedded) return { of: 'embedded story', slug: embedded };
  const story = storyShape.exec(path)?.[1];
  if (story) return { of: 'story', slug: story };
  const text = storyTextShape.exec(path)?.[1];
  if (text) return { of: 'story text', slug: text };
  const update = updateShape.exec(path)?.[1];
  if (update) return { of: 'update', slug: update };
  const name = timelineShape.exec(path)?.[1];
  if (name) return { of: 'timeline', name };
  const fact = sharedFactShape.exec(path)?.[1];
  if (fact) return { of: 'shared fact', id: fact };
  const [, sharedStory = '', heading] = sharedSectionShape.exec(path) ?? [];
  if (heading) return { of: 'shared section', slug: sharedStory, id: heading };
  const picture = pictureShape.exec(path)?.[1];
  if (picture) return { of: 'picture', name: picture };
  const part = sitemapPartShape.exec(path)?.[1];
  if (part) return { of: 'sitemap part', part: Number(part) };
  const card = path.startsWith('/cards/') ? readCardName(path.slice('/cards/'.length)) : undefined;
  if (card) return { of: 'card', ...card };
  return undefined;
}

/** An address with only its route's own parameters, in their canonical form. One milestone has no order. */
function ownAddress(path: string, subject: Subject, query: string): string {
  if (subject.of === 'oembed') return canonicalOEmbedAddress(subject.request);
  if (subject.of === 'list') return list(subject.name, subject.page);
  // The only addresses whose letters are not all of those that stand in one as they are.
  if (subject.of === 'shared fact' || subject.of === 'shared section') return encodeURI(path);
  if (path === embedTimeline()) return embedTimeline(readTimelineChoice(new URLSearchParams(query)));
  const isTopic = subject.of === 'timeline' && topics.some((topic) => topic === subject.name);
  if (path !== '/timeline' && !isTopic) return path;
  return new URLSearchParams(query).get('order') === 'newest' ? `${path}?order=newest` : path;
}

/** The path decoded once, or undefined when it is not one that a browser or a person writes. */
function decodePath(raw: string): string | undefined {
  if (!raw.startsWith('/') || /%2f|%5c/i.test(raw)) return undefined;
  let path: string;
  try {
    path = decodeURIComponent(raw);
  } catch {
    return undefined;
  }
  // Control characters (NUL among them), backslashes, empty segments and dot segments.
  if (/[\p{Cc}\\]|\/\/|\/\.{1,2}(?:\/|$)/u.test(path)) return undefined;
  return path;
}

/** The root form of `/en` and `/en/…`, without a trailing slash. */
function canonicalPath(path: string): string {
  const atRoot = path === '/en' ? '/' : path.startsWith('/en/') ? path.slice(3) : path;
  return atRoot.length > 1 && atRoot.endsWith('/') ? atRoot.slice(0, -1) : atRoot;
}

/** The path and query of a target in absolute form (RFC 9112 §3.2.2); which host it names does not matter. */
function originForm(target: string): string {
  const authority = /^https?:\/\/[^/?#]*/i.exec(target)?.[0];
  if (authority === undefined) return target;
  const rest = target.slice(authority.length);
  return rest.startsWith('/') ? rest : `/${rest}`;
}

/**
 * Decides on the request line alone. Only shapes listed here reach Next: unknown methods, broken encodings
 * and the framework's internal addresses end at the gate.
 * @param isAsset whether a path is one of the build's or public/'s files
 * @param more pages that only this process has, such as the editors' desk
 */
export function decide(
  method: string,
  target: string,
  isAsset: (path: string) => boolean,
  more: readonly string[] = [],
): Decision {
  if (method !== 'GET' && method !== 'HEAD') return { do: 'refuse', status: 405 };
  const asked = originForm(target);
  const mark = asked.indexOf('?');
  const rawPath = mark < 0 ? asked : asked.slice(0, mark);
  const query = mark < 0 ? '' : asked.slice(mark + 1);
  if (rawPath.length > longestPath || query.length > longestQuery) return { do: 'refuse', status: 414 };
  const path = decodePath(rawPath);
  if (path === undefined) return { do: 'refuse', status: 400 };
  if (path === '/healthz') return { do: 'health', check: 'healthz' };
  if (path === '/readyz') return { do: 'health', check: 'readyz' };
  if (isAsset(path)) return { do: 'asset', path };
  const previewed = previewShape.exec(path)?.[1];
  if (previewed) return { do: 'preview', slug: previewed, token: new URLSearchParams(query).get('token') ?? '' };
  const canonical = canonicalPath(path);
  const subject = more.includes(canonical) ? ({ of: 'fixed' } as const) : subjectOf(canonical, query);
  if (!subject) return { do: 'unknown' };
  const address = ownAddress(canonical, subject, query);
  // Files have no language: `/en/robots.txt` and `/robots.txt/` were never addresses.
  const isFile = subject.of === 'picture' || canonical.includes('.');
  if (path !== canonical) return isFile ? { do: 'unknown' } : { do: 'redirect', location: address };
  return { do: 'page', address, subject };
}

/** {@link decide} for a request as it came. */
export function gate(request: IncomingMessage, isAsset: (path: string) => boolean, more?: readonly string[]): Decision {
  return decide(request.method ?? '', request.url ?? '', isAsset, more);
}
