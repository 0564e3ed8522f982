import { type IncomingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { pino } from 'pino';
import { onTestFinished, vi } from 'vitest';
import { type AnswersOptions, createAnswers } from '#server/pages/answers.ts';
import type { Assets } from '#server/pages/assets.ts';
import { toKept } from '#server/pages/kept.ts';
import { createPageCache } from '#server/pages/page-cache.ts';
import type { Rendered } from '#server/pages/render.ts';
import { createDoor } from '#server/request/door.ts';
import { createHealth } from '#server/request/health.ts';
import { createRequestHandler, type RequestHandlerOptions } from '#server/request/request-handler.ts';
import { editionWith } from './edition-stand-in.ts';

export const html = (text: string, status = 200): Rendered => ({
  status,
  contentType: 'text/html; charset=utf-8',
  body: Buffer.from(
    `<!DOCTYPE html><html><body>${text.padEnd(1_000, '.')}<script>self.__next_f.push([1])</script></body></html>`,
  ),
});

const assets: Assets = {
  has: (path) => path === '/_next/static/a.css',
  get: () => toKept({ status: 200, headers: { 'Content-Type': 'text/css' }, body: Buffer.from('a{b:c}') }),
  compress: async () => undefined,
};

interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

interface Options extends Partial<RequestHandlerOptions>, Partial<Pick<AnswersOptions, 'render'>> {
  readonly secret?: string | undefined;
  readonly level?: string;
}

export async function setUp({ level = 'error', ...options }: Options = {}) {
  const details: string[] = [];
  const state = { edition: editionWith({ stories: ['launch'] }), scanFailed: false, details };
  const render = vi.fn(async (address: string) => html(address));
  const onError = vi.fn();
  const lines: Record<string, unknown>[] = [];
  const siteUrl = 'http://localhost:3000';
  const edition = () => state.edition;
  const draining = options.draining ?? (() => false);
  const secret = 'secret' in options ? options.secret : 'open sesame';
  const cache = createPageCache({ edition, maxBytes: 1e7, onFailure: onError });
  const answers = createAnswers({ edition, render, cache, assets, siteUrl, onFailure: onError, ...options });
  const handle = createRequestHandler({
    answers,
    forEditors: false,
    isAsset: assets.has,
    health: createHealth({
      condition: () => ({ ...state, isReady: answers.isReady(), draining: draining() }),
      onUnready: async () => undefined,
      token: secret,
      siteUrl,
    }),
    siteUrl,
    draining,
    isLatest: () => true,
    log: pino({ level }, { write: (line: string) => void lines.push(JSON.parse(line)) }),
    ...options,
  });
  const { server } = createDoor(siteUrl);
  server.on('request', handle);
  onTestFinished(() => void server.close());
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const outgoing = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (reply) => {
        const chunks: Buffer[] = [];
        reply.on('data', (chunk: Buffer) => chunks.push(chunk));
        reply.on('end', () =>
          resolve({ status: reply.statusCode ?? 0, headers: reply.headers, body: Buffer.concat(chunks) }),
        );
      });
      outgoing.on('error', reject).end();
    });
  }
  /** What is answered to one request as it stands, up to the end of the connection. */
  function say(lines: readonly string[]): Promise<string> {
    const socket = connect({ host: '127.0.0.1', port, allowHalfOpen: true });
    socket.write([...lines, '', ''].join('\r\n'));
    return text(socket);
  }
  return { ask, say, render, onError, state, lines, answers, bytesKept: cache.bytes };
}
