import {
  fragment,
  oneOf,
  pageNumber,
  partNumber,
  pictureName,
  slug,
  text,
  textName,
  upTo,
  word,
  words,
  year,
} from '#lib/addresses/parts.ts';
import { type Row, row } from '#lib/addresses/row.ts';
import { graphicFiles } from '#lib/terms/graphic-names.ts';
import type { MilestoneId, StorySlug, UpdateSlug } from '#lib/terms/ids.ts';
import { topics } from '#lib/terms/topics.ts';

export type TimelineOrder = 'oldest' | 'newest';
/** A list that has pages. */
export type ListName = 'stories' | 'updates';
/** An embedded timeline never shows more, so that it stays light however long the timeline grows. */
export const longestEmbed = 60;
/** RSS, Atom, JSON Feed. */
export const feedFiles = ['feed.xml', 'atom.xml', 'feed.json'] as const;
export type FeedFile = (typeof feedFiles)[number];
/** What can be found, each a group of its own. */
export const searchKinds = ['story', 'section', 'update', 'milestone', 'fact', 'term', 'source', 'page'] as const;
export type SearchKind = (typeof searchKinds)[number];
export const dataSchemas = ['timeline', 'programme'] as const;
export type DataSchemaName = (typeof dataSchemas)[number];
/** Folders of content that hold texts. */
const deskFolders = ['stories', 'updates', 'milestones', 'factboxes', 'pages'] as const;
const cardCrops = ['16x9', '4x3', '1x1'] as const;

const order = oneOf<'newest', TimelineOrder>(['newest']);
/** Which milestones of a timeline are shown, in which order. */
const choice = { order, from: year, to: year, which: oneOf(['major']), q: word };
const topic = oneOf(topics);
const id = slug<MilestoneId>();
const feed = oneOf(feedFiles);
/** What a card is about: the address of a page, and `/front` for the front page. */
const cardPage = {
  pattern: '/(?:front|programme|timeline|(?:stories|updates|timeline)/[a-z0-9-]{1,80})',
  read: (path: string) => path,
};
const extension = oneOf(['png', 'jpg']);

/**
 * Every kind of address of the site, once. The first row that fits a path is its kind. A new kind of page is a row here, a file in `app/`
 * and a component; whoever forgets one is told by the compiler or by the test of this table.
 */
export const table = {
  front: row('page', '/', {}, {}),
  stories: row('page', '/stories', {}, { page: pageNumber }),
  story: row('page', '/stories/{slug}', { slug: slug<StorySlug>() }, {}),
  updates: row('page', '/updates', {}, { page: pageNumber }),
  update: row('page', '/updates/{slug}', { slug: slug<UpdateSlug>() }, {}),
  timeline: row('page', '/timeline', {}, choice),
  topic: row('page', '/timeline/{topic}', { topic }, choice),
  milestone: row('page', '/timeline/{id}', { id }, {}),
  programme: row('page', '/programme', {}, {}),
  corrections: row('page', '/corrections', {}, {}),
  /** What a browser shows without a network in place of a page that it has no copy of. */
  offline: row('page', '/offline', {}, {}),
  /** @param only one group of what was found, with more of it */
  search: row('page', '/search', {}, { q: words, only: oneOf(searchKinds) }),
  /** One fact of the programme, to be shared by itself. @param id its fragment there */
  sharedFact: row('page', '/share/programme/{id}', { id: fragment }, {}),
  /** One section of a story, the same. @param id its heading's fragment */
  sharedSection: row('page', '/share/stories/{slug}/{id}', { slug: slug<StorySlug>(), id: fragment }, {}),

  embeddedTimeline: row('embed', '/embed/timeline', {}, { topic, ...choice, limit: upTo(longestEmbed) }),
  embeddedFactbox: row('embed', '/embed/factbox', {}, {}),
  embeddedStory: row('embed', '/embed/stories/{slug}', { slug: slug<StorySlug>() }, {}),

  storyText: row('text', '/stories/{slug}.md', { slug: slug<StorySlug>() }, {}, { route: '/stories/{slug}/markdown' }),
  feed: row('text', '/{file}', { file: feed }, {}, { route: '/feeds/{file}' }),
  topicFeed: row('text', '/feeds/{topic}/{file}', { topic, file: feed }, {}),
  card: row('drawing', '/cards{page}.{extension}', { page: cardPage, extension }, {}),
  cardCrop: row(
    'drawing',
    '/cards{page}.{crop}.{extension}',
    { page: cardPage, crop: oneOf(cardCrops), extension },
    {},
  ),
  graphic: row('drawing', '/graphics/{name}.svg', { name: oneOf(graphicFiles) }, {}),
  oembed: row('api', '/oembed', {}, { url: text, format: text, maxwidth: text, maxheight: text }),

  timelineJson: row('openFile', '/timeline.json', {}, {}),
  timelineCsv: row('openFile', '/timeline.csv', {}, {}),
  timelineCalendar: row('openFile', '/timeline.ics', {}, {}),
  programmeJson: row('openFile', '/programme.json', {}, {}),
  dataSchema: row('openFile', '/schemas/{name}.json', { name: oneOf(dataSchemas) }, {}),
  sitemap: row('file', '/sitemap.xml', {}, {}),
  /** One part of a sitemap that is too long for one file. @param part from 1 */
  sitemapPart: row('file', '/sitemaps/{part}.xml', { part: partNumber }, {}),
  newsSitemap: row('file', '/news-sitemap.xml', {}, {}),
  robots: row('file', '/robots.txt', {}, {}),
  llms: row('file', '/llms.txt', {}, {}),
  manifest: row('text', '/manifest.webmanifest', {}, {}, { route: '/webmanifest' }),
  /** What no copy of may be kept any more. */
  takenDown: row('file', '/withdrawn.json', {}, {}),
  security: row('file', '/.well-known/security.txt', {}, {}),
  picture: row('picture', '/images/{name}', { name: pictureName }, {}),
  healthz: row('health', '/healthz', {}, {}),
  readyz: row('health', '/readyz', {}, {}),

  /** What each asks for is for lib/editors/desk-filter.ts to say. */
  desk: row('page', '/desk', {}, { q: text, state: text, language: text, kind: text }, { forEditors: true }),
  deskCards: row('page', '/desk/cards', {}, {}, { forEditors: true }),
  /** One text, to be written in. @param name of its file without the ending, a translation's with its language */
  deskFile: row(
    'page',
    '/desk/{folder}/{name}',
    { folder: oneOf(deskFolders), name: textName },
    {},
    { forEditors: true },
  ),
  preview: row('page', '/preview/{slug}', { slug: slug() }, { token: text }, { forEditors: true }),

  /** A page of `content/pages`; last, since any name fits that means nothing else. */
  standingPage: row('page', '/{slug}', { slug: slug() }, {}),
} as const;

/** What all addresses of a kind have in common. */
export const rowOf = (kind: keyof typeof table): Row => table[kind];
