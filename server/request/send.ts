import type { IncomingMessage, ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import { Negotiator } from 'negotiator';
import type { Coding, Finished, Kept, Variant } from '#server/pages/kept.ts';

const codings = ['br', 'gzip', 'identity'] as const;
const preferred = ['br', 'gzip'] as const;

/** Browsers send a handful of different headers; what is longer than any of them is not worth remembering. */
const wishes = new LRUCache<string, readonly Coding[]>({ max: 100 });
const longestWish = 100;

/** The codings that a visitor takes, best first (RFC 9110 §12.5.3); without the header, none but identity. */
export function acceptedCodings(header: string): readonly Coding[] {
  const known = wishes.get(header);
  if (known) return known;
  const accepted = new Negotiator({ headers: { 'accept-encoding': header } }).encodings(codings, { preferred });
  if (header.length <= longestWish) wishes.set(header, accepted);
  return accepted;
}

/** The best variant that the visitor accepts and that is ready; to who accepts none of ours, the plain one. */
function variantFor(request: IncomingMessage, kept: Kept): Variant {
  for (const coding of acceptedCodings(String(request.headers['accept-encoding'] ?? ''))) {
    const variant = kept[coding];
    if (variant) return variant;
  }
  return kept.identity;
}

const opaque = (tag: string) => tag.trim().replace(/^W\//, '');

/** Whether the visitor already has these bytes (RFC 9110 §13.1.2, weak comparison). */
function isKnown(request: IncomingMessage, etag: string): boolean {
  const given = request.headers['if-none-match'];
  if (given === undefined) return false;
  return given.trim() === '*' || given.split(',').some((tag) => opaque(tag) === opaque(etag));
}

/** Sends an answer in the visitor's coding, or 304 when they have it already. Returns the bytes of the body. */
export function sendKept(request: IncomingMessage, response: ServerResponse, kept: Kept): number {
  if (kept.status === 200 && isKnown(request, kept.etag)) {
    response.writeHead(304, kept.unchanged).end();
    return 0;
  }
  const { headers, body } = variantFor(request, kept);
  return write(request, response, kept.status, headers, body);
}

/** Sends a short answer that is not kept. Returns the bytes of the body. */
export function sendOnce(request: IncomingMessage, response: ServerResponse, answer: Finished): number {
  const { status, headers, body } = answer;
  return write(request, response, status, { ...headers, 'Content-Length': String(body.length) }, body);
}

function write(
  { method }: IncomingMessage,
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>>,
  body: Buffer,
): number {
  response.writeHead(status, headers);
  if (method === 'HEAD') {
    response.end();
    return 0;
  }
  response.end(body);
  return body.length;
}
