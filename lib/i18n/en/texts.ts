import type { Texts } from '#lib/i18n/texts.ts';

const numbers = [
  'No',
  'One',
  'Two',
  'Three',
  'Four',
  'Five',
  'Six',
  'Seven',
  'Eight',
  'Nine',
  'Ten',
  'Eleven',
  'Twelve',
  'Thirteen',
  'Fourteen',
  'Fifteen',
  'Sixteen',
  'Seventeen',
  'Eighteen',
  'Nineteen',
];
const tens = ['', '', 'Twenty', 'Thirty', 'Forty', 'Fifty', 'Sixty', 'Seventy', 'Eighty', 'Ninety'];

/** Capitalised, for the start of a sentence; figures from 100 on. */
export function inWords(count: number): string {
  const small = numbers[count];
  if (small !== undefined) return small;
  const ten = tens[Math.floor(count / 10)];
  if (ten === undefined) return String(count);
  const unit = numbers[count % 10]?.toLowerCase();
  return count % 10 === 0 || unit === undefined ? ten : `${ten}-${unit}`;
}

export const en: Texts = {
  htmlLanguage: 'en',
  openGraphLocale: 'en_GB',
  direction: 'ltr',

  joints: {
    list: ', ',
    comma: ', ',
    semicolon: '; ',
    colon: ': ',
    stop: '.',
    space: ' ',
    brackets: [' (', ')'],
  },

  languages: 'Languages',
  ownName: 'English',
  readInThis: 'In English',
  untranslated: 'Not translated into English yet. It stands here as it was written.',
  machineTranslated: 'Machine translation, not reviewed by a person.',
  translationLags: 'The original has changed since it was translated.',
  correctionsOfOriginal: 'Corrections that are not translated yet:',
  readOriginal: 'Read the original',

  skipToText: 'Skip to the text',
  sections: 'Sections',
  aboutThisSite: 'About this site',
  feed: 'Feed (RSS)',
  openData: 'Data',
  siteLine: 'Every fact here names its source and its date. What we could not confirm, we say so.',
  front: 'Front page',

  stories: 'Stories',
  storiesSummary: 'What was agreed, who was to fly, and the thirty-six years of space work behind it.',
  updates: 'Updates',
  updatesSummary: 'Each step of the story in a few lines, by the day on which it happened.',
  pagesLabel: 'Pages',
  pageOf: (page, count) => `Page ${page} of ${count}`,
  page: (page) => `Page ${page}`,
  titleOfPage: (title, page) => `${title}, page ${page}`,
  publishedBetween: (oldest, newest) =>
    oldest === newest ? `What was published on ${oldest}.` : `What was published from ${oldest} to ${newest}.`,
  happenedBetween: (oldest, newest) =>
    oldest === newest ? `What happened on ${oldest}.` : `What happened from ${oldest} to ${newest}.`,
  newer: 'Newer',
  older: 'Older',
  timeline: 'Timeline',
  programme: 'The programme, fact by fact',
  programmeShort: 'Programme',
  programmeSummary: 'Each line carries the day to which it holds, how sure we are of it, and where it comes from.',
  corrections: 'Corrections',
  correctionsSummary: 'What we got wrong, what is right, and the day on which we put it right.',
  noCorrections: 'No correction has been made yet. When one is, it stands here and on the page that it corrects.',
  about: 'About',
  howWeReport: 'How we report',

  by: (authors) =>
    `By ${authors.map((author) => (/\bdesk\b/i.test(author) ? author : `the ${author} desk`)).join(' and ')}`,
  published: 'Published',
  updated: 'Updated',
  publishedAt: (moment) => `Published ${moment}.`,
  updatedAt: (moment) => `Updated ${moment}.`,
  readingTime: 'Reading time',
  minutes: (count) => (count === 1 ? '1 minute' : `${count} minutes`),
  knownOn: (date) => `What was known on ${date}`,
  knownOnNote:
    'This story describes the state of knowledge on that day. What has come since, the fact box and the timeline have.',
  stateOfKnowledge: 'State of knowledge',
  siteLastUpdated: 'Site last updated',

  latest: 'Latest',
  storySoFar: 'The story so far',
  toldOn: (day) => `told here on ${day}`,
  inShort: 'In short',
  latestUpdates: 'Updates to this story',
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
  allSources: (count) => `All ${count} sources`,
  source: (number) => `Source ${number}`,
  sourceCount: (count) => (count === 1 ? '1 source' : `${count} sources`),
  updateCount: (count) => (count === 1 ? '1 update' : `${count} updates`),
  backToCitation: (source, place) =>
    place === '' ? `Back to the text at source ${source}` : `${place}: back to the text at source ${source}`,
  placeLetters: 'abcdefghijklmnopqrstuvwxyz',
  readInCopy: 'not linked: the copy that we read is not the publisher’s own',
  correctionsHere: 'Corrections',
  reportError: 'Report an error',
  reportErrorLine: 'Is something wrong here? Tell us and we will look into it.',
  share: 'Share',
  readInPlace: 'Read it in its place',
  email: 'E-mail',
  addressToCopy: 'Address to copy',
  shareWith: 'Share with…',
  copyLink: 'Copy link',
  linkCopied: 'Link copied',
  copyByHand: 'It is selected: copy it from here.',
  embed: 'Embed',
  embedShow: 'Show this in a page of your own',
  embedCode: 'Code to copy',
  copyCode: 'Copy code',
  codeCopied: 'Code copied',
  embedPreview: 'What it will look like',
  embedTimelineHint: (topics, limit) =>
    `In its address, topic can be ${topics.join(', ')} or left out; order oldest or newest; limit 1 to ${limit}.`,
  sourceIs: 'From',
  readStory: 'Read the story',
  permalink: 'Permanent link',
  asData: 'As data',
  calendarFile: 'Calendar (ICS)',
  figureCredit: (credit, licence) => `Picture: ${credit}${licence === undefined ? '' : `, ${licence}`}`,

  topics: {
    crewed: 'Crewed flight',
    satellite: 'Satellites',
    lunar: 'The Moon',
    agreement: 'Agreements',
    ground: 'On the ground',
    navigation: 'Navigation',
    training: 'Training',
    science: 'Science',
  },
  topicSummary: (topic, count) =>
    `${inWords(count)} dated ${count === 1 ? 'step' : 'steps'} in the space work of Pakistan and China, filed under ${topic.toLowerCase().replace('moon', 'Moon')}.`,
  allTopics: 'All',
  topicsLabel: 'Topics',
  lead: { pakistan: 'Pakistan leads', china: 'China leads', together: 'Together' },
  leadWord: { pakistan: 'Pakistan leads', china: 'China leads', together: 'Together' },
  confidence: { high: 'High confidence', medium: 'Medium confidence', low: 'Low confidence' },
  confidenceWord: { high: 'High', medium: 'Medium', low: 'Low' },
  state: {
    planned: 'Planned',
    slipped: 'Slipped',
    cancelled: 'Cancelled',
    unconfirmed: 'Not confirmed',
  },

  timelineTitle: (years) => `${inWords(years)} ${years === 1 ? 'year' : 'years'}, step by step`,
  timelineSummary: (count) =>
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
  gap: (years) => `${inWords(years)} years without an entry`,
  today: 'Today',
  knownSoFar: 'So far',
  todayNote: 'Below this line we do not know what has happened.',
  todayNoteNewest: 'Above this line we do not know what has happened.',
  noMilestones: 'No milestone stands here yet.',
  before: 'Before',
  after: 'After',
  beforeAndAfter: 'Before and after',

  overviewTitle: (from, to) => `Every milestone at true scale, from ${from} to ${to}`,
  overviewText: (count, broken) =>
    `${inWords(count)} slanted ${count === 1 ? 'tick' : 'ticks'} in three rows by who leads: Pakistan, together, China. ${
      broken === 0
        ? 'None is broken.'
        : `${inWords(broken)}, drawn broken, ${broken === 1 ? 'is' : 'are'} planned, slipped or not confirmed.`
    }`,
  overviewRows: { pakistan: 'Top row: Pakistan leads', together: 'Middle: together', china: 'Bottom: China leads' },
  overviewLegend:
    'One tick a milestone, at true scale; its upper end marks the date. Broken: planned, slipped or not confirmed.',
  overviewLens: (from, to, count) =>
    `${from} and ${to} month by month, with ${inWords(count).toLowerCase()} of the ticks`,
  overviewLensName: (from, to) => `${from} and ${to}, enlarged`,
  onTheTimeline: 'Its place on the timeline',

  who: 'Who leads',
  foresees: 'Flight then foreseen for',
  place: 'Place',
  vehicle: 'Vehicle',
  agencies: 'Agencies',
  confidenceLabel: 'Confidence',
  stateLabel: 'State',

  dayNotKnown: (date) => `${date}, day not known`,

  whereItStands: 'Where the programme stands',
  standing: ([first = '', ...rest]) =>
    `${[first, ...rest.map((phrase) => phrase.charAt(0).toLowerCase() + phrase.slice(1))].join('; ')}.`,
  steps: {
    agreement: 'Agreement',
    'first-round': 'First round',
    'second-round': 'Second round',
    'selection-completed': 'Selection completed',
    names: 'Names',
    training: 'Training',
    'crew-named': 'Prime and backup',
    launch: 'Launch',
    return: 'Return',
  },
  stepUnknown: 'Not published',
  stepWhen: (step, when) => `${step} ${when}`,

  asOf: (date) => `As of ${date}`,
  sourcesReach: (date, isOutcomeOpen) =>
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
