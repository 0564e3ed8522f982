import { type Names, namesGivenBy, namesOf } from '#lib/content/checks/names.ts';
import { recordProblems } from '#lib/content/checks/record-problems.ts';
import { translationPath } from '#lib/content/files/file-kinds.ts';
import { type ContentFile, type Found, isProblem, mapLimited, readsAtOnce } from '#lib/content/files/find-files.ts';
import type { LastGood } from '#lib/content/files/last-good.ts';
import { type FileRecord, type Records, type SoundRecord, usableRecord } from '#lib/content/model/file-record.ts';
import type { BodyReader } from '#lib/content/reading/body-reader.ts';
import { readFile, unread } from '#lib/content/reading/read-file.ts';
import type { Looked } from '#lib/content/store/scan.ts';
import { createStandIn } from '#lib/content/store/stand-in.ts';
import { reasonOf } from '#lib/terms/failure.ts';
import { translations } from '#lib/terms/languages.ts';
import { createPause } from '#lib/terms/pauses.ts';
import { fileFault, hasError, type Problem } from '#lib/terms/problem.ts';

export interface Intake {
  /** Of the folder as it has been taken in. */
  readonly records: Records;
  /** By file. */
  readonly problems: ReadonlyMap<string, readonly Problem[]>;
  /** How often something has changed. */
  readonly changes: () => number;
  /** Reads what looks differently, and decides what of it is shown. @param whole whether bodies must be parsed before that */
  readonly takeIn: (looked: Looked, whole: boolean) => Promise<void>;
  /** Puts a record with its body parsed into the place of the one without it, unless the file has changed meanwhile. */
  readonly takeWhole: (before: SoundRecord, whole: FileRecord) => Promise<void>;
}

export interface IntakeOptions {
  readonly lastGood: LastGood;
  readonly bodies: BodyReader;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/**
 * A batch of more files is worth the memory of a second worker, which is hired when enough of them wait. Its bodies are not kept: most are
 * never asked for before they change again, and those that readers do ask for would have to give way.
 */
const largeBatch = 400;
/** Of files that have changed while the site was down, so many are read whole before it is up; what is found in the others comes later. */
const mostProofsAtStart = 400;
const parsesAtOnce = (isLarge: boolean): number => (isLarge ? 16 : 4);

interface Change {
  /** Absent for what is gone. */
  readonly record?: FileRecord;
  /** What is shown until it is decided on. */
  readonly shown?: SoundRecord | undefined;
}

/** Held against their original, they are judged anew when it changes. */
const translationsOf = (original: string): readonly string[] =>
  translations.map((language) => translationPath(original, language));

export function createIntake({ lastGood, bodies, now }: IntakeOptions): Intake {
  const read = new Map<string, FileRecord>();
  const accepted = new Map<string, SoundRecord>();
  const records: Records = { read, accepted };
  const problems = new Map<string, readonly Problem[]>();
  /** Of each file when it was last read. */
  const signatures = new Map<string, string>();
  /** Records that were shown without an error. */
  const proven = new WeakSet<FileRecord>();
  const { standIn, copy } = createStandIn(lastGood, bodies, now);
  let names: Names = namesOf(records);
  let changes = 0;
  let proofsAtStart = mostProofsAtStart;

  const show = (file: string, record: SoundRecord | undefined) =>
    record ? accepted.set(file, record) : accepted.delete(file);

  /**
   * Decides what of a file is shown. A record with an error waits (its predecessor stays), unless it was already shown with its body checked:
   * what a deletion elsewhere has broken is reported, but does not take a page down.
   */
  async function settle(file: string): Promise<void> {
    const record = read.get(file);
    if (!record) {
      accepted.delete(file);
      problems.delete(file);
      lastGood.forget(file);
      return;
    }
    const found = recordProblems(record, names);
    problems.set(file, found);
    const isSound = record.kind !== 'unusable' && !hasError(found);
    if (isSound) proven.add(record);
    const shown = record.kind !== 'unusable' && proven.has(record) ? record : await standIn(record, accepted.get(file));
    show(file, shown);
    if (shown) await copy(shown, record);
  }

  async function replace(replaced: ReadonlyMap<string, Change>): Promise<void> {
    if (replaced.size === 0) return;
    changes += 1;
    let namesChanged = false;
    for (const [file, { record, shown }] of replaced) {
      const before = namesGivenBy(records, file);
      if (record) read.set(file, record);
      else read.delete(file);
      show(file, shown);
      namesChanged ||= namesGivenBy(records, file) !== before;
    }
    if (namesChanged) names = namesOf(records);
    const pause = createPause();
    const concerned = [...replaced.keys()].flatMap((file) => [
      file,
      ...translationsOf(file).filter((own) => read.has(own)),
    ]);
    for (const file of new Set(namesChanged ? [...read.keys(), ...replaced.keys()] : concerned)) {
      await pause();
      await settle(file);
    }
  }

  async function readOne(found: ContentFile, whole: boolean, keep: boolean): Promise<FileRecord> {
    const { file } = found;
    // What differs from the copy of it was saved while the site was down, and must prove itself, or a fault in its text would be shown.
    const hasChanged = (hash: string) => lastGood.has(file) && !lastGood.isOf(file, hash) && proofsAtStart-- > 0;
    const reading = readFile(found, read.get(file), { bodies, mustBeWhole: whole ? () => true : hasChanged, keep });
    if (whole) return reading;
    // At the start nobody would try again, and all other files would be missing.
    return reading.catch((error: unknown) => {
      const fault = fileFault(`could not be checked and is read again: ${reasonOf(error)}`);
      return unread({ ...fault, file }, found);
    });
  }

  async function changeOf(file: string, found: Found | undefined, whole: boolean, keep: boolean): Promise<Change> {
    signatures.delete(file);
    if (!found) return {};
    const record = isProblem(found) ? unread(found) : await readOne(found, whole, keep);
    if (record.hash !== '' && !isProblem(found)) signatures.set(file, found.signature);
    const shown = accepted.get(file);
    return { record, shown: record.kind === 'unusable' ? await standIn(record, shown) : shown };
  }

  return {
    records,
    problems,
    changes: () => changes,
    async takeIn(looked, whole) {
      const differing = [...looked].filter(
        ([file, found]) => !found || isProblem(found) || found.signature !== signatures.get(file),
      );
      const isLarge = differing.length > largeBatch;
      const pause = createPause();
      const changed = await mapLimited(
        differing,
        whole ? parsesAtOnce(isLarge) : readsAtOnce,
        async ([file, found]): Promise<[string, Change]> => {
          await pause();
          return [file, await changeOf(file, found, whole, !isLarge)];
        },
      );
      await replace(new Map(changed.filter(([file, { record }]) => !record || record !== read.get(file))));
    },
    async takeWhole(before, whole) {
      const { file } = before;
      if (usableRecord(records, file) !== before) return;
      const isOnDisk = read.get(file) === before;
      const record = isOnDisk ? whole : read.get(file);
      const other = accepted.get(file) === before ? undefined : accepted.get(file);
      const mended = isOnDisk || whole.kind === 'unusable' ? other : whole;
      const shown = record?.kind === 'unusable' ? await standIn(record, mended) : mended;
      await replace(new Map([[file, { ...(record && { record }), shown }]]));
    },
  };
}
