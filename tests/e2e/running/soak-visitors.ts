import { createHash } from 'node:crypto';
import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { notFound } from '#tests/e2e/addresses.ts';
import { seeded } from '#tests/e2e/running/random.ts';

interface Received {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
}

interface Question {
  readonly method: 'GET' | 'HEAD';
  readonly address: string;
  readonly encoding: 'br' | 'gzip' | 'identity';
}

export interface Visitors {
  /** Newest revision mark that any page has shown. */
  readonly newest: () => number;
  readonly requests: () => number;
  /** Ends the visits; a line for each kind of fault that was met. */
  readonly stop: () => Promise<readonly string[]>;
}

/** Milliseconds from one request of a visitor to the next; the visitors live on the same two cores as the server. */
const pace = 40;

function ask(origin: string, agent: Agent, { method, address, encoding }: Question): Promise<Received> {
  return new Promise((resolve, reject) => {
    const asked = request(
      `${origin}${address}`,
      { agent, method, headers: { 'accept-encoding': encoding } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.once('error', reject);
        response.once('aborted', () => reject(new Error('cut off')));
        response.once('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes: Buffer.concat(chunks) }),
        );
      },
    );
    asked.setTimeout(300_000, () => asked.destroy(new Error('no answer in 300 s')));
    asked.once('error', reject);
    asked.end();
  });
}

function decode({ headers, bytes }: Received): Buffer {
  switch (headers['content-encoding']) {
    case 'br':
      return brotliDecompressSync(bytes);
    case 'gzip':
      return gunzipSync(bytes);
    case undefined:
      return bytes;
    default:
      throw new Error(`sent as ${headers['content-encoding']}`);
  }
}

/** @throws Error when the headers do not say what was asked for, or what came */
function checkHead({ method, encoding }: Question, { headers, bytes }: Received): void {
  const coding = headers['content-encoding'];
  if (coding !== undefined && coding !== encoding) throw new Error('not the encoding asked for');
  if (headers['content-length'] === undefined) throw new Error('no Content-Length');
  const length = method === 'HEAD' ? 0 : Number(headers['content-length']);
  if (length !== bytes.length) throw new Error(`${bytes.length} bytes instead of ${length}`);
}

/** The one revision that every mark of a kind on a page names. @throws Error when a page shows two */
function revisionsOf(page: string): ReadonlyMap<string, number> {
  const revisions = new Map<string, number>();
  for (const [, kind = '', digits] of page.matchAll(/\b([a-z]+\d*)rev(\d+)\b/g)) {
    const revision = Number(digits);
    const other = revisions.get(kind);
    if (other !== undefined && other !== revision)
      throw new Error(`${kind} of revisions ${other} and ${revision} on one page`);
    revisions.set(kind, revision);
  }
  return revisions;
}

/** @returns the revision of the site that a whole page shows; undefined for what is no page */
function checkWhole(body: Buffer, contentType: string): number | undefined {
  const text = body.toString();
  if (contentType.includes('xml') && !/<\/(?:urlset|svg)>\s*$/.test(text)) throw new Error('the file breaks off');
  if (!contentType.startsWith('text/html')) return undefined;
  if (!text.startsWith('<!DOCTYPE html>') || !text.trimEnd().endsWith('</html>'))
    throw new Error('the page breaks off');
  const revision = revisionsOf(text).get('site');
  if (revision === undefined) throw new Error('a page without the mark of its revision');
  return revision;
}

/** Checks answers, decoding each variant of a page once: what has the same tag must have the same bytes. */
function createChecker() {
  let seen = new Map<string, { readonly bytes: Buffer; readonly revision: number | undefined }>();
  let digests = new Map<string, string>();
  return (received: Received): number | undefined => {
    const { headers, bytes } = received;
    const { etag } = headers;
    const variant = `${etag} ${headers['content-encoding']}`;
    const known = seen.get(variant);
    if (etag !== undefined && known?.bytes.equals(bytes)) return known.revision;
    const body = decode(received);
    const revision = checkWhole(body, headers['content-type'] ?? '');
    if (etag === undefined) return revision;
    const digest = createHash('sha1').update(body).digest('hex');
    if ((digests.get(etag) ?? digest) !== digest) throw new Error('one ETag for two pages');
    // Revisions come and go; what is forgotten is only decoded again.
    if (seen.size > 400) {
      seen = new Map();
      digests = new Map();
    }
    digests.set(etag, digest);
    seen.set(variant, { bytes, revision });
    return revision;
  };
}

/**
 * Visitors, each on a connection that it keeps, who ask for the addresses in any order, encoding and method.
 * @param mayBeAbsent addresses that come and go
 */
export function visit(
  origin: string,
  count: number,
  addresses: readonly string[],
  mayBeAbsent: readonly string[],
): Visitors {
  const faults = new Map<string, number>();
  const check = createChecker();
  let newest = 0;
  let requests = 0;
  let stopped = false;

  function judge(question: Question, received: Received, atLeast: number): void {
    const { address } = question;
    const expected = address === notFound ? [404] : mayBeAbsent.includes(address) ? [200, 404] : [200];
    if (!expected.includes(received.status)) throw new Error(`status ${received.status}`);
    checkHead(question, received);
    const revision = question.method === 'HEAD' ? undefined : check(received);
    if (revision === undefined) return;
    if (revision < atLeast) throw new Error('older than a page that was shown before it was asked for');
    newest = Math.max(newest, revision);
  }

  async function visitor(seed: number): Promise<void> {
    const random = seeded(seed);
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const all = [...addresses, ...mayBeAbsent.slice(0, 20)];
    while (!stopped) {
      const question: Question = {
        method: random.below(10) === 0 ? 'HEAD' : 'GET',
        address: all[random.below(all.length)] ?? '/',
        encoding: random.pick(['br', 'br', 'gzip', 'identity']),
      };
      const next = wait(pace);
      const atLeast = newest;
      try {
        judge(question, await ask(origin, agent, question), atLeast);
      } catch (error) {
        const { method, address, encoding } = question;
        const fault = `${method} ${address} (${encoding}): ${error instanceof Error ? error.message : error}`;
        faults.set(fault, (faults.get(fault) ?? 0) + 1);
      }
      requests += 1;
      await next;
    }
    agent.destroy();
  }

  const visits = Array.from({ length: count }, (_, index) => visitor(index));
  return {
    newest: () => newest,
    requests: () => requests,
    async stop() {
      stopped = true;
      await Promise.all(visits);
      return [...faults].map(([fault, times]) => `${fault}, ${times} times`);
    },
  };
}
