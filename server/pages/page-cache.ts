import { LRUCache } from 'lru-cache';
import { toBrotli, toGzip } from '#server/pages/compress.ts';
import { bytesOf, type Finished, isCompressed, type Kept, toKept, withCoding } from '#server/pages/kept.ts';

interface Entry {
  readonly revision: string;
  readonly kept: Kept;
  /** Asked for since the publish before the last, roughly: halved at each publish. */
  reads: number;
  /** False once something was unpublished: the bytes may be compared with, and never sent. */
  isSendable: boolean;
  /** Making the answer of this revision failed: until `retryAt` the last good one is sent without trying again. */
  failed?: { readonly revision: string; readonly retryAt: number };
}

type Make = () => Promise<Finished>;

export interface PageCache {
  /**
   * The answer of an address in the current revision, made at most once however many ask at the same time.
   * When making it fails, the last good answer of the address is given, if there is one.
   * A promise only when it has to be made.
   * @throws what `make` throws
   */
  get(address: string, make: Make): Kept | Promise<Kept>;
  /** Forgets every answer, last good ones included: something was unpublished and must not be seen again. */
  clear(): void;
  /** The addresses most asked for of late, the most asked for first. Halves what was counted. */
  takeMostRead(most: number): readonly string[];
  /** Resolves when nothing is being made. */
  quiet(): Promise<void>;
  /** Bytes held in all codings. */
  bytes(): number;
}

export interface PageCacheOptions {
  /** What is served now. Answers of another revision are never given while they can be made anew. */
  readonly edition: () => { readonly revision: string };
  readonly maxBytes: number;
  /** Off in the preview, where every request renders anew. */
  readonly keep?: boolean;
  /** Told of a failed render whose last good answer was given instead, and of a failed compression. */
  readonly onFailure: (address: string, error: unknown) => void;
  readonly compress?: { readonly gzip: typeof toGzip; readonly br: typeof toBrotli };
  /** Milliseconds of a clock that never jumps. */
  readonly now?: () => number;
}

/** Headers, tags and the entry itself, about. */
const entryOverhead = 6 * 1024;
const mostAttempts = 3;
/** Milliseconds: a page that cannot be made is not tried again for every reader. */
const retryAfter = 1_000;
/** Fewer reads than this between two publishes is nobody waiting. */
const fewestReads = 2;

/** Keeps finished pages in memory, compressed, until the revision changes. */
export function createPageCache(options: PageCacheOptions): PageCache {
  const { edition, maxBytes, keep = true, onFailure, now = () => performance.now() } = options;
  const compress = options.compress ?? { gzip: toGzip, br: toBrotli };
  /** Addresses alone: a page that waited itself would stay in memory when the cache has long let it go. */
  const awaitingBrotli = new Set<string>();
  const entries = new LRUCache<string, Entry>({
    maxSize: maxBytes,
    sizeCalculation: ({ kept }) => entryOverhead + bytesOf(kept),
    dispose: (_entry, address, why) => {
      if (why === 'evict') awaitingBrotli.delete(address);
    },
  });
  const inFlight = new Map<string, Promise<Kept>>();
  let isCompressing = false;
  let clearings = 0;

  async function addBrotli(address: string): Promise<void> {
    const kept = entries.peek(address)?.kept;
    if (!kept?.gzip || kept.br) return;
    try {
      const compressed = withCoding(kept, 'br', await compress.br(kept.body));
      const entry = entries.peek(address);
      if (entry?.kept === kept) entries.set(address, { ...entry, kept: compressed });
    } catch (error) {
      onFailure(address, error);
    }
  }

  /** Brotli takes long: the page is sent with gzip until it is there. One at a time, or readers' gzip would queue behind it. */
  async function addBrotliInTurn(): Promise<void> {
    if (isCompressing) return;
    isCompressing = true;
    for (const address of awaitingBrotli) {
      awaitingBrotli.delete(address);
      await addBrotli(address);
    }
    isCompressing = false;
  }

  async function makeKept(address: string, make: Make): Promise<Kept> {
    const kept = toKept(await make());
    if (!isCompressed(kept)) return kept;
    const before = entries.peek(address)?.kept;
    // Most publishes leave most pages as they were, to the byte.
    if (before?.gzip && before.body.equals(kept.body)) {
      const compressed = withCoding(kept, 'gzip', before.gzip.body);
      return before.br ? withCoding(compressed, 'br', before.br.body) : compressed;
    }
    return withCoding(kept, 'gzip', await compress.gzip(kept.body));
  }

  const isKept = ({ headers }: Kept) => keep && headers['Cache-Control'] !== 'no-store';

  async function produce(address: string, make: Make): Promise<Kept> {
    // A swap while a page renders leaves it between two editions: such a page is made again.
    for (let attempt = 1; ; attempt += 1) {
      const wanted = edition();
      const cleared = clearings;
      const kept = await makeKept(address, make);
      if (!isKept(kept)) return kept;
      if (wanted === edition()) {
        const reads = entries.peek(address)?.reads ?? 0;
        entries.set(address, { revision: wanted.revision, kept, reads, isSendable: true });
        if (kept.gzip && !kept.br) {
          awaitingBrotli.add(address);
          void addBrotliInTurn();
        }
        return kept;
      }
      if (attempt >= mostAttempts && cleared === clearings) return kept;
    }
  }

  const isResting = ({ failed }: Entry, revision: string) => failed?.revision === revision && now() < failed.retryAt;

  async function produceOrLastGood(address: string, make: Make): Promise<Kept> {
    try {
      return await produce(address, make);
    } catch (error) {
      const lastGood = entries.get(address);
      if (!lastGood?.isSendable) throw error;
      onFailure(address, error);
      lastGood.failed = { revision: edition().revision, retryAt: now() + retryAfter };
      return lastGood.kept;
    }
  }

  return {
    get(address, make) {
      const entry = entries.get(address);
      const { revision } = edition();
      if (entry) {
        entry.reads += 1;
        if (entry.isSendable && (entry.revision === revision || isResting(entry, revision))) return entry.kept;
      }
      const flight = `${revision} ${address}`;
      const running = inFlight.get(flight);
      if (running) return running;
      const started = produceOrLastGood(address, make).finally(() => inFlight.delete(flight));
      inFlight.set(flight, started);
      return started;
    },
    clear() {
      clearings += 1;
      for (const entry of entries.values()) entry.isSendable = false;
    },
    takeMostRead(most) {
      const counted = [...entries].map(([address, { reads }]) => ({ address, reads }));
      for (const entry of entries.values()) entry.reads = Math.floor(entry.reads / 2);
      return counted
        .filter(({ reads }) => reads >= fewestReads)
        .sort((a, b) => b.reads - a.reads)
        .slice(0, most)
        .map(({ address }) => address);
    },
    async quiet() {
      while (inFlight.size > 0) await Promise.allSettled(inFlight.values());
    },
    bytes: () => entries.calculatedSize,
  };
}
