import { addressOf, type Subject } from '#lib/addresses/addresses.ts';
import type { Edition, Page, Story, Update } from '#lib/content/model/model.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { happenedText, milestoneDateText } from '#lib/i18n/milestone-date.ts';
import type { ListPage } from '#lib/pages/list-page.ts';
import { yearsCovered } from '#lib/pages/timeline-view.ts';
import { type Card, cardOf, subjectOfThing } from '#lib/publishing/cards/card-of.ts';
import type { CardThing } from '#lib/publishing/cards/design.ts';
import { topicsOf } from '#lib/publishing/topics-of.ts';
import type { Instant } from '#lib/terms/ids.ts';
import type { Topic } from '#lib/terms/topics.ts';

/** What a page can be about; a fact box stands for the page of the programme. */
export type PageThing = CardThing | Page | ListThing | { readonly kind: 'corrections' };

/** One page of a list. */
type ListThing =
  | { readonly kind: 'stories'; readonly page: ListPage<Story> }
  | { readonly kind: 'updates'; readonly page: ListPage<Update> };

/** What every surface says of a page: its head, its JSON-LD, feeds, sitemaps and cards all begin here or with the same documents. */
export interface PageDescription {
  /** Without the site's name; the front page's is the site's name itself. */
  readonly title: string;
  readonly description: string;
  readonly subject: Subject;
  /** Canonical, without query; later pages of a list have theirs, or engines would take them for the first and miss what they list. */
  readonly path: string;
  readonly type: 'website' | 'article';
  readonly published: Instant | undefined;
  /** Only what was changed after it was published has one. */
  readonly modified: Instant | undefined;
  readonly topics: readonly Topic[];
  /** Lists and standing pages have no card of their own, and show the front's. */
  readonly card: Card;
  /** Path of the same as Markdown. */
  readonly markdown: string | undefined;
  /** Other sites can show it in a frame. */
  readonly embeddable: boolean;
}

type Words = Pick<PageDescription, 'title' | 'description'> & Partial<PageDescription>;

function wordsOf(thing: PageThing, edition: Edition, locale: Locale): Words {
  const { texts, addresses } = locale;
  switch (thing.kind) {
    case 'front':
      return { title: edition.site.title, description: edition.site.tagline };
    case 'story':
      return {
        title: thing.title,
        description: thing.summary,
        type: 'article',
        published: thing.published,
        modified: thing.updated,
        topics: thing.topics,
        markdown: addresses.storyText(thing),
        embeddable: true,
      };
    case 'update':
      return {
        title: thing.title,
        description: thing.summary,
        type: 'article',
        published: thing.published,
        modified: thing.updated,
        topics: topicsOf(thing, edition),
      };
    case 'milestone':
      return {
        title: thing.title,
        description: thing.summary ?? thing.title + texts.joints.brackets.join(milestoneDateText(thing, locale)),
        type: 'article',
        modified: thing.updated,
        topics: thing.topics,
      };
    case 'topic': {
      const name = texts.topics[thing.topic];
      const count = edition.milestones.filter((milestone) => milestone.topics.includes(thing.topic)).length;
      return {
        title: texts.timeline + texts.joints.colon + name,
        description: texts.topicSummary(name, count),
        topics: [thing.topic],
        embeddable: true,
      };
    }
    case 'timeline':
      return {
        title: texts.timeline + texts.joints.colon + texts.timelineTitle(yearsCovered(edition.milestones)),
        description: texts.timelineSummary(edition.milestones.length),
        embeddable: true,
      };
    case 'factbox':
      return {
        title: thing.title,
        description: texts.programmeSummary,
        embeddable: true,
      };
    case 'stories':
    case 'updates':
      return wordsOfList(thing, locale);
    case 'corrections':
      return { title: texts.corrections, description: texts.correctionsSummary };
    case 'page':
      return { title: thing.title, description: thing.summary };
  }
}

/** The first page speaks for the list; a later one says which page it is and from when to when it reaches. */
function wordsOfList({ kind, page: { number, entries } }: ListThing, locale: Locale): Words {
  const { texts, dates } = locale;
  const summary = kind === 'stories' ? texts.storiesSummary : texts.updatesSummary;
  const [newest, oldest] = [entries.at(0), entries.at(-1)];
  return {
    title: number === 1 ? texts[kind] : texts.titleOfPage(texts[kind], number),
    description:
      number === 1 || !newest || !oldest
        ? summary
        : oldest.kind === 'update' && newest.kind === 'update'
          ? texts.happenedBetween(happenedText(oldest.happened, locale), happenedText(newest.happened, locale))
          : texts.publishedBetween(dates.day(oldest.published), dates.day(newest.published)),
  };
}

function subjectOf(thing: PageThing): Subject {
  switch (thing.kind) {
    case 'stories':
    case 'updates':
      return { of: thing.kind, page: thing.page.number };
    case 'corrections':
      return { of: 'corrections' };
    case 'page':
      return { of: 'standingPage', slug: thing.slug };
    default:
      return subjectOfThing(thing);
  }
}

function cardThing(thing: PageThing): CardThing {
  switch (thing.kind) {
    case 'stories':
    case 'updates':
    case 'corrections':
    case 'page':
      return { kind: 'front' };
    default:
      return thing;
  }
}

/** The one description of a page, in one language. */
export function describePage(thing: PageThing, edition: Edition, locale: Locale): PageDescription {
  const subject = subjectOf(thing);
  return {
    subject,
    path: addressOf(subject, locale.language),
    type: 'website',
    published: undefined,
    modified: undefined,
    topics: [],
    markdown: undefined,
    embeddable: false,
    card: cardOf(cardThing(thing), edition, locale),
    ...wordsOf(thing, edition, locale),
  };
}
