import type { Confidence, ProgrammeStep } from '#lib/content/matter/schema.ts';
import type { EventStatus, Milestone } from '#lib/content/model/model.ts';
import { inWords } from '#lib/i18n/en/in-words.ts';
import type { Topic } from '#lib/terms/topics.ts';

type Lead = NonNullable<Milestone['lead']>;

/** A word for each of a closed list: what has none yet is told here, and nowhere that it is used. */
const wordFor = <Key extends string>(words: Readonly<Record<Key, string>>): Readonly<Record<Key, string>> => words;

/** Every word of the interface. `lib/i18n/words.ts` takes from here what each language has to say. */
export const en = {
  /** BCP 47, for `<html lang>`. */
  htmlLanguage: 'en',
  /** Open Graph, `language_TERRITORY`. */
  openGraphLocale: 'en_GB',
  direction: 'ltr' as const,

  /** What stands between things that are put side by side. Their order is the same in all languages; where it is not, a text is a function. */
  joints: {
    /** Between the things of a list. */
    list: ', ',
    /** Before a detail: a publisher, the day. */
    comma: ', ',
    semicolon: '; ',
    /** Between a label and what it labels. */
    colon: ': ',
    stop: '.',
    /** Between two sentences, or two words. */
    space: ' ',
    brackets: [' (', ')'] satisfies readonly [open: string, close: string],
  },

  /** Names the switch between languages. */
  languages: 'Languages',
  /** The language's own name for itself. */
  ownName: 'English',
  /** Offers a page to a reader who prefers this language. */
  readInThis: 'In English',
  /** Over what nobody has translated into this language yet. */
  untranslated: 'Not translated into English yet. It stands here as it was written.',
  /** Over what a machine has translated and no person has read. */
  machineTranslated: 'Machine translation, not reviewed by a person.',
  /** Over a translation whose original has changed since. */
  translationLags: 'The original has changed since it was translated.',
  /** Over corrections that stand there in the original's words. */
  correctionsOfOriginal: 'Corrections that are not translated yet:',
  readOriginal: 'Read the original',

  skipToText: 'Skip to the text',
  sections: 'Sections',
  aboutThisSite: 'About this site',
  /** Names the format too: who follows it by mistake should know what opened. */
  feed: 'Feed (RSS)',
  openData: 'Data',
  siteLine: 'Every fact here names its source and its date. What we could not confirm, we say so.',
  front: 'Front page',

  stories: 'Stories',
  storiesSummary: 'What was agreed, who was to fly, and the thirty-six years of space work behind it.',
  updates: 'Updates',
  updatesSummary: 'Each step of the story in a few lines, by the day on which it happened.',
  /** Names the links between the pages of a list. */
  pagesLabel: 'Pages',
  pageOf: (page: number, count: number) => `Page ${page} of ${count}`,
  page: (page: number) => `Page ${page}`,
  /** `Stories, page 2` */
  titleOfPage: (title: string, page: number) => `${title}, page ${page}`,
  /** Days of the oldest and of the newest on one page; they may be the same. */
  publishedBetween: (oldest: string, newest: string) =>
    oldest === newest ? `What was published on ${oldest}.` : `What was published from ${oldest} to ${newest}.`,
  /** The same, of the days of the events. */
  happenedBetween: (oldest: string, newest: string) =>
    oldest === newest ? `What happened on ${oldest}.` : `What happened from ${oldest} to ${newest}.`,
  newer: 'Newer',
  older: 'Older',
  timeline: 'Timeline',
  programme: 'The programme, fact by fact',
  /** The programme in one word, for navigation. */
  programmeShort: 'Programme',
  programmeSummary: 'Each line carries the day to which it holds, how sure we are of it, and where it comes from.',
  corrections: 'Corrections',
  correctionsSummary: 'What we got wrong, what is right, and the day on which we put it right.',
  noCorrections: 'No correction has been made yet. When one is, it stands here and on the page that it corrects.',
  about: 'About',
  howWeReport: 'How we report',

  by: (authors: readonly string[]) =>
    `By ${authors.map((author) => (/\bdesk\b/i.test(author) ? author : `the ${author} desk`)).join(' and ')}`,
  published: 'Published',
  updated: 'Updated',
  /** The same as sentences, with the moment. */
  publishedAt: (moment: string) => `Published ${moment}.`,
  updatedAt: (moment: string) => `Updated ${moment}.`,
  readingTime: 'Reading time',
  minutes: (count: number) => (count === 1 ? '1 minute' : `${count} minutes`),
  knownOn: (date: string) => `What was known on ${date}`,
  knownOnNote:
    'This story describes the state of knowledge on that day. What has come since, the fact box and the timeline have.',
  stateOfKnowledge: 'State of knowledge',
  siteLastUpdated: 'Site last updated',

  /** Over the updates while the newest event is of the last seven days. */
  latest: 'Latest',
  /** Over them at any other time. */
  storySoFar: 'The story so far',
  /** Beside the day of an event: when we published it. */
  toldOn: (day: string) => `told here on ${day}`,
  /** Over the points of a story. */
  inShort: 'In short',
  latestUpdates: 'Updates to this story',
  /** Over the updates that are about one milestone. */
  relatedUpdates: 'Updates on this',
  allUpdates: 'All updates',
  allStories: 'All stories',
  moreOnThis: 'More on this',
  wholeTimeline: 'The whole timeline',
  fromTheTimeline: 'From the timeline',
  partOfStory: 'Part of the story',
  aboutMilestone: 'The milestone',
  noStories: 'The first story is being written.',

  sources: 'Sources',
  /** Opens a list that is cut short. */
  allSources: (count: number) => `All ${count} sources`,
  source: (number: number) => `Source ${number}`,
  sourceCount: (count: number) => (count === 1 ? '1 source' : `${count} sources`),
  updateCount: (count: number) => (count === 1 ? '1 update' : `${count} updates`),
  /** Name of the link from a source to where it is cited. @param place its letter where there are several, else '' */
  backToCitation: (source: number, place: string) =>
    place === '' ? `Back to the text at source ${source}` : `${place}: back to the text at source ${source}`,
  /** By which such places are told apart, in their order. */
  placeLetters: 'abcdefghijklmnopqrstuvwxyz',
  readInCopy: 'not linked: the copy that we read is not the publisher’s own',
  /** Said of the list where the page is in another language than most of its sources, and than our words for them. */
  sourcesUntranslated: '',
  correctionsHere: 'Corrections',
  reportError: 'Report an error',
  reportErrorLine: 'Is something wrong here? Tell us and we will look into it.',
  share: 'Share',
  /** From where one fact or section is shared, to where it stands. */
  readInPlace: 'Read it in its place',
  email: 'E-mail',
  addressToCopy: 'Address to copy',
  /** Opens what the telephone itself offers to share with. */
  shareWith: 'Share with…',
  copyLink: 'Copy link',
  linkCopied: 'Link copied',
  /** The browser lets nothing be copied: the text is selected, and the reader copies it. */
  copyByHand: 'It is selected: copy it from here.',
  embed: 'Embed',
  embedShow: 'Show this in a page of your own',
  embedCode: 'Code to copy',
  copyCode: 'Copy code',
  codeCopied: 'Code copied',
  embedPreview: 'What it will look like',
  /** What may be changed in the address of an embedded timeline; `limit` is the greatest. */
  embedTimelineHint: (topics: readonly string[], limit: number) =>
    `In its address, topic can be ${topics.join(', ')} or left out; order oldest or newest; limit 1 to ${limit}.`,
  /** Before the site's name, in a frame of another site. */
  sourceIs: 'From',
  readStory: 'Read the story',
  permalink: 'Permanent link',
  asData: 'As data',
  calendarFile: 'Calendar (ICS)',
  figureCredit: (credit: string, licence?: string) =>
    `Picture: ${credit}${licence === undefined ? '' : `, ${licence}`}`,

  topics: wordFor<Topic>({
    crewed: 'Crewed flight',
    satellite: 'Satellites',
    lunar: 'The Moon',
    agreement: 'Agreements',
    ground: 'On the ground',
    navigation: 'Navigation',
    training: 'Training',
    science: 'Science',
  }),
  topicSummary: (topic: string, count: number) =>
    `${inWords(count)} dated ${count === 1 ? 'step' : 'steps'} in the space work of Pakistan and China, filed under ${topic.toLowerCase().replace('moon', 'Moon')}.`,
  allTopics: 'All',
  topicsLabel: 'Topics',
  lead: wordFor<Lead>({ pakistan: 'Pakistan leads', china: 'China leads', together: 'Together' }),
  /** The same where a label already says that it is about who leads. */
  leadWord: wordFor<Lead>({ pakistan: 'Pakistan leads', china: 'China leads', together: 'Together' }),
  confidence: wordFor<Confidence>({ high: 'High confidence', medium: 'Medium confidence', low: 'Low confidence' }),
  /** The word alone, where a label already says that it is confidence. */
  confidenceWord: wordFor<Confidence>({ high: 'High', medium: 'Medium', low: 'Low' }),
  state: wordFor<Exclude<EventStatus, 'done'>>({
    planned: 'Planned',
    slipped: 'Slipped',
    cancelled: 'Cancelled',
    unconfirmed: 'Not confirmed',
  }),

  timelineTitle: (years: number) => `${inWords(years)} ${years === 1 ? 'year' : 'years'}, step by step`,
  timelineSummary: (count: number) =>
    `${inWords(count)} dated ${count === 1 ? 'step' : 'steps'} in the space work of Pakistan and China: what happened, what slipped, and what was planned.`,
  timelineShort: 'What happened, what slipped, and what was planned, year by year.',
  order: 'Order',
  oldestFirst: 'Oldest first',
  newestFirst: 'Newest first',
  eras: {
    beginnings: 'A rocket, and a long quiet',
    orders: 'Satellites to order',
    promise: 'A seat is promised',
    moon: 'To the Moon',
    tiangong: 'The road to Tiangong',
    ahead: 'Expected; outcome not known to us',
  },
  erasLabel: 'Eras',
  eraAhead: 'Expected; outcome not known to us',
  gap: (years: number) => `${inWords(years)} years without an entry`,
  today: 'Today',
  /** On the overview: where what happened ends and what is expected begins. */
  knownSoFar: 'So far',
  /** Beside the mark of today, oldest first: what is planned stands below it. */
  todayNote: 'Below this line we do not know what has happened.',
  /** The same, newest first: what is planned stands above it. */
  todayNoteNewest: 'Above this line we do not know what has happened.',
  noMilestones: 'No milestone stands here yet.',
  before: 'Before',
  after: 'After',
  beforeAndAfter: 'Before and after',

  /** Names the strip of all milestones: first year and last year. */
  overviewTitle: (from: string, to: string) => `Every milestone at true scale, from ${from} to ${to}`,
  /** Says in words what the strip shows. */
  overviewText: (count: number, broken: number) =>
    `${inWords(count)} slanted ${count === 1 ? 'tick' : 'ticks'} in three rows by who leads: Pakistan, together, China. ${
      broken === 0
        ? 'None is broken.'
        : `${inWords(broken)}, drawn broken, ${broken === 1 ? 'is' : 'are'} planned, slipped or not confirmed.`
    }`,
  overviewRows: wordFor<Lead>({
    pakistan: 'Top row: Pakistan leads',
    together: 'Middle: together',
    china: 'Bottom: China leads',
  }),
  overviewLegend:
    'One tick a milestone, at true scale; its upper end marks the date. Broken: planned, slipped or not confirmed.',
  overviewLens: (from: string, to: string, count: number) =>
    `${from} and ${to} month by month, with ${inWords(count).toLowerCase()} of the ticks`,
  /** On the page of one milestone: the way to its place in the whole list. */
  onTheTimeline: 'Its place on the timeline',

  who: 'Who leads',
  /** The date that was then given for a first flight. */
  foresees: 'Flight then foreseen for',
  place: 'Place',
  vehicle: 'Vehicle',
  agencies: 'Agencies',
  confidenceLabel: 'Confidence',
  stateLabel: 'State',

  /** In a calendar, where an entry has to stand on some day: `October 2026, day not known`. */
  dayNotKnown: (date: string) => `${date}, day not known`,

  whereItStands: 'Where the programme stands',
  /** Phrases of steps as one sentence. */
  standing: ([first = '', ...rest]: readonly string[]) =>
    `${[first, ...rest.map((phrase) => phrase.charAt(0).toLowerCase() + phrase.slice(1))].join('; ')}.`,
  steps: wordFor<ProgrammeStep>({
    agreement: 'Agreement',
    'first-round': 'First round',
    'second-round': 'Second round',
    'selection-completed': 'Selection completed',
    names: 'Names',
    training: 'Training',
    'crew-named': 'Prime and backup',
    launch: 'Launch',
    return: 'Return',
  }),
  stepUnknown: 'Not published',
  crewUnknown: 'Not published; were to be chosen upon completion of training',
  /** A step with its day, or with the word that none was published: `Training under way on 5 October 2026`. */
  stepWhen: (step: string, when: string) => `${step} ${when}`,

  asOf: (date: string) => `As of ${date}`,
  /** How far our sources on the astronauts reach. */
  sourcesReach: (date: string, isOutcomeOpen: boolean) =>
    `Our newest source on the astronauts is of ${date}.${isOutcomeOpen ? ' Whether the flight took place, our sources do not say.' : ''}`,
  newestSource: 'Newest source',
  aboutTheseFacts: 'About these facts',
  whatIsNotKnown: 'What is not known',
  allFacts: 'All facts, with sources',
  theFlight: 'The flight',

  contents: 'In this story',

  notFoundTitle: 'Nothing is at this address',
  notFoundText: 'It may have been mistyped, or the page may have moved. These pages are here:',
  withdrawnTitle: 'This was taken down',
  withdrawnText: 'The desk withdrew it and left this note:',
};
