import { addressOf } from '#lib/addresses/addresses.ts';
import { contentPath, type FileKind } from '#lib/content/files/file-kinds.ts';
import { subjectOfFile } from '#lib/content/files/subject-of-file.ts';
import { dayInKarachi, epoch, nextTenseChange, tenseOf } from '#lib/content/model/publication-state.ts';
import type { Version } from '#lib/content/model/version.ts';
import type { Entry } from '#lib/content/reading/file-record.ts';
import { milestonePublication, type Publication, publicationOf } from '#lib/editors/publication.ts';
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
  /** Has errors; what is shown is how it was without. */
  readonly showsLastGood: boolean;
}

/** Something that will happen by itself. */
interface Coming {
  readonly at: number;
  readonly what: 'published' | 'expires' | 'window-ends';
  readonly on: DeskFile;
}

/** Something that was true on a day which is long past. */
interface Aged {
  readonly date: PartialDate;
  /** What of the file is so old: a fact's label, or '' for the whole. */
  readonly label: string;
  readonly days: number;
  readonly on: DeskFile;
}

export interface Desk {
  /** By kind in the order of the guide; the newest first, what cannot be read before all. */
  readonly kinds: readonly { readonly kind: FileKind; readonly files: readonly DeskFile[] }[];
  readonly withProblems: readonly DeskFile[];
  /** What is on its way: it can be read, and readers do not see it yet. */
  readonly unpublished: readonly DeskFile[];
  /** The next first. */
  readonly coming: readonly Coming[];
  /** The oldest first. */
  readonly aged: readonly Aged[];
}

/** As-of dates older than this many days want a look. */
const agedAfter = 90;
const dayLength = 24 * 60 * 60 * 1000;

const kindOrder: readonly FileKind[] = ['story', 'update', 'milestone', 'factbox', 'page', 'picture', 'site'];

const versionIn = (entry: Entry | undefined): Version | undefined => (entry?.pending ?? entry?.accepted)?.version;

function titleOf(version: Version | undefined, file: string): string {
  if (!version) return file;
  return version.kind === 'picture' ? version.picture.name : 'title' in version.matter ? version.matter.title : file;
}

/** Old names of the stories that readers know of → the files that they are now, as the edition has them. */
function renamedStories(entries: ReadonlyMap<string, Entry>, now: number): ReadonlyMap<string, string> {
  return new Map(
    [...entries.values()].flatMap(({ file, accepted }) =>
      accepted?.version.kind === 'story' &&
      ['live', 'withdrawn'].includes(publicationOf(accepted.version.matter, now).is)
        ? accepted.version.matter.aliases.map((alias) => [contentPath('story', alias), file] as const)
        : [],
    ),
  );
}

/** @param storyAt the story of an update, by the path that its name stands for */
function stateOf(version: Version | undefined, storyAt: (path: string) => Version | undefined, now: number): DeskState {
  if (!version) return { is: 'unreadable' };
  if (version.kind === 'milestone') return milestonePublication(version.matter);
  if (version.kind !== 'story' && version.kind !== 'update') return { is: 'live' };
  const own = publicationOf(version.matter, now);
  if (version.kind === 'story' || own.is !== 'live') return own;
  const story = storyAt(contentPath('story', version.matter.story));
  return story?.kind === 'story' && publicationOf(story.matter, now).is === 'live' ? own : { is: 'waiting' };
}

function datesOf(version: Version | undefined): Pick<DeskFile, 'published' | 'updated' | 'date'> {
  if (!version || version.kind === 'picture' || !('title' in version.matter)) return {};
  const { matter } = version;
  return {
    ...('published' in matter && { published: epoch(matter.published) }),
    ...('updated' in matter && matter.updated !== undefined && { updated: epoch(matter.updated) }),
    ...('date' in matter && { date: matter.date }),
  };
}

function comingOf(version: Version | undefined, on: DeskFile, now: number): Coming[] {
  if (version?.kind === 'milestone') {
    const at = tenseOf(version.matter, now) === 'expected' ? nextTenseChange(version.matter, now) : null;
    return at === null ? [] : [{ at, what: 'window-ends', on }];
  }
  if ((version?.kind !== 'story' && version?.kind !== 'update') || version.matter.status !== 'ready') return [];
  const { matter } = version;
  const published = epoch(matter.published);
  const expires = 'expires' in matter && matter.expires !== undefined ? epoch(matter.expires) : undefined;
  return [
    ...(published > now ? [{ at: published, what: 'published', on } as const] : []),
    ...(expires !== undefined && expires > now ? [{ at: expires, what: 'expires', on } as const] : []),
  ];
}

function agedOf(version: Version | undefined, on: DeskFile, now: number): Aged[] {
  const today = Date.parse(dayInKarachi(now));
  const of = (date: PartialDate, label: string): Aged[] => {
    const days = Math.floor((today - Date.parse(firstDay(date))) / dayLength);
    return days > agedAfter ? [{ date, label, days, on }] : [];
  };
  if (version?.kind === 'factbox') return version.matter.facts.flatMap(({ asOf, label }) => of(asOf, label));
  return [];
}

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
export function deskOf(entries: ReadonlyMap<string, Entry>, problems: readonly Problem[], now: number): Desk {
  const problemsIn = Map.groupBy(problems, ({ file }) => file);
  const renamed = renamedStories(entries, now);
  const storyAt = (path: string) => entries.get(renamed.get(path) ?? path)?.accepted?.version;
  const listed = [...entries.values()].flatMap((entry) => {
    const { file, kind, name = '' } = entry;
    const version = versionIn(entry);
    const subject = kind && subjectOfFile(kind, name);
    const address = subject && addressOf(subject, defaultLanguage);
    const on: DeskFile = {
      file,
      ...(kind && { kind }),
      name,
      title: titleOf(version, file),
      state: stateOf(entry.accepted?.version, storyAt, now),
      ...(address !== undefined && { address }),
      ...datesOf(version),
      problems: problemsIn.get(file) ?? [],
      showsLastGood: (entry.faults.length > 0 || entry.pending !== undefined) && entry.accepted !== undefined,
    };
    return [{ on, version }];
  });
  const files = listed.map(({ on }) => on).sort(compareFiles);
  const byKind = Map.groupBy(files, ({ kind }) => kind);
  return {
    kinds: kindOrder.flatMap((kind) => {
      const some = byKind.get(kind);
      return some ? [{ kind, files: some }] : [];
    }),
    withProblems: files.filter((file) => file.problems.some(({ severity }) => severity !== 'notice')),
    unpublished: files.filter(({ state }) => ['draft', 'embargoed', 'waiting'].includes(state.is)),
    coming: listed.flatMap(({ on, version }) => comingOf(version, on, now)).sort((a, b) => a.at - b.at),
    aged: listed.flatMap(({ on, version }) => agedOf(version, on, now)).sort((a, b) => b.days - a.days),
  };
}
