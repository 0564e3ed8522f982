import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';
import type { Edition } from '#lib/content/model/model.ts';
import type { SearchAnswer, SearchQuestion } from '#lib/publishing/search/answer.ts';
import type { KnownUnit, SearchUnit } from '#lib/publishing/search/entries.ts';
import { searchUnits } from '#lib/publishing/search/units.ts';
import { type IndexThread, openIndexThread } from '#server/search/index-thread.ts';

export interface Search {
  /** Never rejects, and never waits for long: where the index cannot answer, that is the answer. */
  ask(question: SearchQuestion): Promise<SearchAnswer>;
  /** Takes in what has changed with an edition, off the way of requests; called again meanwhile, it goes on with the newer one. */
  follow(edition: Edition): void;
  /** Changes with what the index answers from; an answer that was made before is made anew. */
  state(): string;
  /** Resolves when the index has all of the newest edition. */
  whole(): Promise<void>;
  /** Of the index without the texts. */
  bytes(): Promise<number>;
  close(): Promise<void>;
}

export interface SearchOptions {
  readonly onFailure: (what: string, error: unknown) => void;
  readonly open?: (onEnd: (error: Error) => void) => IndexThread;
  /** Milliseconds that a reader waits for an answer. */
  readonly longestAnswer?: number;
  /** Milliseconds after which an index that ended is begun anew; doubled each time. */
  readonly retryAfter?: number;
}

/** Units that are sent at once: between two such readers are answered. */
const atOnce = 16;
/** Units that are compared before others have their turn. */
const atAStretch = 2_000;
/** Questions that may wait: a crowd is answered later rather than everybody late. */
const mostWaiting = 64;
const longestRetry = 60_000;
const away: SearchAnswer = { is: 'away' };

/** Keeps an index of what is live, in a thread of its own, by what differs from one edition to the next. */
export function createSearch({
  onFailure,
  open = openIndexThread,
  longestAnswer = 2_000,
  retryAfter = 1_000,
}: SearchOptions): Search {
  /** What the index has: the version of each unit, and in which pages it stands. */
  let known = new Map<string, string>();
  let thread: IndexThread | undefined;
  let isClosed = false;
  let pause = retryAfter;
  let newest: Edition | undefined;
  /** Of the edition that the index has whole. */
  let state = '';
  let changes = 0;
  /** Nothing that the newest edition lacks is in the index any more. */
  let cleared: Promise<void> = Promise.resolve();
  let following: Promise<void> | undefined;

  const signOf = ({ version, views }: Pick<KnownUnit, 'version' | 'views'>) => `${version} ${views.join()}`;

  function threadNow(): IndexThread {
    thread ??= open((error) => {
      thread = undefined;
      known = new Map();
      state = '';
      if (isClosed) return;
      onFailure('the index of the search is begun anew', error);
      const again = pause;
      pause = Math.min(2 * pause, longestRetry);
      void wait(again, undefined, { ref: false }).then(begin);
    });
    return thread;
  }

  async function unitsOf(edition: Edition): Promise<readonly KnownUnit[]> {
    const steps = searchUnits(edition);
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) return step.value;
      await nextTurn();
    }
  }

  /** Of very many things those of a kind; readers are answered in between. */
  async function those<Thing>(things: Iterable<Thing>, isOne: (thing: Thing) => boolean): Promise<readonly Thing[]> {
    const found: Thing[] = [];
    let looked = 0;
    for (const thing of things) {
      looked += 1;
      if (looked % atAStretch === 0) await nextTurn();
      if (isOne(thing)) found.push(thing);
    }
    return found;
  }

  /** What an edition has no more goes first, and all at once. */
  async function clear(edition: Edition): Promise<readonly KnownUnit[]> {
    const units = await unitsOf(edition);
    const live = new Set(units.map(({ key }) => key));
    const gone = await those([...known.keys()], (key) => !live.has(key));
    if (gone.length > 0) {
      await threadNow().do({ do: 'drop', keys: gone });
      for (const key of gone) known.delete(key);
      changes += 1;
    }
    return units;
  }

  /** A text that cannot be read now is found by nothing; it is tried again with the next edition. */
  async function read(unit: KnownUnit): Promise<SearchUnit | undefined> {
    const { key, version, views } = unit;
    try {
      return { key, version, views, entries: await unit.read() };
    } catch (error) {
      onFailure(`${key} is not in the search`, error);
      return undefined;
    }
  }

  async function take(units: readonly KnownUnit[], edition: Edition): Promise<void> {
    const readable = (await Promise.all(units.map(read))).filter((unit) => unit !== undefined);
    if (edition !== newest) return;
    const taken = threadNow().do({ do: 'take', units: readable });
    // Known from here on: what clears after this clears it too.
    for (const unit of readable) known.set(unit.key, signOf(unit));
    await taken;
  }

  /** @returns false where a newer edition has come, or the index has ended */
  async function catchUp(edition: Edition, clearing: Promise<readonly KnownUnit[]>): Promise<boolean> {
    const changed = await those(await clearing, (unit) => known.get(unit.key) !== signOf(unit));
    for (let from = 0; from < changed.length; from += atOnce) {
      if (edition !== newest || isClosed) return false;
      await take(changed.slice(from, from + atOnce), edition);
      await nextTurn();
    }
    changes += changed.length > 0 ? 1 : 0;
    return edition === newest;
  }

  async function followAll(): Promise<void> {
    while (newest && !isClosed) {
      const edition = newest;
      const clearing = clear(edition);
      cleared = clearing.then(
        () => undefined,
        () => undefined,
      );
      if (!(await catchUp(edition, clearing))) continue;
      state = edition.revision;
      pause = retryAfter;
      return;
    }
  }

  function begin(): void {
    if (following || isClosed || !newest) return;
    following = followAll().then(
      () => {
        following = undefined;
        if (state !== newest?.revision) begin();
      },
      (error: unknown) => {
        following = undefined;
        // A thread that ended has said so, and is begun anew.
        if (thread && !isClosed) onFailure('the search lacks what is new', error);
      },
    );
  }

  async function answer(question: SearchQuestion): Promise<SearchAnswer> {
    if (!newest || (thread?.waiting() ?? 0) > mostWaiting) return away;
    // A newer edition may have come while the one before was cleared.
    for (let clearing: unknown; clearing !== cleared; ) {
      clearing = cleared;
      await cleared;
    }
    const isWhole = state === newest.revision;
    const { answer: answered } = await threadNow().do({ do: 'ask', question, isWhole });
    return answered ?? away;
  }

  return {
    async ask(question) {
      const limit = new AbortController();
      const late = wait(longestAnswer, away, { signal: limit.signal, ref: false }).catch(() => away);
      const answered = answer(question).catch((error: unknown) => {
        if (!isClosed) onFailure('a search was not answered', error);
        return away;
      });
      const first = await Promise.race([answered, late]);
      limit.abort();
      return first;
    },
    follow(edition) {
      newest = edition;
      if (following) {
        // What is gone is gone before the next question, whatever is being taken in.
        const clearing = clear(edition);
        cleared = clearing.then(
          () => undefined,
          () => undefined,
        );
      } else begin();
    },
    state: () => `${state} ${changes}`,
    async whole() {
      while (following) await following;
    },
    bytes: async () => (await threadNow().do({ do: 'measure' })).bytes ?? 0,
    async close() {
      isClosed = true;
      await thread?.close();
    },
  };
}
