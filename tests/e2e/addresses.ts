import { shareTargets } from '#lib/publishing/share-targets.ts';

/** One address of every page type that the site promises, from the shipped content. */
export const pages = {
  front: '/',
  stories: '/stories',
  story: '/stories/pakistan-astronaut-tiangong-agreement',
  'story that leads': '/stories/two-names-one-seat',
  'story of what comes after': '/stories/after-pakistan-who',
  'story with drawings': '/stories/a-cracked-window-and-the-guests-of-tiangong',
  updates: '/updates',
  update: '/updates/two-candidates-named',
  timeline: '/timeline',
  'timeline, newest first': '/timeline?order=newest',
  topic: '/timeline/crewed',
  milestone: '/timeline/astronaut-agreement-2025',
  'planned milestone': '/timeline/pakistani-flight-planned',
  programme: '/programme',
  corrections: '/corrections',
  about: '/about',
  'how we report': '/how-we-report',
  accessibility: '/accessibility',
} as const;

/** Where parts of pages are shared: made for readers without JavaScript, and for no search engine. */
export const sharePages = {
  'share of a fact': '/share/programme/candidates',
  'share of a section': '/share/stories/two-names-one-seat/from-a-small-list-to-two',
} as const;

/** The links that share a page. */
export const shareLinks = [...shareTargets('/', '').networks.map(({ name }) => name), 'E-mail'];

export const notFound = '/stories/no-such-story';

/** What is made from all of the content, and the answer of an address that is none. */
export const wholes = [
  notFound,
  '/sitemap.xml',
  '/robots.txt',
  '/timeline.json',
  '/timeline.csv',
  '/timeline.ics',
  '/programme.json',
  '/schemas/timeline.json',
] as const;
