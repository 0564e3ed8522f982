import { isProblem } from '#lib/content/files/find-files.ts';
import { createLastGood, type Log, noLastGood } from '#lib/content/files/last-good.ts';
import { isDocument, type ParseBody, type Records, usableRecord } from '#lib/content/model/file-record.ts';
import type { Edition } from '#lib/content/model/model.ts';
import { bodiesKept, createBodyReader } from '#lib/content/reading/body-reader.ts';
import { readWhole } from '#lib/content/reading/read-file.ts';
import { publish, type TakenIn } from '#lib/content/store/publish.ts';
import { scanAll, scanHints } from '#lib/content/store/scan.ts';
import { createIntake } from '#lib/content/store/take-in.ts';
import { recordUnsaved, type Unsaved, type UnsavedFile, withUnsaved } from '#lib/content/store/unsaved.ts';
import { withPauses } from '#lib/terms/pauses.ts';
import type { Problem } from '#lib/terms/problem.ts';

export interface ContentStoreOptions {
  readonly contentDir: string;
  /** Where copies of good records are kept, which are shown for faulty files; without it the files alone are looked at, as by a check. */
  readonly stateDir?: string;
  readonly parseBody: ParseBody;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** The editors' preview. */
  readonly drafts: boolean;
  /** Whether `load` parses every body too, several at once (default false): a check has nobody to serve meanwhile. */
  readonly wholeAtStart?: boolean;
  readonly log: Log;
}

export interface ContentStore {
  /** Reads the front matter of every file; bodies are parsed when asked for, or by `checkBodies`. */
  readonly load: () => Promise<Edition>;
  /**
   * Takes in what has changed: the paths hinted at, or everything without hints. `refresh([])` only looks at the clock.
   * A changed file is parsed whole before it is shown; files changed together are shown together. Never rejects for a fault of the content.
   */
  readonly refresh: (hints?: readonly string[]) => Promise<Edition>;
  /** Parses every body that was not parsed yet, one after the other. Resolves to an edition with the problems found. */
  readonly checkBodies: (signal?: AbortSignal) => Promise<Edition>;
  /** From now on writes copies of what has been read whole to `stateDir`. Resolves when nothing waits, or what waits could not be written now. */
  readonly keepCopies: () => Promise<void>;
  /**
   * The edition that shows these files too, whatever their state, each as it stands on the disk when it can be read at all.
   * It is never what readers get: who asks must hold a signed link.
   */
  readonly reveal: (files: ReadonlySet<string>) => Promise<Edition>;
  /** What these bytes would be, stood they in a file, and what readers would see of them; nothing is taken in. */
  readonly unsaved: (at: UnsavedFile) => Promise<Unsaved>;
  /** What is known of every file; it changes with the folder. */
  readonly records: Records;
}

/** Bodies that are kept of texts as they are being typed: each is asked for once, when its page is made. */
const mostUnsaved = 8;

/** The content folder as editions, each built from the one before by reading what changed. */
export function createContentStore(options: ContentStoreOptions): ContentStore {
  const { contentDir, stateDir, now, drafts, log } = options;
  const lastGood = stateDir === undefined ? noLastGood : createLastGood(stateDir, contentDir, log);
  const bodies = createBodyReader(options.parseBody);
  const unsavedBodies = createBodyReader(options.parseBody, mostUnsaved);
  const intake = createIntake({ lastGood, bodies, now });
  const { records } = intake;
  let folderProblem: Problem | undefined;
  let assembled: { readonly edition: Edition; readonly at: number; readonly of: string } | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  const takenIn = (): TakenIn => ({ records, problems: intake.problems, folderProblem, readBody: bodies.read });

  const build = (at: number, reveal?: ReadonlySet<string>): Promise<Edition> =>
    withPauses(publish(takenIn(), at, { drafts, ...(reveal && { reveal }) }));

  /** The same edition as long as nothing has changed and no moment of change has come. */
  async function assemble(): Promise<Edition> {
    const at = now();
    const of = `${intake.changes()} ${folderProblem?.message}`;
    if (assembled && assembled.of === of && at >= assembled.at) {
      const { nextChangeAt } = assembled.edition;
      if (nextChangeAt === null || at < nextChangeAt) return assembled.edition;
    }
    const edition = await build(at);
    assembled = { edition, at, of };
    return edition;
  }

  async function takeInAll(whole: boolean): Promise<void> {
    const looked = await scanAll(contentDir, [...records.read.keys(), ...lastGood.files()]);
    folderProblem = 'severity' in looked ? looked : undefined;
    if (!('severity' in looked)) await intake.takeIn(looked, whole);
  }

  async function takeInHints(hints: readonly string[]): Promise<void> {
    const looked = await scanHints(contentDir, hints, (file) => records.read.has(file));
    const remains = [...records.accepted.keys()].some((file) => !looked?.has(file));
    const arrives = [...(looked?.values() ?? [])].some((found) => found && !isProblem(found));
    // What looks as if nothing were left may be a folder that was swapped.
    if (looked && (remains || arrives)) await intake.takeIn(looked, true);
    else await takeInAll(true);
  }

  /** One change at a time; a failure of one does not stop the next. */
  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = queue.then(work);
    queue = result.catch(() => undefined);
    return result;
  }

  return {
    load: () =>
      inTurn(async () => {
        await lastGood.open();
        await takeInAll(options.wholeAtStart === true);
        return assemble();
      }),
    refresh: (hints) =>
      inTurn(async () => {
        if (hints === undefined) await takeInAll(true);
        else if (hints.length > 0) await takeInHints(hints);
        return assemble();
      }),
    checkBodies: async (signal) => {
      // The search reads each of them next.
      const keep = records.read.size <= bodiesKept;
      for (const file of [...records.read.keys()]) {
        if (signal?.aborted) break;
        const record = usableRecord(records, file);
        if (!record || !isDocument(record) || record.body) continue;
        const whole = await readWhole(record, bodies, keep);
        await inTurn(() => intake.takeWhole(record, whole));
        await new Promise((resolve) => setImmediate(resolve));
      }
      return inTurn(assemble);
    },
    keepCopies: lastGood.write,
    reveal: (files) => inTurn(() => build(now(), files)),
    unsaved: async (at) => {
      const record = await recordUnsaved(at, unsavedBodies);
      return inTurn(async () => {
        const { taken, reveal } = withUnsaved(at, record, takenIn(), unsavedBodies);
        return { record, edition: await withPauses(publish(taken, now(), { drafts: false, reveal })) };
      });
    },
    records,
  };
}
