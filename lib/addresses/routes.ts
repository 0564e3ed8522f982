import type { GraphicName } from '#lib/terms/graphic-names.ts';
import type { MilestoneId, StorySlug, UpdateSlug } from '#lib/terms/ids.ts';
import { defaultLanguage, type Language } from '#lib/terms/languages.ts';
import type { Topic } from '#lib/terms/topics.ts';

export type TimelineOrder = 'oldest' | 'newest';

/** A list that is too long for one page. */
export type ListName = 'stories' | 'updates';

/** Which milestones an embedded timeline shows. */
export interface TimelineChoice {
  readonly topic?: Topic | undefined;
  readonly order?: TimelineOrder | undefined;
  /** At most so many, from the start of the order. */
  readonly limit?: number | undefined;
}

/** `?…` in canonical form, or '' for all milestones, oldest first. */
function choiceQuery({ topic, order, limit }: TimelineChoice): string {
  const given = [
    ...(topic === undefined ? [] : [`topic=${topic}`]),
    ...(order === 'newest' ? ['order=newest'] : []),
    ...(limit === undefined ? [] : [`limit=${limit}`]),
  ];
  return given.length === 0 ? '' : `?${given.join('&')}`;
}

/** Every address of the site, built here and nowhere else. All are paths from the root. */
export function routesIn(language: Language) {
  const base = language === defaultLanguage ? '' : `/${language}`;
  const orderQuery = (order: TimelineOrder) => (order === 'oldest' ? '' : `?order=${order}`);
  return {
    front: base === '' ? '/' : base,
    stories: `${base}/stories`,
    /** One page of a list; the first is the list's own address. @param page from 1 */
    list: (name: ListName, page: number) => `${base}/${name}${page === 1 ? '' : `?page=${page}`}`,
    story: (slug: StorySlug) => `${base}/stories/${slug}`,
    /** The same story as Markdown. */
    storyText: (slug: StorySlug) => `${base}/stories/${slug}.md`,
    updates: `${base}/updates`,
    update: (slug: UpdateSlug) => `${base}/updates/${slug}`,
    timeline: (order: TimelineOrder = 'oldest') => `${base}/timeline${orderQuery(order)}`,
    topic: (topic: Topic, order: TimelineOrder = 'oldest') => `${base}/timeline/${topic}${orderQuery(order)}`,
    milestone: (id: MilestoneId) => `${base}/timeline/${id}`,
    programme: `${base}/programme`,
    /** Where one fact of the programme is shared. @param id its fragment there */
    shareFact: (id: string) => `${base}/share/programme/${encodeURIComponent(id)}`,
    /** Where one section of a story is shared. @param id its heading's fragment there */
    shareSection: (slug: StorySlug, id: string) => `${base}/share/stories/${slug}/${encodeURIComponent(id)}`,
    corrections: `${base}/corrections`,
    about: `${base}/about`,
    howWeReport: `${base}/how-we-report`,
    /** Pages made for frames in pages of others. */
    embedTimeline: (choice: TimelineChoice = {}) => `${base}/embed/timeline${choiceQuery(choice)}`,
    embedFactbox: `${base}/embed/factbox`,
    embedStory: (slug: StorySlug) => `${base}/embed/stories/${slug}`,
  } as const;
}

export type Routes = ReturnType<typeof routesIn>;

/** One place in a page. @param id fragment, as the element has it */
export const placeAddress = (path: string, id: string): string => `${path}#${encodeURIComponent(id)}`;

/** A graphic that is a file. English stands at the root; the other languages' drawings join with their pages. */
export const graphicAddress = (name: GraphicName): string => `/graphics/${name}.svg`;

export const pictureAddress = (name: string): string => `/images/${name}`;

export const feedFormats = ['rss', 'atom', 'json'] as const;
export type FeedFormat = (typeof feedFormats)[number];

const feedFiles: Readonly<Record<FeedFormat, string>> = { rss: 'feed.xml', atom: 'atom.xml', json: 'feed.json' };

/** The feed of everything, or of one topic. */
export const feedAddress = (format: FeedFormat, topic?: Topic): string =>
  topic === undefined ? `/${feedFiles[format]}` : `/feeds/${topic}/${feedFiles[format]}`;

export const sitemapAddress = '/sitemap.xml';
export const newsSitemapAddress = '/news-sitemap.xml';

/** One part of a sitemap that is too long for one file. @param part from 1 */
export const sitemapPartAddress = (part: number): string => `/sitemaps/${part}.xml`;

export const dataSchemas = ['timeline', 'programme'] as const;
export type DataSchemaName = (typeof dataSchemas)[number];

/** The site as data, for programs, spreadsheets and calendars. In English; what has a dot stands at the root. */
export const dataAddresses = {
  timelineJson: '/timeline.json',
  timelineCsv: '/timeline.csv',
  timelineCalendar: '/timeline.ics',
  programmeJson: '/programme.json',
  schema: (name: DataSchemaName) => `/schemas/${name}.json`,
} as const;

/**
 * The picture that stands for a page where it is shared.
 * @param name `front`, `timeline`, `programme`, `stories/SLUG`, `updates/SLUG`, `timeline/ID`, `timeline/TOPIC`
 */
export const cardAddress = (name: string, extension: 'png' | 'jpg', shape?: string): string =>
  `/cards/${name}${shape === undefined ? '' : `.${shape}`}.${extension}`;

/** Where other sites ask how to show an address of ours. */
export const oembedAddress = '/oembed';
