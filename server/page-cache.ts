import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { isCompressible, toBrotli, toGzip } from '#server/compress.ts';

/** A finished answer before compression. */
export interface Finished {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** An answer as it is kept: the same bytes in each encoding that is ready. */
export interface Kept extends Finished {
  /** Weak, because one tag stands for the page in every encoding. */
  readonly etag: string;
  readonly gzip?: Buffer;
  readonly br?: Buffer;
}

interface Entry {
  readonly revision: string;
  readonly kept: Kept;
}

export interface PageCache {
  /**
   * The answer of an address in the current revision, made at most once however many ask at the same time.
   * When making it fails, the last good answer of the address is given, if there is one.
   * @throws what `make` throws
   */
  get(address: string, make: () => Promise<Finished>): Promise<Kept>;
  /** Forgets every answer, last good ones included: something was unpublished and must not be seen again. */
  clear(): void;
  /** Bytes held in all encodings. */
  bytes(): number;
}

export interface PageCacheOptions {
  /** Revision to serve now; answers of another one are never given while they can be made anew. */
  readonly revision: () => string;
  readonly maxBytes: number;
  /** Off in the preview, where every request renders anew. */
  readonly keep?: boolean;
  /** Told of a failed render whose last good answer was given instead, and of a failed compression. */
  readonly onFailure: (address: string, error: unknown) => void;
  readonly compress?: { readonly gzip: typeof toGzip; readonly br: typeof toBrotli };
}

const entryOverhead = 1024;
const mostAttempts = 3;

function bytesOf({ kept }: Entry): number {
  return entryOverhead + kept.body.length + (kept.gzip?.length ?? 0) + (kept.br?.length ?? 0);
}

/** The tag of some bytes, the same on every replica. */
function etagOf(body: Uint8Array): string {
  return `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
}

/** Keeps finished pages in memory, compressed, until the revision changes. */
export function createPageCache(options: PageCacheOptions): PageCache {
  const { revision, maxBytes, keep = true, onFailure, compress = { gzip: toGzip, br: toBrotli } } = options;
  const entries = new LRUCache<string, Entry>({ maxSize: maxBytes, sizeCalculation: bytesOf });
  const inFlight = new Map<string, Promise<Kept>>();

  /** Brotli takes long: the page is sent with gzip until it is there. */
  async function addBrotli(address: string, entry: Entry): Promise<void> {
    try {
      const br = await compress.br(entry.kept.body);
      if (entries.peek(address) === entry) entries.set(address, { ...entry, kept: { ...entry.kept, br } });
    } catch (error) {
      onFailure(address, error);
    }
  }

  async function makeKept(make: () => Promise<Finished>): Promise<Kept> {
    const finished = await make();
    const etag = etagOf(finished.body);
    if (!isCompressible(finished.headers['Content-Type'] ?? '', finished.body.length)) return { ...finished, etag };
    return { ...finished, etag, gzip: await compress.gzip(finished.body) };
  }

  async function produce(address: string, make: () => Promise<Finished>): Promise<Kept> {
    // A swap while a page renders leaves it between two editions: such a page is made again.
    for (let attempt = 1; ; attempt += 1) {
      const wanted = revision();
      const kept = await makeKept(make);
      if (keep && wanted === revision()) {
        const entry: Entry = { revision: wanted, kept };
        entries.set(address, entry);
        if (kept.gzip) void addBrotli(address, entry);
        return kept;
      }
      if (!keep || attempt === mostAttempts) return kept;
    }
  }

  async function produceOrLastGood(address: string, make: () => Promise<Finished>): Promise<Kept> {
    try {
      return await produce(address, make);
    } catch (error) {
      const lastGood = entries.get(address);
      if (!lastGood) throw error;
      onFailure(address, error);
      return lastGood.kept;
    }
  }

  return {
    get(address, make) {
      const entry = entries.get(address);
      if (entry && entry.revision === revision()) return Promise.resolve(entry.kept);
      const flight = `${revision()} ${address}`;
      const running = inFlight.get(flight);
      if (running) return running;
      const started = produceOrLastGood(address, make).finally(() => inFlight.delete(flight));
      inFlight.set(flight, started);
      return started;
    },
    clear() {
      entries.clear();
    },
    bytes: () => entries.calculatedSize,
  };
}
