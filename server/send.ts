import type { IncomingMessage, ServerResponse } from 'node:http';
import { Negotiator } from '@fastify/accept-negotiator';
import type { Finished, Kept } from '#server/page-cache.ts';

const negotiator = new Negotiator({ supportedValues: ['br', 'gzip', 'identity'] });

/** Whether the visitor already has these bytes (RFC 9110 §13.1.2, weak comparison). */
function isKnown(request: IncomingMessage, etag: string): boolean {
  const given = request.headers['if-none-match'];
  if (given === undefined) return false;
  if (given.trim() === '*') return true;
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '');
  return given.split(',').some((tag) => opaque(tag) === opaque(etag));
}

/** The best encoding that the visitor accepts and that is ready. */
function encodingFor(request: IncomingMessage, kept: Kept): { encoding?: 'br' | 'gzip'; bytes: Buffer } {
  // Codings are case-insensitive (RFC 9110 §8.4.1).
  const header = String(request.headers['accept-encoding'] ?? '').toLowerCase();
  const wish = negotiator.negotiate(header);
  if (wish === 'br' && kept.br) return { encoding: 'br', bytes: kept.br };
  // Brotli may still be in the making; who accepts it accepts gzip, unless the header says otherwise.
  const acceptsGzip = wish === 'gzip' || (wish === 'br' && /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))|\*/.test(header));
  if (acceptsGzip && kept.gzip) return { encoding: 'gzip', bytes: kept.gzip };
  return { bytes: kept.body };
}

/** Sends an answer in the visitor's encoding, or 304 when they have it already. */
export function sendKept(request: IncomingMessage, response: ServerResponse, kept: Kept): void {
  for (const [name, value] of Object.entries(kept.headers)) response.setHeader(name, value);
  response.setHeader('ETag', kept.etag);
  if (kept.gzip) response.setHeader('Vary', 'Accept-Encoding');
  if (kept.status === 200 && isKnown(request, kept.etag)) {
    response.removeHeader('Content-Type');
    response.writeHead(304).end();
    return;
  }
  const { encoding, bytes } = encodingFor(request, kept);
  if (encoding) response.setHeader('Content-Encoding', encoding);
  response.setHeader('Content-Length', bytes.length);
  response.writeHead(kept.status);
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

/** Sends a short answer that is not kept. */
export function sendOnce(request: IncomingMessage, response: ServerResponse, answer: Finished): void {
  for (const [name, value] of Object.entries(answer.headers)) response.setHeader(name, value);
  response.setHeader('Content-Length', answer.body.length);
  response.writeHead(answer.status);
  response.end(request.method === 'HEAD' ? undefined : answer.body);
}
