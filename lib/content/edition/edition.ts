import { revisionOf } from '#lib/content/edition/revision.ts';
import { type EditionOptions, statesOf } from '#lib/content/edition/states.ts';
import { withheldPictures } from '#lib/content/edition/withheld-pictures.ts';
import type { SiteMatter } from '#lib/content/matter/schema.ts';
import { compareMilestones, earliest, newestFirst, newestInstant } from '#lib/content/model/chronology.ts';
import {
  type DocumentRecord,
  type FileRecord,
  isDocument,
  type RecordOf,
  type SoundRecord,
} from '#lib/content/model/file-record.ts';
import type { Body, Edition, Factbox, Milestone, Page, Story, Update, Withdrawn } from '#lib/content/model/model.ts';
import { emptyBody } from '#lib/content/model/model.ts';
import {
  isNews,
  newsEnds,
  nextPublicationChange,
  nextTenseChange,
  tenseOf,
} from '#lib/content/model/publication-state.ts';
import { atOnce } from '#lib/terms/pauses.ts';
import { compareProblems, type Problem } from '#lib/terms/problem.ts';

export interface EditionFiles {
  /** Accepted, at most one a file. */
  readonly records: readonly SoundRecord[];
  /** Read, but not accepted: readers must not find the pictures that they name, while editors may. */
  readonly unaccepted: readonly FileRecord[];
  readonly problems: readonly Problem[];
  readonly readBody: (record: DocumentRecord) => Promise<Body>;
}

/** What stands on the pages while site.yml is missing or faulty. */
const plainSite: SiteMatter = {
  title: 'Pakistan in Orbit',
  tagline: 'Space work shared by Pakistan and China',
  publisher: 'Pakistan in Orbit',
};

const wordsPerMinute = 230;

const ofKind = <Kind extends SoundRecord['kind']>(records: readonly SoundRecord[], kind: Kind): RecordOf<Kind>[] =>
  records.filter((record): record is RecordOf<Kind> & SoundRecord => record.kind === kind);

/** The same record gives the same document in every edition: of 10,000 stories only those that changed are built anew. */
function remembering<Read extends FileRecord, Document>(build: (record: Read) => Document): (record: Read) => Document {
  const known = new WeakMap<Read, Document>();
  return (record) => {
    const document = known.get(record) ?? build(record);
    known.set(record, document);
    return document;
  };
}

const toStory = remembering(
  ({ matter, name, file, hash, words }: RecordOf<'story'>): Story => ({
    ...matter,
    kind: 'story',
    slug: name,
    file,
    hash,
    readingMinutes: Math.max(1, Math.round(words / wordsPerMinute)),
  }),
);

const toUpdate = remembering(({ matter, name, file, hash, firstSentence }: RecordOf<'update'>): Update => {
  const { summary } = matter;
  return { ...matter, kind: 'update', slug: name, file, hash, summary: summary ?? firstSentence, standfirst: summary };
});

const byName = <Item>(items: readonly Item[], name: (item: Item) => string): ReadonlyMap<string, Item> =>
  new Map(items.map((item) => [name(item), item]));

/**
 * The snapshot of everything that may be shown at `now`: a pure function of its arguments.
 * @param now epoch milliseconds
 */
export function assembleEdition(files: EditionFiles, now: number, options: EditionOptions): Edition {
  return atOnce(editionSteps(files, now, options));
}

/** The same in steps, each of a few milliseconds when there are 10,000 stories. */
export function* editionSteps(files: EditionFiles, now: number, options: EditionOptions): Generator<void, Edition> {
  const records = [...files.records].sort((a, b) => (a.file < b.file ? -1 : 1));
  yield;
  const states = statesOf(records, now, options);
  const { aliases, nowCalled } = states;
  yield;
  const { shown = [], unseen = [] } = Object.groupBy(records, (record) =>
    states.isShown(record) ? 'shown' : 'unseen',
  );
  yield;
  const stories = newestFirst(ofKind(shown, 'story').map(toStory));
  yield;
  const updates = newestFirst(
    ofKind(shown, 'update')
      .map(toUpdate)
      .map((update) => {
        const story = nowCalled(update.story);
        return story === update.story ? update : { ...update, story };
      }),
  );
  yield;
  const news = newestFirst([...stories, ...updates].filter((item) => isNews(item, now)));
  yield;
  const milestones = ofKind(shown, 'milestone')
    .map(
      ({ matter, name, file, hash }): Milestone => ({
        ...matter,
        kind: 'milestone',
        id: name,
        file,
        hash,
        tense: tenseOf(matter, now),
      }),
    )
    .sort(compareMilestones);
  const factboxes = ofKind(shown, 'factbox').map(
    ({ matter, name, file, hash }): Factbox => ({ ...matter, kind: 'factbox', id: name, file, hash }),
  );
  const pages = ofKind(shown, 'page').map(
    ({ matter, name, file, hash }): Page => ({ ...matter, kind: 'page', slug: name, file, hash }),
  );
  const noted = unseen.filter(states.isNoted);
  const withdrawn = [...ofKind(noted, 'story'), ...ofKind(noted, 'update')].map(
    ({ kind, name, matter }): Withdrawn => ({ kind, slug: name, title: matter.title, note: matter.note ?? '' }),
  );
  yield;
  const withheld = yield* withheldPictures([...unseen, ...(options.drafts ? [] : files.unaccepted)], shown);
  const isWithheld = (record: SoundRecord) => record.kind === 'picture' && withheld.has(record.picture.name);
  const pictureRecords = ofKind(shown, 'picture').filter((record) => !isWithheld(record));
  const pictureOf = byName(pictureRecords, ({ picture }) => picture.name);
  yield;
  const milestoneOf = byName(milestones, ({ id }) => id);
  const inNews = new Set(news.map(({ file }) => file));
  // The house glossary is for editors.
  const printed = records.filter(
    (record) => record.kind !== 'style' && !isWithheld(record) && (states.isShown(record) || states.isNoted(record)),
  );
  const revision = revisionOf(
    printed.map((record) => {
      const milestone = record.kind === 'milestone' ? milestoneOf.get(record.name) : undefined;
      return { record, state: milestone?.tense ?? states.of(record) ?? '', isNews: inNews.has(record.file) };
    }),
    options.drafts ? 'preview' : ['public', ...(options.reveal ?? [])].join(' '),
  );
  yield;
  const updatesByStory = Map.groupBy(updates, ({ story }) => story as string);
  const storyOf = byName(stories, ({ slug }) => slug);
  const updateOf = byName(updates, ({ slug }) => slug);
  const factboxOf = byName(factboxes, ({ id }) => id);
  const pageOf = byName(pages, ({ slug }) => slug);
  yield;
  const recordOf = byName(records, ({ file }) => file);
  yield;
  const nextChangeAt = earliest([
    ...[...ofKind(records, 'story'), ...ofKind(records, 'update')].map(({ matter }) =>
      nextPublicationChange(matter, now),
    ),
    ...news.map(newsEnds),
    ...ofKind(records, 'milestone').map(({ matter }) => nextTenseChange(matter, now)),
  ]);
  yield;
  const lastUpdated = newestInstant([
    ...[...stories, ...updates].map(({ updated, published }) => updated ?? published),
    ...[...milestones, ...factboxes].map(({ updated }) => updated),
  ]);
  const problems = [...files.problems].sort(compareProblems);
  yield;
  const site = ofKind(records, 'site')[0]?.matter ?? plainSite;
  return {
    revision,
    site: site.lead === undefined ? site : { ...site, lead: nowCalled(site.lead) },
    stories,
    updates,
    news,
    milestones,
    factboxes,
    pages,
    withdrawn,
    aliases: Object.fromEntries(aliases),
    pictures: Object.fromEntries(pictureRecords.map(({ picture }) => [picture.name, picture])),
    problems,
    nextChangeAt,
    lastUpdated,
    story: (slug) => storyOf.get(slug),
    update: (slug) => updateOf.get(slug),
    milestone: (id) => milestoneOf.get(id),
    factbox: (id) => factboxOf.get(id),
    page: (slug) => pageOf.get(slug),
    updatesOf: (slug) => updatesByStory.get(slug) ?? [],
    async body({ file }) {
      const record = recordOf.get(file);
      return record && isDocument(record) ? files.readBody(record) : emptyBody;
    },
    picture: async (name) => pictureOf.get(name)?.bytes,
  };
}
