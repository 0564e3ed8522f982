import { addressOf } from '#lib/addresses/addresses.ts';
import { type States, statesOf } from '#lib/content/edition/states.ts';
import type { FileKind } from '#lib/content/files/file-kinds.ts';
import { subjectOfFile } from '#lib/content/files/subject-of-file.ts';
import { isWaiting, originalOf, type Records, type SoundRecord, usableRecord } from '#lib/content/model/file-record.ts';
import { agesAfter, daysSince, epoch, tenseChanges, tenseOf } from '#lib/content/model/publication-state.ts';
import { type DeskTranslation, translationsOf } from '#lib/editors/desk-translations.ts';
import { type Publication, publicationOf } from '#lib/editors/publication.ts';
import { defaultLanguage } from '#lib/terms/languages.ts';
import { firstDay, type PartialDate } from '#lib/terms/partial-date.ts';
import type { Problem } from '#lib/terms/problem.ts';

/** What readers see of a file. */
type DeskState =
  | Publication
  /** It has errors and was never without. */
  | { readonly is: 'unreadable' }
  /** An update whose story readers do not see. */
  | { readonly is: 'waiting' };

/** One file of the content folder, as the desk lists it. Moments are epoch milliseconds. */
export interface DeskFile {
  /** Begins with `content/`. */
  readonly file: string;
  /** Absent for what is no content file, such as a folder in the place of one. */
  readonly kind?: FileKind;
  readonly name: string;
  /** The file's path when it cannot be read. */
  readonly title: string;
  readonly state: DeskState;
  /** Page that shows it here; absent when it has none. */
  readonly address?: string;
  readonly published?: number;
  readonly updated?: number;
  /** Of a milestone, as precise as known. */
  readonly date?: PartialDate;
  readonly problems: readonly Problem[];
  /** In each language beside English. */
  readonly translations: readonly DeskTranslation[];
  /** Has errors; what is shown is how it was without. */
  readonly showsLastGood: boolean;
  /** What will happen to it by itself, the next first. */
  readonly coming: readonly Change[];
}

/** Something that happens by itself at a moment. */
interface Change {
  readonly at: number;
  readonly what: 'published' | 'expires' | 'window-ends';
}

interface Coming extends Change {
  readonly on: DeskFile;
}

/** When readers last got something new of it; undefined for what has no such moment. */
export const changedAt = ({ updated, published }: DeskFile): number | undefined => updated ?? published;

/** Something that was true on a day which is long past. */
interface Aged {
  /** A fact's day, or the last of a plan's window that is over. */
  readonly what: 'as-of' | 'window';
  readonly date: PartialDate;
  /** What of the file is so old: a fact's label, or '' for the whole. */
  readonly label: string;
  readonly days: number;
  readonly on: DeskFile;
}

/** A translation whose original has changed since. */
interface Lagging {
  /** In what, and what to do. */
  readonly message: string;
  readonly on: DeskFile;
}

export interface Desk {
  /** Originals by kind in the order of the guide; the newest first, what cannot be read before all. A translation stands with its original. */
  readonly kinds: readonly { readonly kind: FileKind; readonly files: readonly DeskFile[] }[];
  readonly withProblems: readonly DeskFile[];
  /** What is on its way: it can be read, and readers do not see it yet. */
  readonly unpublished: readonly DeskFile[];
  /** The next first. */
  readonly coming: readonly Coming[];
  /** Plans before facts, the oldest first. */
  readonly aged: readonly Aged[];
  readonly lagging: readonly Lagging[];
}

const kindOrder: readonly FileKind[] = ['story', 'update', 'milestone', 'factbox', 'page', 'data', 'picture', 'site'];

function titleOf(record: SoundRecord | undefined, file: string): string {
  if (!record) return file;
  return record.kind === 'picture' ? record.name : 'title' in record.matter ? record.matter.title : file;
}

/** Of what readers are shown of a file. */
function stateOf(record: SoundRecord | undefined, states: States, now: number): DeskState {
  if (!record) return { is: 'unreadable' };
  if (record.kind === 'translation') return { is: states.isShown(record) ? 'live' : 'waiting' };
  if (record.kind !== 'story' && record.kind !== 'update' && record.kind !== 'milestone') return { is: 'live' };
  const own = publicationOf(record.matter, now);
  return own.is === 'live' && !states.isShown(record) ? { is: 'waiting' } : own;
}

function datesOf(record: SoundRecord | undefined): Pick<DeskFile, 'published' | 'updated' | 'date'> {
  if (!record || record.kind === 'picture' || !('title' in record.matter)) return {};
  const { matter } = record;
  return {
    ...('published' in matter && { published: epoch(matter.published) }),
    ...('updated' in matter && matter.updated !== undefined && { updated: epoch(matter.updated) }),
    ...('date' in matter && { date: matter.date }),
  };
}

function changesOf(record: SoundRecord | undefined, now: number): readonly Change[] {
  if (record?.kind === 'milestone') {
    const at = ['expected', 'open'].includes(tenseOf(record.matter, now))
      ? (tenseChanges(record.matter).at(-1) ?? null)
      : null;
    return at === null ? [] : [{ at, what: 'window-ends' }];
  }
  if ((record?.kind !== 'story' && record?.kind !== 'update') || record.matter.status !== 'ready') return [];
  const { matter } = record;
  const moments = [
    { at: epoch(matter.published), what: 'published' },
    ...('expires' in matter && matter.expires !== undefined
      ? [{ at: epoch(matter.expires), what: 'expires' } as const]
      : []),
  ] as const;
  return moments.filter(({ at }) => at > now).sort((a, b) => a.at - b.at);
}

function agedOf(record: SoundRecord | undefined, on: DeskFile, now: number): Aged[] {
  if (record?.kind === 'milestone' && tenseOf(record.matter, now) === 'overdue') {
    const date = record.matter.end ?? record.matter.date;
    return [{ what: 'window', date, label: '', days: daysSince(date, now), on }];
  }
  if (record?.kind !== 'factbox') return [];
  return record.matter.facts
    .map(({ asOf, label }): Aged => ({ what: 'as-of', date: asOf, label, days: daysSince(asOf, now), on }))
    .filter(({ days }) => days > agesAfter);
}

const compareAged = (a: Aged, b: Aged): number =>
  Number(b.what === 'window') - Number(a.what === 'window') || b.days - a.days;

const laggingOf = (record: SoundRecord | undefined, on: DeskFile): Lagging[] =>
  on.problems.flatMap(({ severity, message }) =>
    record?.kind === 'translation' && severity === 'notice' ? [{ message, on }] : [],
  );

const newest = (file: DeskFile): number =>
  file.updated ?? file.published ?? (file.date ? Date.parse(firstDay(file.date)) : 0);

function compareFiles(a: DeskFile, b: DeskFile): number {
  const [first, second] = [a, b].map(({ state }) => (state.is === 'unreadable' ? 0 : 1));
  if (first !== second) return (first ?? 0) - (second ?? 0);
  return newest(b) - newest(a) || (a.file < b.file ? -1 : 1);
}

/**
 * Everything in the content folder and what the desk has to think of next. Pure.
 * @param problems of all files
 * @param now epoch milliseconds
 */
export function deskOf(records: Records, problems: readonly Problem[], now: number): Desk {
  const problemsIn = Map.groupBy(problems, ({ file }) => file);
  const states = statesOf([...records.accepted.values()], now, { drafts: false });
  const listed = [...records.read.values()].map((read) => {
    const { file, name } = read;
    const kind = read.kind === 'unusable' || read.kind === 'translation' ? read.of : read.kind;
    const language = read.kind === 'translation' ? read.language : defaultLanguage;
    const record = usableRecord(records, file);
    const subject = kind && subjectOfFile(kind, name);
    const address = subject && addressOf(subject, language);
    const shown = records.accepted.get(file);
    const on: DeskFile = {
      file,
      ...(kind && { kind }),
      name,
      title: titleOf(record, file),
      state: stateOf(shown, states, now),
      ...(address !== undefined && { address }),
      ...datesOf(record),
      problems: problemsIn.get(file) ?? [],
      translations: translationsOf(file, records, problemsIn),
      showsLastGood: shown !== undefined && isWaiting(records, read),
      coming: changesOf(record, now),
    };
    const stands = read.kind === 'translation' && records.read.has(originalOf(read));
    return { on, record, isOriginal: !stands };
  });
  const files = listed.map(({ on }) => on).sort(compareFiles);
  const translated = new Set(listed.filter(({ isOriginal }) => !isOriginal).map(({ on }) => on));
  const originals = files.filter((file) => !translated.has(file));
  const byKind = Map.groupBy(originals, ({ kind }) => kind);
  return {
    kinds: kindOrder.flatMap((kind) => {
      const some = byKind.get(kind);
      return some ? [{ kind, files: some }] : [];
    }),
    withProblems: files.filter((file) => file.problems.some(({ severity }) => severity !== 'notice')),
    unpublished: files.filter(({ state }) => ['draft', 'embargoed', 'waiting'].includes(state.is)),
    coming: files.flatMap((on) => on.coming.map((change) => ({ ...change, on }))).sort((a, b) => a.at - b.at),
    lagging: listed.flatMap(({ on, record }) => laggingOf(record, on)),
    aged: listed.flatMap(({ on, record }) => agedOf(record, on, now)).sort(compareAged),
  };
}
