import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { brotliCompressSync } from 'node:zlib';

interface Answer {
  readonly path: string;
  readonly bytes: number;
  readonly prefetch: boolean;
}

export interface SlowLine {
  readonly origin: string;
  /** What was sent since the last {@link forget}. */
  readonly answers: () => readonly Answer[];
  readonly forget: () => void;
  readonly close: () => void;
}

interface Options {
  readonly upstream: string;
  /** Milliseconds before an answer begins; twice that on a new connection. */
  readonly roundTrip: number;
  /** Bytes a second, for all connections together. */
  readonly rate: number;
  readonly change: (html: string) => string;
}

const segment = 1460;

interface Kept {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** An answer as a reader gets it, without the policy: what is measured may not be allowed yet. */
async function fetchKept({ upstream, change }: Options, path: string): Promise<Kept> {
  const response = await fetch(new URL(path, upstream));
  const bytes = Buffer.from(await response.arrayBuffer());
  const contentType = response.headers.get('content-type') ?? '';
  const headers = { 'Content-Type': contentType, 'Cache-Control': response.headers.get('cache-control') ?? '' };
  if (!/html|javascript/.test(contentType)) return { body: bytes, headers };
  const text = bytes.toString('utf8');
  const body = brotliCompressSync(contentType.includes('html') ? change(text) : text);
  return { body, headers: { ...headers, 'Content-Encoding': 'br' } };
}

/**
 * The site behind a slow line, on a port of its own. It is slow on this side, so that it holds back prefetches too, which
 * the browser's own throttling lets pass.
 */
export async function openSlowLine(options: Options): Promise<SlowLine> {
  const { roundTrip, rate } = options;
  const kept = new Map<string, Kept>();
  const known = new WeakSet<Socket>();
  const sent: Answer[] = [];
  let free = 0;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const arrived = Date.now();
    const path = request.url ?? '/';
    const { body, headers } = kept.get(path) ?? (await fetchKept(options, path));
    kept.set(path, { body, headers });
    sent.push({ path, bytes: body.length, prefetch: request.headers['sec-purpose'] !== undefined });
    const due = arrived + roundTrip * (known.has(request.socket) ? 1 : 2);
    known.add(request.socket);
    await wait(Math.max(0, due - Date.now()));
    request.socket.setNoDelay(true);
    response.writeHead(200, { ...headers, 'Content-Length': body.length }).flushHeaders();
    for (let at = 0; at < body.length && !response.destroyed; at += segment) {
      const piece = body.subarray(at, at + segment);
      free = Math.max(free, Date.now()) + (piece.length / rate) * 1000;
      await wait(Math.max(0, free - Date.now()));
      response.write(piece);
    }
    response.end();
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The slow line has no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    answers: () => sent,
    forget: () => {
      sent.length = 0;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
