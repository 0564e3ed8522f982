import type { GraphicName } from '#lib/content/graphics.ts';
import type { MilestoneId, StorySlug, UpdateSlug } from '#lib/content/ids.ts';
import type { Topic } from '#lib/content/schema.ts';
import { defaultLanguage, type Language } from '#lib/i18n/languages.ts';

export type TimelineOrder = 'oldest' | 'newest';

/** Every address of the site, built here and nowhere else. All are paths from the root. */
export function routesIn(language: Language) {
  const base = language === defaultLanguage ? '' : `/${language}`;
  const orderQuery = (order: TimelineOrder) => (order === 'oldest' ? '' : `?order=${order}`);
  return {
    front: base === '' ? '/' : base,
    stories: `${base}/stories`,
    story: (slug: StorySlug) => `${base}/stories/${slug}`,
    updates: `${base}/updates`,
    update: (slug: UpdateSlug) => `${base}/updates/${slug}`,
    timeline: (order: TimelineOrder = 'oldest') => `${base}/timeline${orderQuery(order)}`,
    topic: (topic: Topic, order: TimelineOrder = 'oldest') => `${base}/timeline/${topic}${orderQuery(order)}`,
    milestone: (id: MilestoneId) => `${base}/timeline/${id}`,
    programme: `${base}/programme`,
    corrections: `${base}/corrections`,
    about: `${base}/about`,
    howWeReport: `${base}/how-we-report`,
  } as const;
}

export type Routes = ReturnType<typeof routesIn>;

/** A graphic that is a file. English stands at the root; the other languages' drawings join with their pages. */
export const graphicAddress = (name: GraphicName): string => `/graphics/${name}.svg`;

export const pictureAddress = (name: string): string => `/images/${name}`;

/**
 * The picture that stands for a page where it is shared.
 * @param name `front`, `timeline`, `programme`, `stories/SLUG`, `updates/SLUG`, `timeline/ID`, `timeline/TOPIC`
 */
export const cardAddress = (name: string, extension: 'png' | 'jpg', shape?: string): string =>
  `/cards/${name}${shape === undefined ? '' : `.${shape}`}.${extension}`;
