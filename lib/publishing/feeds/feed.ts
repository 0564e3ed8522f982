import type { FeedFile } from '#lib/addresses/table.ts';
import { pictureAt } from '#lib/article/picture-at.ts';
import { newestFirst, newestInstant } from '#lib/content/model/chronology.ts';
import type { Edition, Story, Update } from '#lib/content/model/model.ts';
import { isolated } from '#lib/i18n/foreign-runs.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { absoluteAddress } from '#lib/publishing/addresses.ts';
import { feedHtml } from '#lib/publishing/feeds/feed-html.ts';
import { pathOf, wholeText } from '#lib/publishing/feeds/feed-text.ts';
import { topicsOf } from '#lib/publishing/topics-of.ts';
import type { Instant } from '#lib/terms/ids.ts';
import { createPause } from '#lib/terms/pauses.ts';
import type { Topic } from '#lib/terms/topics.ts';

interface FeedTopic {
  readonly name: Topic;
  readonly label: string;
}

/** A story or update as every format has it. All addresses are absolute. */
export interface FeedItem {
  /** Never changes: the address under which it was first published. A story that was renamed still answers there. */
  readonly id: string;
  readonly url: string;
  /** Plain text, like the summary. */
  readonly title: string;
  readonly summary: string;
  /** The whole text, with corrections and sources. */
  readonly html: string;
  readonly published: Instant;
  /** `updated ?? published`. */
  readonly updated: Instant;
  readonly authors: readonly string[];
  readonly topics: readonly FeedTopic[];
  readonly picture: string | undefined;
}

export interface Feed {
  readonly title: string;
  readonly description: string;
  readonly publisher: string;
  /** BCP 47. */
  readonly language: string;
  /** Its own address, and its id. */
  readonly self: string;
  /** The page that shows the same. */
  readonly home: string;
  readonly icon: string;
  /** Of its newest item; of an empty feed, of the site. */
  readonly updated: Instant | null;
  /** Stories and updates, newest first, at most 50. */
  readonly items: readonly FeedItem[];
}

export interface FeedRequest {
  readonly file: FeedFile;
  /** Undefined: everything. */
  readonly topic?: Topic | undefined;
}

const mostItems = 50;

export const feedAddress = ({ file, topic }: FeedRequest, { addresses }: Locale): string =>
  topic === undefined ? addresses.feed({ file }) : addresses.topicFeed({ topic, file });

/** Old names stand in the order in which the editors added them: the first is the oldest. */
function firstPath(document: Story | Update, locale: Locale): string {
  const path = pathOf(document, locale);
  const oldest = document.kind === 'story' ? document.aliases[0] : undefined;
  return oldest === undefined ? path : `${path.slice(0, path.lastIndexOf('/'))}/${oldest}`;
}

async function toItem(document: Story | Update, edition: Edition, locale: Locale): Promise<FeedItem> {
  const path = pathOf(document, locale);
  const hero = document.kind === 'story' ? document.hero : undefined;
  return {
    id: absoluteAddress(firstPath(document, locale)),
    url: absoluteAddress(path),
    title: isolated(document.title, document.language),
    summary: isolated(document.summary, document.language),
    html: feedHtml(await wholeText(document, edition, locale), path),
    published: document.published,
    updated: document.updated ?? document.published,
    authors: document.authors,
    topics: topicsOf(document, edition).map((name) => ({ name, label: locale.texts.topics[name] })),
    picture: hero && pictureAt(edition, hero.src) ? absoluteAddress(hero.src) : undefined,
  };
}

const made = new WeakMap<Edition, Map<string, Promise<FeedItem>>>();

/** The formats and topics of one edition share their items. */
function itemOf(document: Story | Update, edition: Edition, locale: Locale): Promise<FeedItem> {
  const items = made.get(edition) ?? new Map<string, Promise<FeedItem>>();
  made.set(edition, items);
  const key = `${locale.language} ${document.file}`;
  const item = items.get(key) ?? toItem(document, edition, locale);
  items.set(key, item);
  item.catch(() => items.delete(key));
  return item;
}

/** What a feed says, whatever its format. Equal editions give equal feeds: nothing in it comes from a clock or a file's time. */
export async function feedOf({ file, topic }: FeedRequest, edition: Edition, locale: Locale): Promise<Feed> {
  const { site } = edition;
  const { texts, addresses } = locale;
  // What nobody has translated stands in the feed of its own language.
  const belongs = (document: Story | Update) =>
    document.language === locale.language && (topic === undefined || topicsOf(document, edition).includes(topic));
  const newest = [
    ...edition.stories.filter(belongs).slice(0, mostItems),
    ...newestFirst(edition.updates.filter(belongs)).slice(0, mostItems),
  ];
  const pause = createPause();
  const items: FeedItem[] = [];
  for (const document of newestFirst<Story | Update>(newest).slice(0, mostItems)) {
    items.push(await itemOf(document, edition, locale));
    await pause();
  }
  return {
    title: topic === undefined ? site.title : site.title + texts.joints.colon + texts.topics[topic],
    description: site.tagline,
    publisher: site.publisher,
    language: texts.htmlLanguage,
    self: absoluteAddress(feedAddress({ file, topic }, locale)),
    home: absoluteAddress(topic === undefined ? addresses.front() : addresses.topic({ topic })),
    icon: absoluteAddress('/icon.svg'),
    updated: newestInstant(items.map(({ updated }) => updated)) ?? edition.lastUpdated,
    items,
  };
}
