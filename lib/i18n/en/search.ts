import type { SearchKind } from '#lib/addresses/table.ts';

const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
const quoted = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(' or ');

/** What the search says, wherever it stands. */
export const searchTexts = {
  title: 'Search',
  /** In search engines' and chats' lines about the page. */
  summary: 'Look for a word or a name in stories, updates, milestones, facts and sources.',
  /** Of the field. */
  label: 'Search this site',
  find: 'Find',
  /** Before a few things that one can look for. */
  forExample: 'For example',
  examples: ['payload specialist', 'Tiangong', 'cracked window'],
  titleOf: (words: string) => `Search: ${words}`,
  noPageHas: (words: readonly string[]) => `No page has ${quoted(words)}.`,
  /** The suggestion stands between the two. */
  didYouMean: ['Did you mean ', '?'] satisfies readonly [before: string, behind: string],
  foundForIt: 'This is what we found for it.',
  foundForRest: 'This is what we found for the rest.',
  partly: 'No page has all of these words. These have some of them.',
  nothing: (words: string) => `We found nothing for “${words}”.`,
  advice: 'Try fewer words, or another spelling. Names may be written in English, Urdu or Chinese.',
  found: (count: number, isMore: boolean) => `${isMore ? 'Over ' : ''}${count.toLocaleString('en')} found`,
  groups: {
    story: 'Stories',
    section: 'Sections',
    update: 'Updates',
    milestone: 'Timeline',
    fact: 'Facts',
    term: 'Words',
    source: 'Sources',
    page: 'Pages',
  } satisfies Readonly<Record<SearchKind, string>>,
  counts: {
    story: (count: number) => counted(count, 'story', 'stories'),
    section: (count: number) => counted(count, 'section', 'sections'),
    update: (count: number) => counted(count, 'update', 'updates'),
    milestone: (count: number) => counted(count, 'milestone', 'milestones'),
    fact: (count: number) => counted(count, 'fact', 'facts'),
    term: (count: number) => counted(count, 'word explained', 'words explained'),
    source: (count: number) => counted(count, 'source', 'sources'),
    page: (count: number) => counted(count, 'page', 'pages'),
  } satisfies Readonly<Record<SearchKind, (count: number) => string>>,
  /** Names the links to the groups. */
  jumps: 'What was found',
  /** Leads to all of a group. @param counted such as `8 milestones` */
  all: (counted: string) => `All ${counted}`,
  /** Of a group that is too long to be shown whole. */
  best: (count: number) => `These are the ${count} that fit best.`,
  everything: 'Everything found',
  inStory: 'In the story',
  citedIn: 'Cited in:',
  notWhole: 'The search is still taking in the newest pages; some may be missing for a moment.',
  away: 'The search cannot answer at this moment. Please try again shortly.',
  notHere: 'There is no search on this copy of the site. These pages list everything:',
};
