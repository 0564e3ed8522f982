import { byName, documentsOf, lookUpsIn, ofKind, type Shown } from '#lib/content/edition/documents.ts';
import { editionIn } from '#lib/content/edition/in-language.ts';
import { revisionOf } from '#lib/content/edition/revision.ts';
import { type EditionOptions, statesOf } from '#lib/content/edition/states.ts';
import { withheldPictures } from '#lib/content/edition/withheld-pictures.ts';
import type { SiteMatter } from '#lib/content/matter/schema.ts';
import { earliest, newestInstant } from '#lib/content/model/chronology.ts';
import {
  type DocumentRecord,
  type FileRecord,
  isDocument,
  isOriginal,
  originalOf,
  type SoundRecord,
} from '#lib/content/model/file-record.ts';
import { type Body, type Edition, emptyBody, type TakenDown, type Withdrawn } from '#lib/content/model/model.ts';
import { latestEnds, newsEnds, nextPublicationChange, nextTenseChange } from '#lib/content/model/publication-state.ts';
import { defaultLanguage, type Language, type Translation } from '#lib/terms/languages.ts';
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

/** Notes of what was taken down. @param noted records of which readers see the note alone */
const withdrawnOf = (noted: readonly SoundRecord[]): readonly Withdrawn[] =>
  [...ofKind(noted, 'story'), ...ofKind(noted, 'update')].map(({ kind, name, matter }) => ({
    kind,
    slug: name,
    title: matter.title,
    language: defaultLanguage,
    note: matter.note ?? '',
    noteLanguage: defaultLanguage,
  }));

/** @param records of what was out and is not any more */
const takenDownOf = (records: readonly SoundRecord[]): readonly TakenDown[] => [
  ...ofKind(records, 'story').flatMap(({ name, matter }) =>
    [name, ...matter.aliases].map((slug) => ({ kind: 'story' as const, slug })),
  ),
  ...ofKind(records, 'update').map(({ name }) => ({ kind: 'update' as const, slug: name })),
];

/** When the clock alone makes another edition of the same files; null for never. */
const nextChangeOf = (
  records: readonly SoundRecord[],
  { news, updates, hasLatest }: Shown,
  now: number,
): number | null =>
  earliest([
    ...[...ofKind(records, 'story'), ...ofKind(records, 'update')].map(({ matter }) =>
      nextPublicationChange(matter, now),
    ),
    ...news.map(newsEnds),
    ...(hasLatest ? updates.slice(0, 1).map(({ happened }) => latestEnds(happened)) : []),
    ...ofKind(records, 'milestone').map(({ matter }) => nextTenseChange(matter, now)),
  ]);

/**
 * The snapshot of everything that may be shown at `now`: a pure function of its arguments, worked out in steps, each of a few milliseconds
 * when there are 10,000 stories.
 * @param now epoch milliseconds
 */
export function* editionSteps(files: EditionFiles, now: number, options: EditionOptions): Generator<void, Edition> {
  const records = [...files.records].sort((a, b) => (a.file < b.file ? -1 : 1));
  yield;
  const states = statesOf(records, now, options);
  yield;
  const { shown = [], unseen = [] } = Object.groupBy(records, (record) =>
    states.isShown(record) ? 'shown' : 'unseen',
  );
  yield;
  const documents = yield* documentsOf(shown, states, now);
  const withheld = yield* withheldPictures([...unseen, ...(options.drafts ? [] : files.unaccepted)], shown);
  const isWithheld = (record: SoundRecord) => record.kind === 'picture' && withheld.has(record.picture.name);
  const pictureRecords = ofKind(shown, 'picture').filter((record) => !isWithheld(record));
  const pictureOf = byName(pictureRecords, ({ picture }) => picture.name);
  yield;
  // The house glossary is for editors.
  const printed = records.filter(
    (record) => record.kind !== 'style' && !isWithheld(record) && (states.isShown(record) || states.isNoted(record)),
  );
  const revision = revisionOf(printed, documents, states, options);
  yield;
  const lookUps = yield* lookUpsIn(documents);
  const recordOf = byName(records, ({ file }) => file);
  yield;
  const nextChangeAt = nextChangeOf(records, documents, now);
  yield;
  const { stories, updates, milestones, factboxes } = documents;
  const lastUpdated = newestInstant([
    ...[...stories, ...updates].map(({ updated, published }) => updated ?? published),
    ...[...milestones, ...factboxes].map(({ updated }) => updated),
  ]);
  const problems = [...files.problems].sort(compareProblems);
  yield;
  const site = ofKind(records, 'site')[0]?.matter ?? plainSite;
  const edition: Edition = {
    ...documents,
    ...lookUps,
    revision,
    language: defaultLanguage,
    site: {
      ...site,
      language: defaultLanguage,
      ...(site.lead !== undefined && { lead: states.nowCalled(site.lead) }),
    },
    withdrawn: withdrawnOf(unseen.filter(states.isNoted)),
    takenDown: takenDownOf(unseen.filter(states.isTakenDown)),
    aliases: Object.fromEntries(states.aliases),
    pictures: Object.fromEntries(pictureRecords.map(({ picture }) => [picture.name, picture])),
    problems,
    nextChangeAt,
    lastUpdated,
    async body({ file }) {
      const record = recordOf.get(file);
      return record && isDocument(record) ? files.readBody(record) : emptyBody;
    },
    version: (file) => recordOf.get(file)?.hash,
    picture: async (name) => pictureOf.get(name)?.bytes,
    in(language) {
      if (language === defaultLanguage) return edition;
      const view = views.get(language) ?? viewIn(language);
      views.set(language, view);
      return view;
    },
  };
  const views = new Map<Language, Edition>();
  const viewIn = (language: Translation): Edition =>
    editionIn(edition, {
      language,
      byOriginal: new Map(
        ofKind(records, 'translation')
          .filter((record) => record.language === language && (states.isShown(record) || states.isNoted(record)))
          .map((record) => [originalOf(record), record]),
      ),
      originalAt(file) {
        const record = recordOf.get(file);
        return record && isOriginal(record) ? record : undefined;
      },
    });
  return edition;
}
