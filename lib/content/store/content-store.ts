import { isDraft, type Names, namesOf } from '#lib/content/checks/names.ts';
import { aliasProblems, stepProblems } from '#lib/content/checks/references.ts';
import {
  ageProblems,
  fragmentProblems,
  twinProblems,
  unseenUpdates,
  unusedPictures,
} from '#lib/content/checks/whole-folder.ts';
import { editionSteps } from '#lib/content/edition/edition.ts';
import { picturesNamedBy } from '#lib/content/edition/withheld-pictures.ts';
import { topFiles } from '#lib/content/files/file-kinds.ts';
import {
  type Findings,
  type Found,
  findFiles,
  isLostName,
  lookAt,
  mapLimited,
  pathInside,
  readsAtOnce,
  rootOf,
  type Sighting,
} from '#lib/content/files/find-files.ts';
import { createLastGood, type Log, noLastGood } from '#lib/content/files/last-good.ts';
import type { Edition } from '#lib/content/model/model.ts';
import type { ParseBody, Version } from '#lib/content/model/version.ts';
import { createBodyReader } from '#lib/content/reading/body-reader.ts';
import type { Entry, Reading } from '#lib/content/reading/file-record.ts';
import { isDocument, notReadYet, ownProblems, readEntry, readWhole, refused } from '#lib/content/reading/read-entry.ts';
import { settle } from '#lib/content/store/settle.ts';
import { createStandIn, isFaulty } from '#lib/content/store/stand-in.ts';
import { createPause, withPauses } from '#lib/terms/pauses.ts';
import { hasError, isError, type Problem } from '#lib/terms/problem.ts';

export interface ContentStoreOptions {
  readonly contentDir: string;
  readonly stateDir: string;
  readonly parseBody: ParseBody;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** The editors' preview. */
  readonly drafts: boolean;
  /** Whether copies of good versions are kept in `stateDir` and shown for faulty files (default true); a check looks at the files alone. */
  readonly keepLastGood?: boolean;
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
  /** What is known of every file now, by path. */
  readonly entries: () => ReadonlyMap<string, Entry>;
}

/**
 * A batch of more files is worth the memory of a second worker, which is hired when enough of them wait. Its bodies are not kept: most are
 * never asked for before they change again, and those that readers do ask for would have to give way.
 */
const largeBatch = 400;
/** Of files that have changed while the site was down, so many are read whole before it is up; what is found in the others comes later. */
const mostProofsAtStart = 400;
const parsesAtOnce = (isLarge: boolean): number => (isLarge ? 16 : 4);

interface ReadHow {
  /** Whether a body must be parsed before it is accepted. */
  readonly whole: boolean;
  readonly keep: boolean;
}

const shownOrWaiting = (entry: Entry | undefined): Reading | undefined => entry?.pending ?? entry?.accepted;

/** Why a picture cannot be sent. What was sent before it became so is no reason to show it in something new. */
const reasonUnusable = ({ file, faults }: Entry): string | undefined =>
  file.startsWith('content/images/') ? faults.find(isError)?.message : undefined;

/** What a file lets others point to: itself, whether it is a draft or a picture that cannot be sent, a story's old names, and the house glossary. When this changes, all references are looked at again. */
function namesGivenBy(entry: Entry | undefined): string | undefined {
  if (!entry) return undefined;
  const unusable = reasonUnusable(entry);
  if (unusable !== undefined) return unusable;
  const version = shownOrWaiting(entry)?.version;
  if (!version) return '';
  if (version.kind === 'style') return version.hash;
  const aliases = version.kind === 'story' ? version.matter.aliases : [];
  return [...(isDraft(version) ? [':draft'] : []), ...aliases].join();
}

/** Names of pictures in what is on the disk, but was not accepted: faulty files, and those that wait for others. */
const unacceptedIn = (entries: ReadonlyMap<string, Entry>): readonly string[] =>
  [...entries.values()].flatMap(({ pending, unacceptedPictures = [] }) => [
    ...unacceptedPictures,
    ...(pending ? picturesNamedBy(pending.version) : []),
  ]);

/** The content folder as editions, each built from the one before by reading what changed. */
export function createContentStore(options: ContentStoreOptions): ContentStore {
  const { contentDir, now, drafts, log } = options;
  const lastGood = options.keepLastGood === false ? noLastGood : createLastGood(options.stateDir, contentDir, log);
  const entries = new Map<string, Entry>();
  const settledProblems = new Map<string, readonly Problem[]>();
  const proven = new WeakSet<Reading>();
  const bodies = createBodyReader(options.parseBody);
  const { standIn, copy } = createStandIn(lastGood, bodies, now);
  let names: Names = namesOf([], [], new Map());
  let folderProblem: Problem | undefined;
  /** Of the entries as they are; undefined when they have changed since. */
  let edition: Edition | undefined;
  let assembledAt = 0;
  let proofsAtStart = mostProofsAtStart;
  let queue: Promise<unknown> = Promise.resolve();

  function renewNames(): void {
    const shown = [...entries.values()].flatMap((entry) => shownOrWaiting(entry)?.version ?? []);
    const unusable = [...entries.values()].flatMap((entry): [string, string][] => {
      const reason = reasonUnusable(entry);
      return reason === undefined ? [] : [[entry.file, reason]];
    });
    names = namesOf(entries.keys(), shown, new Map(unusable));
  }

  async function settleFiles(concerned: ReadonlySet<string>): Promise<void> {
    if (concerned.size > 0) edition = undefined;
    const pause = createPause();
    for (const file of concerned) {
      await pause();
      const entry = entries.get(file);
      if (!entry) {
        settledProblems.delete(file);
        await copy(file, undefined);
        continue;
      }
      const settled = settle(entry, names, proven);
      const shown = await standIn(settled.entry);
      entries.set(file, shown);
      settledProblems.set(file, settled.problems);
      await copy(file, shown);
    }
  }

  /** Undefined for what is gone. */
  async function replace(changes: ReadonlyMap<string, Entry | undefined>): Promise<void> {
    let namesChanged = false;
    for (const [file, entry] of changes) {
      namesChanged ||= namesGivenBy(entry) !== namesGivenBy(entries.get(file));
      if (entry) entries.set(file, entry);
      else entries.delete(file);
    }
    if (namesChanged) renewNames();
    await settleFiles(new Set(namesChanged ? [...entries.keys(), ...changes.keys()] : changes.keys()));
  }

  /** The same edition as long as nothing has changed and no moment of change has come. */
  async function assemble(): Promise<Edition> {
    const at = now();
    const { nextChangeAt } = edition ?? { nextChangeAt: null };
    if (edition && at >= assembledAt && (nextChangeAt === null || at < nextChangeAt)) return edition;
    const built = await withPauses(build(at));
    edition = built;
    assembledAt = at;
    return built;
  }

  function* build(at: number, reveal: ReadonlySet<string> = new Set()): Generator<void, Edition> {
    const versions: Version[] = [];
    for (const entry of entries.values()) {
      const shown = reveal.has(entry.file) ? shownOrWaiting(entry) : entry.accepted;
      if (shown) versions.push(shown.version);
    }
    yield;
    const site = entries.has('content/site.yml') ? [] : [missingSite];
    const problems = [
      ...[...settledProblems.values()].flat(),
      ...aliasProblems(versions),
      ...stepProblems(versions),
      ...ageProblems(versions, at),
      ...unseenUpdates(versions, at),
      ...twinProblems(entries.keys()),
      ...(folderProblem ? [folderProblem] : site),
    ];
    yield;
    problems.push(...fragmentProblems(entries));
    yield;
    problems.push(...unusedPictures(entries));
    yield;
    const unacceptedPictures = unacceptedIn(entries);
    yield;
    const files = { versions, problems, unacceptedPictures, readBody: bodies.read };
    return yield* editionSteps(files, at, { drafts, reveal });
  }

  function folderFault(message: string): Problem {
    return { severity: 'error', file: 'content', line: 1, column: 1, field: 'file', message };
  }

  /** Files of a whole scan; undefined when the folder has vanished or is suddenly empty. */
  async function scan(): Promise<Findings | undefined> {
    const findings = await findFiles(contentDir);
    const before = folderProblem?.message;
    folderProblem = undefined;
    if (!findings) folderProblem = folderFault(`there is no folder ${contentDir}; put it back, or set CONTENT_DIR`);
    else if (findings.found.length === 0)
      folderProblem = folderFault(`the folder ${contentDir} is empty; put the content back, or set CONTENT_DIR`);
    if (folderProblem?.message !== before) edition = undefined;
    return folderProblem ? undefined : findings;
  }

  /** What does not look as it did when it was last read. */
  async function differingFrom(sightings: ReadonlyMap<string, Sighting>): Promise<(readonly [string, Sighting])[]> {
    const differing: (readonly [string, Sighting])[] = [];
    const pause = createPause();
    for (const [file, sighting] of sightings) {
      await pause();
      const signature = sighting.found?.signature;
      if (signature === undefined || signature !== entries.get(file)?.signature) differing.push([file, sighting]);
    }
    return differing;
  }

  async function readFound(found: Found, before: Entry | undefined, { whole, keep }: ReadHow): Promise<Entry> {
    const { file } = found;
    // What differs from the copy of it was saved while the site was down, and must prove itself, or a fault in its text would be shown.
    const hasChanged = (hash: string) => lastGood.has(file) && !lastGood.isOf(file, hash) && proofsAtStart-- > 0;
    const reading = readEntry(found, before, { bodies, mustBeWhole: whole ? () => true : hasChanged, keep });
    // At the start nobody would try again, and all other files would be missing.
    const entry = await (whole ? reading : reading.catch((error: unknown) => notReadYet(found, error)));
    return isFaulty(entry) ? standIn(entry) : entry;
  }

  async function takeIn(sightings: ReadonlyMap<string, Sighting>, whole: boolean): Promise<void> {
    const differing = await differingFrom(sightings);
    const isLarge = differing.length > largeBatch;
    const atOnce = whole ? parsesAtOnce(isLarge) : readsAtOnce;
    const pause = createPause();
    const read = await mapLimited(differing, atOnce, async ([file, { found, problem }]) => {
      await pause();
      const before = entries.get(file);
      if (found) return { file, entry: await readFound(found, before, { whole, keep: !isLarge }) };
      if (!problem) return { file };
      const kept = before?.accepted && problem.severity === 'error' ? { accepted: before.accepted } : {};
      return { file, entry: await standIn({ file, signature: '', faults: [problem], ...kept }) };
    });
    await replace(
      new Map(read.filter(({ file, entry }) => entry !== entries.get(file)).map(({ file, entry }) => [file, entry])),
    );
  }

  async function takeInAll(whole: boolean): Promise<void> {
    const findings = await scan();
    if (!findings) return;
    // What stands in a folder that cannot be read was not deleted.
    const { unreadable } = findings;
    const looked = [...entries.keys()].filter((file) => !unreadable.some((folder) => file.startsWith(`${folder}/`)));
    const sightings = new Map<string, Sighting>(looked.map((file) => [file, {}]));
    for (const problem of findings.problems) sightings.set(problem.file, { problem });
    for (const found of findings.found) sightings.set(found.file, { found });
    for (const file of lastGood.files())
      if (!sightings.has(file) && !unreadable.some((folder) => file.startsWith(`${folder}/`))) lastGood.forget(file);
    await takeIn(sightings, whole);
  }

  async function takeInHints(hints: readonly string[]): Promise<void> {
    const root = await rootOf(contentDir);
    const paths = [...new Set(hints.flatMap((hint) => pathInside(contentDir, hint) ?? []))];
    const isFolder = paths.some((path) => !path.includes('/') && !Object.hasOwn(topFiles, path));
    if (root === undefined || isFolder || paths.some(isLostName)) return takeInAll(true);
    const sightings = new Map<string, Sighting>();
    for (const path of paths) {
      const sighting = await lookAt(contentDir, root, path);
      const file = `content/${path}`;
      if (sighting.found || sighting.problem || entries.has(file)) sightings.set(file, sighting);
    }
    const isGone = (file: string) => sightings.has(file) && !sightings.get(file)?.found;
    const remains = [...entries.values()].some((entry) => entry.accepted && !isGone(entry.file));
    const arrives = [...sightings.values()].some(({ found }) => found);
    return remains || arrives ? takeIn(sightings, true) : takeInAll(true);
  }

  /** Puts a reading with its body parsed into the place of the same reading without it, unless the file has changed meanwhile. */
  async function takeWhole(file: string, before: Reading, whole: Reading): Promise<void> {
    const entry = entries.get(file);
    if (!entry || shownOrWaiting(entry) !== before) return;
    const { pending, accepted, ...rest } = entry;
    const kept = pending && accepted ? { accepted } : {};
    const faults = ownProblems(whole);
    const next = hasError(faults)
      ? await standIn({ ...rest, ...refused(whole.version.bytes, faults), ...kept })
      : { ...rest, pending: whole, ...kept };
    await replace(new Map([[file, next]]));
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
      for (const file of [...entries.keys()]) {
        if (signal?.aborted) break;
        const reading = shownOrWaiting(entries.get(file));
        if (!reading || reading.body || !isDocument(reading.version)) continue;
        const whole = await readWhole(reading, bodies, false);
        await inTurn(() => takeWhole(file, reading, whole));
        await new Promise((resolve) => setImmediate(resolve));
      }
      return inTurn(assemble);
    },
    keepCopies: lastGood.write,
    reveal: (files) => inTurn(() => withPauses(build(now(), files))),
    entries: () => entries,
  };
}

const missingSite: Problem = {
  severity: 'error',
  file: 'content/site.yml',
  line: 1,
  column: 1,
  field: 'file',
  message: 'is missing; add it with title, tagline and publisher',
};
