import { createHash } from 'node:crypto';
import { isCompressible } from '#server/pages/compress.ts';

/** A finished answer before compression. */
export interface Finished {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export type Coding = 'br' | 'gzip' | 'identity';

/** An answer in one coding, its headers whole, so that nothing is left to be put together while a reader waits. */
export interface Variant {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** An answer as it is kept: the same bytes in each coding that is ready. */
export interface Kept extends Finished {
  /** Weak, because one tag stands for the answer in every coding. */
  readonly etag: string;
  readonly identity: Variant;
  readonly gzip?: Variant;
  readonly br?: Variant;
  /** What a 304 says (RFC 9110 §15.4.5). */
  readonly unchanged: Readonly<Record<string, string>>;
}

/** The same on every replica. Headers count too: a page whose policy changed is another page. */
function etagOf({ headers, body }: Finished): string {
  const digest = createHash('sha256').update(JSON.stringify(headers)).update(body);
  return `W/"${digest.digest('base64url').slice(0, 22)}"`;
}

/** What nobody may keep is short and rare: it is sent as it is. */
const isWorthCompressing = ({ headers, body }: Finished) =>
  headers['Cache-Control'] !== 'no-store' && isCompressible(headers['Content-Type'] ?? '', body.length);

/** Whether an answer is to be had in more than one coding. */
export const isCompressed = (kept: Kept): boolean => kept.unchanged.Vary !== undefined;

/** An answer with its tag, not compressed yet. */
export function toKept(finished: Finished): Kept {
  const etag = etagOf(finished);
  const vary = isWorthCompressing(finished) ? { Vary: 'Accept-Encoding' } : {};
  const { status, body } = finished;
  const headers = { ...finished.headers, ...(status === 200 && { ETag: etag }), ...vary };
  const cacheControl = finished.headers['Cache-Control'];
  return {
    status,
    headers,
    body,
    etag,
    identity: { headers: { ...headers, 'Content-Length': String(body.length) }, body },
    unchanged: { ...(cacheControl !== undefined && { 'Cache-Control': cacheControl }), ETag: etag, ...vary },
  };
}

/** The same answer with one more coding ready. */
export function withCoding(kept: Kept, coding: 'br' | 'gzip', body: Buffer): Kept {
  const headers = { ...kept.headers, 'Content-Encoding': coding, 'Content-Length': String(body.length) };
  return { ...kept, [coding]: { headers, body } };
}

/** Bytes that an answer takes in all its codings, not counting its headers. */
export function bytesOf({ body, gzip, br }: Kept): number {
  return body.length + (gzip?.body.length ?? 0) + (br?.body.length ?? 0);
}
