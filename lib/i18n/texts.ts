import type { Confidence, MilestoneMatter, ProgrammeStep } from '#lib/content/matter/schema.ts';
import type { EventStatus } from '#lib/content/model/model.ts';
import type { Topic } from '#lib/terms/topics.ts';

type Lead = NonNullable<MilestoneMatter['lead']>;
export type EraId = 'beginnings' | 'orders' | 'promise' | 'moon' | 'tiangong' | 'ahead';

/** What stands between things that are put side by side. Their order is the same in all languages; where it is not, a text is a function. */
export interface Joints {
  /** Between the things of a list. */
  readonly list: string;
  /** Before a detail: a publisher, the day. */
  readonly comma: string;
  readonly semicolon: string;
  /** Between a label and what it labels. */
  readonly colon: string;
  readonly stop: string;
  /** Between two sentences, or two words. */
  readonly space: string;
  readonly brackets: readonly [open: string, close: string];
}

/** Every word of the interface in one language. No field is optional: a language without one does not compile. */
export interface Texts {
  /** BCP 47, for `<html lang>`. */
  readonly htmlLanguage: string;
  /** Open Graph, `language_TERRITORY`. */
  readonly openGraphLocale: string;
  readonly direction: 'ltr' | 'rtl';

  readonly joints: Joints;

  /** Names the switch between languages. */
  readonly languages: string;
  /** The language's own name for itself. */
  readonly ownName: string;
  /** Offers a page to a reader who prefers this language. */
  readonly readInThis: string;
  /** Over what nobody has translated into this language yet. */
  readonly untranslated: string;
  /** Over what a machine has translated and no person has read. */
  readonly machineTranslated: string;
  /** Over a translation whose original has changed since. */
  readonly translationLags: string;
  /** Over corrections that stand there in the original's words. */
  readonly correctionsOfOriginal: string;
  readonly readOriginal: string;

  readonly skipToText: string;
  readonly sections: string;
  readonly aboutThisSite: string;
  /** Names the format too: who follows it by mistake should know what opened. */
  readonly feed: string;
  readonly openData: string;
  readonly siteLine: string;
  readonly front: string;

  readonly stories: string;
  readonly storiesSummary: string;
  readonly updates: string;
  readonly updatesSummary: string;
  /** Names the links between the pages of a list. */
  readonly pagesLabel: string;
  readonly pageOf: (page: number, count: number) => string;
  readonly page: (page: number) => string;
  /** `Stories, page 2` */
  readonly titleOfPage: (title: string, page: number) => string;
  /** Days of the oldest and of the newest on one page; they may be the same. */
  readonly publishedBetween: (oldest: string, newest: string) => string;
  /** The same, of the days of the events. */
  readonly happenedBetween: (oldest: string, newest: string) => string;
  readonly newer: string;
  readonly older: string;
  readonly timeline: string;
  readonly programme: string;
  /** The programme in one word, for navigation. */
  readonly programmeShort: string;
  readonly programmeSummary: string;
  readonly corrections: string;
  readonly correctionsSummary: string;
  readonly noCorrections: string;
  readonly about: string;
  readonly howWeReport: string;

  readonly by: (authors: readonly string[]) => string;
  readonly published: string;
  readonly updated: string;
  /** The same as sentences, with the moment. */
  readonly publishedAt: (moment: string) => string;
  readonly updatedAt: (moment: string) => string;
  readonly readingTime: string;
  readonly minutes: (count: number) => string;
  readonly knownOn: (date: string) => string;
  readonly knownOnNote: string;
  readonly stateOfKnowledge: string;
  readonly siteLastUpdated: string;

  /** Over the updates while the newest event is of the last seven days. */
  readonly latest: string;
  /** Over them at any other time. */
  readonly storySoFar: string;
  /** Beside the day of an event: when we published it. */
  readonly toldOn: (day: string) => string;
  /** Over the points of a story. */
  readonly inShort: string;
  readonly latestUpdates: string;
  /** Over the updates that are about one milestone. */
  readonly relatedUpdates: string;
  readonly allUpdates: string;
  readonly allStories: string;
  readonly moreOnThis: string;
  readonly wholeTimeline: string;
  readonly fromTheTimeline: string;
  readonly partOfStory: string;
  readonly noStories: string;
  readonly aboutMilestone: string;

  readonly sources: string;
  /** Opens a list that is cut short. */
  readonly allSources: (count: number) => string;
  readonly source: (number: number) => string;
  readonly sourceCount: (count: number) => string;
  readonly updateCount: (count: number) => string;
  /** Name of the link from a source to where it is cited. @param place its letter where there are several, else '' */
  readonly backToCitation: (source: number, place: string) => string;
  /** By which such places are told apart, in their order. */
  readonly placeLetters: string;
  readonly readInCopy: string;
  readonly correctionsHere: string;
  readonly reportError: string;
  readonly reportErrorLine: string;
  readonly share: string;
  /** From where one fact or section is shared, to where it stands. */
  readonly readInPlace: string;
  readonly email: string;
  readonly addressToCopy: string;
  /** Opens what the telephone itself offers to share with. */
  readonly shareWith: string;
  readonly copyLink: string;
  readonly linkCopied: string;
  /** The browser lets nothing be copied: the text is selected, and the reader copies it. */
  readonly copyByHand: string;
  readonly embed: string;
  readonly embedShow: string;
  readonly embedCode: string;
  readonly copyCode: string;
  readonly codeCopied: string;
  readonly embedPreview: string;
  /** What may be changed in the address of an embedded timeline; `limit` is the greatest. */
  readonly embedTimelineHint: (topics: readonly string[], limit: number) => string;
  /** Before the site's name, in a frame of another site. */
  readonly sourceIs: string;
  readonly readStory: string;
  readonly permalink: string;
  readonly asData: string;
  readonly calendarFile: string;
  readonly figureCredit: (credit: string, licence?: string) => string;

  readonly topics: Readonly<Record<Topic, string>>;
  readonly topicSummary: (topic: string, count: number) => string;
  readonly allTopics: string;
  readonly topicsLabel: string;
  readonly lead: Readonly<Record<Lead, string>>;
  /** The same where a label already says that it is about who leads. */
  readonly leadWord: Readonly<Record<Lead, string>>;
  readonly confidence: Readonly<Record<Confidence, string>>;
  /** The word alone, where a label already says that it is confidence. */
  readonly confidenceWord: Readonly<Record<Confidence, string>>;
  readonly state: Readonly<Record<Exclude<EventStatus, 'done'>, string>>;

  readonly timelineTitle: (years: number) => string;
  readonly timelineSummary: (count: number) => string;
  readonly timelineShort: string;
  readonly order: string;
  readonly oldestFirst: string;
  readonly newestFirst: string;
  readonly eras: Readonly<Record<EraId, string>>;
  readonly erasLabel: string;
  readonly eraAhead: string;
  readonly gap: (years: number) => string;
  readonly today: string;
  /** On the overview: where what happened ends and what is expected begins. */
  readonly knownSoFar: string;
  /** Beside the mark of today, oldest first: what is planned stands below it. */
  readonly todayNote: string;
  /** The same, newest first: what is planned stands above it. */
  readonly todayNoteNewest: string;
  readonly noMilestones: string;
  readonly before: string;
  readonly after: string;
  readonly beforeAndAfter: string;

  /** Names the strip of all milestones: first year and last year. */
  readonly overviewTitle: (from: string, to: string) => string;
  /** Says in words what the strip shows. */
  readonly overviewText: (count: number, broken: number) => string;
  readonly overviewRows: Readonly<Record<Lead, string>>;
  readonly overviewLegend: string;
  readonly overviewLens: (from: string, to: string, count: number) => string;
  readonly overviewLensName: (from: string, to: string) => string;
  /** On the page of one milestone: the way to its place in the whole list. */
  readonly onTheTimeline: string;

  readonly who: string;
  /** The date that was then given for a first flight. */
  readonly foresees: string;
  readonly place: string;
  readonly vehicle: string;
  readonly agencies: string;
  readonly confidenceLabel: string;
  readonly stateLabel: string;

  /** In a calendar, where an entry has to stand on some day: `October 2026, day not known`. */
  readonly dayNotKnown: (date: string) => string;

  readonly whereItStands: string;
  /** Phrases of steps as one sentence. */
  readonly standing: (phrases: readonly string[]) => string;
  readonly steps: Readonly<Record<ProgrammeStep, string>>;
  readonly stepUnknown: string;
  /** A step with its day, or with the word that none was published: `Training under way on 5 October 2026`. */
  readonly stepWhen: (step: string, when: string) => string;

  readonly asOf: (date: string) => string;
  /** How far our sources on the astronauts reach. */
  readonly sourcesReach: (date: string, isOutcomeOpen: boolean) => string;
  readonly newestSource: string;
  readonly aboutTheseFacts: string;
  readonly whatIsNotKnown: string;
  readonly allFacts: string;
  readonly theFlight: string;

  readonly contents: string;

  readonly notFoundTitle: string;
  readonly notFoundText: string;
  readonly withdrawnTitle: string;
  readonly withdrawnText: string;
}
