import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { languageAt } from '#lib/addresses/addresses.ts';
import type { SignedPreviews } from '#server/editors/signed-previews.ts';
import type { Answers } from '#server/pages/answers.ts';
import { errorAnswer } from '#server/pages/error-page.ts';
import type { Finished, Kept } from '#server/pages/kept.ts';
import { gate } from '#server/request/gate.ts';
import type { Health } from '#server/request/health.ts';
import { sendKept, sendOnce } from '#server/request/send.ts';

export interface RequestHandlerOptions {
  readonly answers: Answers;
  readonly isAsset: (path: string) => boolean;
  readonly health: Health;
  /** Whether the pages that only editors see are there. */
  readonly forEditors: boolean;
  readonly previews?: SignedPreviews;
  /** Origin without a trailing slash. */
  readonly siteUrl: string;
  readonly draining: () => boolean;
  /** Whether nothing was asked later on the same connection. */
  readonly isLatest: (request: IncomingMessage) => boolean;
  readonly log: Logger;
}

const longestLogged = 512;

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** By performance.now. */
  readonly began: number;
}

/** Answers every request except the framework's own in development. */
export function createRequestHandler(options: RequestHandlerOptions) {
  const { answers, isAsset, health, forEditors, previews, siteUrl, draining, isLatest, log } = options;
  const logsRequests = log.isLevelEnabled('debug');
  const started = randomBytes(4).toString('hex');
  let lines = 0;

  /** What a line about a request says. The id is ours, never the visitor's; a query may be a token, or what somebody looked for. */
  function describe({ request: { method, url } }: Exchange) {
    lines += 1;
    return { id: `${started}-${lines}`, method, path: url?.slice(0, longestLogged).replace(/\?.*/s, '') };
  }

  /** One line for each request, at LOG_LEVEL=debug; `ms` until the answer was handed over, `bytes` of its body. */
  function logRequest(exchange: Exchange, bytes: number, described = describe(exchange)): void {
    const ms = Math.round((performance.now() - exchange.began) * 10) / 10;
    log.debug({ ...described, status: exchange.response.statusCode, ms, bytes }, 'request');
  }

  function fail(exchange: Exchange, error: unknown): void {
    const { request, response } = exchange;
    const described = describe(exchange);
    log.error({ ...described, err: error }, 'could not be answered');
    if (response.headersSent) return void response.destroy();
    // With it a reader's report can be matched to the line above.
    response.setHeader('X-Request-Id', described.id);
    // What took the preview too long to compile is there at one of the next looks.
    if (forEditors) response.setHeader('Refresh', '2');
    const language = languageAt((request.url ?? '').replace(/\?.*/s, ''));
    const bytes = sendOnce(request, response, errorAnswer(500, siteUrl, language));
    if (logsRequests) logRequest(exchange, bytes, described);
  }

  function send(exchange: Exchange, kept: Kept): void {
    try {
      const bytes = sendKept(exchange.request, exchange.response, kept);
      if (logsRequests) logRequest(exchange, bytes);
    } catch (error) {
      fail(exchange, error);
    }
  }

  function sendPreview(exchange: Exchange, made: Promise<Finished>): void {
    made
      .then((finished) => {
        const bytes = sendOnce(exchange.request, exchange.response, finished);
        if (logsRequests) logRequest(exchange, bytes);
      })
      .catch((error: unknown) => fail(exchange, error));
  }

  function answer(exchange: Exchange): void {
    const { request, response } = exchange;
    const decision = gate(request, isAsset, forEditors);
    if (decision.do === 'health') {
      const bytes = sendOnce(request, response, health(decision.check, request.headers.authorization));
      if (logsRequests) logRequest(exchange, bytes);
      return;
    }
    const previewed =
      decision.do === 'preview' ? previews?.open(decision.slug, decision.token, decision.language) : undefined;
    if (previewed) {
      sendPreview(exchange, previewed);
      return;
    }
    // A link that is wrong or has ended must look like any address that leads nowhere.
    const kept = answers.of(decision.do === 'preview' ? { do: 'unknown', language: decision.language } : decision);
    if (kept instanceof Promise) {
      kept.then(
        (made) => send(exchange, made),
        (error: unknown) => fail(exchange, error),
      );
    } else send(exchange, kept);
  }

  function handle(request: IncomingMessage, response: ServerResponse): void {
    const exchange = { request, response, began: logsRequests ? performance.now() : 0 };
    try {
      answer(exchange);
    } catch (error) {
      fail(exchange, error);
    }
  }

  return (request: IncomingMessage, response: ServerResponse): void => {
    if (!draining()) handle(request, response);
    else {
      // By the next turn, what was sent on the connection together with this has been read: only the last answer ends it.
      setImmediate(() => {
        if (isLatest(request)) response.shouldKeepAlive = false;
        handle(request, response);
      });
    }
  };
}
