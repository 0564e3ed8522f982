import type { States } from '#lib/content/edition/states.ts';
import type { EditionData } from '#lib/content/matter/data-schema.ts';
import { compareMilestones, newestEventFirst, newestFirst } from '#lib/content/model/chronology.ts';
import type { RecordOf, SoundRecord } from '#lib/content/model/file-record.ts';
import type { Factbox, Milestone, Page, Story, Update } from '#lib/content/model/model.ts';
import { happenedOf, isNews, latestEnds, tenseOf } from '#lib/content/model/publication-state.ts';
import type { StorySlug } from '#lib/terms/ids.ts';
import { defaultLanguage } from '#lib/terms/languages.ts';
import { remembering } from '#lib/terms/remembering.ts';

const wordsPerMinute = 230;

/** Whole minutes that a text takes to read, at least 1. */
export const minutesOf = (words: number): number => Math.max(1, Math.round(words / wordsPerMinute));

export const ofKind = <Kind extends SoundRecord['kind']>(
  records: readonly SoundRecord[],
  kind: Kind,
): RecordOf<Kind>[] => records.filter((record): record is RecordOf<Kind> & SoundRecord => record.kind === kind);

/** The same record gives the same story in every edition: of 10,000 only those that changed are built anew. */
const toStory = remembering(
  ({ matter, name, file, words, opening }: RecordOf<'story'>): Story => ({
    ...matter,
    kind: 'story',
    language: defaultLanguage,
    slug: name,
    file,
    readingMinutes: minutesOf(words),
    ...(opening && { opening }),
  }),
);

function toUpdate(
  { matter, name, file, firstSentence }: RecordOf<'update'>,
  story: StorySlug,
  milestone: Milestone | undefined,
): Update {
  const { summary } = matter;
  return {
    ...matter,
    kind: 'update',
    language: defaultLanguage,
    slug: name,
    story,
    file,
    summary: summary ?? firstSentence,
    standfirst: summary,
    happened: happenedOf(matter, milestone),
  };
}

/** What readers see of the records, as documents. */
export interface Shown {
  readonly stories: readonly Story[];
  readonly updates: readonly Update[];
  /** Whether the newest event is of the last seven days. */
  readonly hasLatest: boolean;
  /** Stories and updates of the last two days. */
  readonly news: readonly (Story | Update)[];
  readonly milestones: readonly Milestone[];
  readonly factboxes: readonly Factbox[];
  readonly pages: readonly Page[];
  readonly data: EditionData;
}

/** In steps, each of a few milliseconds when there are 10,000 stories. */
export function* documentsOf(
  shown: readonly SoundRecord[],
  { nowCalled }: States,
  now: number,
): Generator<void, Shown> {
  const stories = newestFirst(ofKind(shown, 'story').map(toStory));
  yield;
  const milestones = ofKind(shown, 'milestone')
    .map(
      ({ matter, name, file }): Milestone => ({
        ...matter,
        kind: 'milestone',
        language: defaultLanguage,
        id: name,
        file,
        tense: tenseOf(matter, now),
      }),
    )
    .sort(compareMilestones);
  yield;
  const milestoneOf = new Map<string, Milestone>(milestones.map((milestone) => [milestone.id, milestone]));
  const updates = newestEventFirst(
    ofKind(shown, 'update').map((record) => {
      const { story, milestone } = record.matter;
      return toUpdate(record, nowCalled(story), milestone === undefined ? undefined : milestoneOf.get(milestone));
    }),
  );
  const [latest] = updates;
  const hasLatest = latest !== undefined && latestEnds(latest.happened) > now;
  yield;
  const news = newestFirst([...stories, ...updates].filter((item) => isNews(item, now)));
  yield;
  const factboxes = ofKind(shown, 'factbox').map(
    ({ matter, name, file }): Factbox => ({
      ...matter,
      kind: 'factbox',
      language: defaultLanguage,
      id: name,
      file,
    }),
  );
  const pages = ofKind(shown, 'page').map(
    ({ matter, name, file }): Page => ({
      ...matter,
      kind: 'page',
      language: defaultLanguage,
      slug: name,
      file,
    }),
  );
  const data: EditionData = Object.assign({}, ...ofKind(shown, 'data').map((record) => record.data));
  yield;
  return { stories, updates, hasLatest, news, milestones, factboxes, pages, data };
}

export const byName = <Item>(items: readonly Item[], name: (item: Item) => string): ReadonlyMap<string, Item> =>
  new Map(items.map((item) => [name(item), item]));

/** The ways to ask an edition for one thing, in steps too. */
export function* lookUpsIn({
  stories,
  updates,
  milestones,
  factboxes,
  pages,
}: Pick<Shown, 'stories' | 'updates' | 'milestones' | 'factboxes' | 'pages'>) {
  const updatesByStory = Map.groupBy(updates, ({ story }) => story as string);
  const storyOf = byName(stories, ({ slug }) => slug);
  yield;
  const updateOf = byName(updates, ({ slug }) => slug);
  const milestoneOf = byName(milestones, ({ id }) => id);
  const factboxOf = byName(factboxes, ({ id }) => id);
  const pageOf = byName(pages, ({ slug }) => slug);
  yield;
  return {
    story: (slug: string) => storyOf.get(slug),
    update: (slug: string) => updateOf.get(slug),
    milestone: (id: string) => milestoneOf.get(id),
    factbox: (id: string) => factboxOf.get(id),
    page: (slug: string) => pageOf.get(slug),
    updatesOf: (slug: string) => updatesByStory.get(slug) ?? [],
  };
}
