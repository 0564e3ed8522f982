import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Edition } from '#lib/content/model.ts';
import type { Assets } from '#server/assets.ts';
import { type ErrorStatus, errorPage, errorPagePolicy } from '#server/error-page.ts';
import { finishHtml } from '#server/finish-html.ts';
import { type Decision, gate } from '#server/gate.ts';
import { headersFor } from '#server/headers.ts';
import { healthz, isAuthorized, readyz } from '#server/health.ts';
import type { Finished, PageCache } from '#server/page-cache.ts';
import { presenceOf } from '#server/presence.ts';
import type { Preview } from '#server/preview.ts';
import type { ReaderScript } from '#server/reader-script.ts';
import type { Render, Rendered } from '#server/render.ts';
import { sendKept, sendOnce } from '#server/send.ts';

export interface RequestHandlerOptions {
  readonly edition: () => Edition;
  readonly render: Render;
  readonly cache: PageCache;
  /** Apart from the pages: assets outlive editions. */
  readonly assetCache: PageCache;
  readonly assets: Assets;
  /** Origin without a trailing slash. */
  readonly siteUrl: string;
  readonly secret: string | undefined;
  readonly draining: () => boolean;
  readonly onError: (address: string, error: unknown) => void;
  readonly preview?: Pick<Preview, 'mark'>;
  readonly script?: ReaderScript;
}

const notFoundPage = '/en/not-found-page';

/** Answers every request except the framework's own in development. */
export function createRequestHandler(options: RequestHandlerOptions) {
  const { edition, render, cache, assets, assetCache, siteUrl, secret, draining, onError, preview, script } = options;
  const secure = siteUrl.startsWith('https:');

  function failure(status: ErrorStatus): Finished {
    const headers = headersFor('error', 'text/html; charset=utf-8', siteUrl);
    headers['Content-Security-Policy'] = errorPagePolicy;
    if (status === 405) headers.Allow = 'GET, HEAD';
    if (status === 503 || status === 500) headers['Retry-After'] = '30';
    return { status, headers, body: Buffer.from(errorPage(status)) };
  }

  function finish(rendered: Rendered, status: number): Finished {
    const { contentType, body } = rendered;
    if (!contentType.startsWith('text/html')) {
      const kind = contentType.startsWith('image/') ? 'picture' : 'data';
      return { status, headers: headersFor(kind, contentType, siteUrl), body };
    }
    const source = body.toString('utf8');
    const { html, policy } = finishHtml(preview ? preview.mark(source) : source, secure, script);
    const headers = headersFor('page', 'text/html; charset=utf-8', siteUrl);
    headers['Content-Security-Policy'] = policy;
    return { status, headers, body: Buffer.from(html) };
  }

  function overlay({ status, contentType, body }: Rendered): Finished {
    return { status, headers: { 'Content-Type': contentType, 'Cache-Control': 'no-store' }, body };
  }

  /** Renders an internal page, such as the one for unknown addresses, under a status of our own. */
  async function make(page: string, status: number): Promise<Finished> {
    const rendered = await render(page);
    if (rendered.status === 200) return finish(rendered, status);
    if (rendered.status === 404 && page !== notFoundPage) return make(notFoundPage, 404);
    // The framework's overlay tells an engineer what broke.
    if (preview) return overlay(rendered);
    throw new Error(`${page} was rendered with status ${rendered.status}`);
  }

  function redirect(location: string): Finished {
    const headers = headersFor('page', 'text/plain; charset=utf-8', siteUrl);
    headers.Location = location;
    return { status: 308, headers, body: Buffer.from(`${location}\n`) };
  }

  async function sendPage(request: IncomingMessage, response: ServerResponse, page: string, status: 200 | 404 | 410) {
    try {
      sendKept(request, response, await cache.get(`${status} ${page}`, () => make(page, status)));
    } catch (error) {
      onError(page, error);
      sendOnce(request, response, failure(status === 404 ? 404 : 500));
    }
  }

  async function answer(request: IncomingMessage, response: ServerResponse, decision: Decision): Promise<void> {
    switch (decision.do) {
      case 'refuse':
        return sendOnce(request, response, failure(decision.status));
      case 'redirect':
        return sendOnce(request, response, redirect(decision.location));
      case 'asset':
        return sendKept(request, response, await assetCache.get(decision.path, () => assets.read(decision.path)));
      case 'health': {
        const authorized = isAuthorized(request.headers.authorization, secret);
        const state =
          decision.check === 'readyz' ? readyz(draining(), siteUrl) : healthz(edition(), authorized, siteUrl);
        return sendOnce(request, response, state);
      }
      case 'unknown':
        return sendPage(request, response, notFoundPage, 404);
      case 'page': {
        const presence = presenceOf(edition(), decision.subject);
        if (presence.is === 'moved') return sendOnce(request, response, redirect(presence.location));
        if (presence.is === 'withdrawn') return sendPage(request, response, presence.page, 410);
        if (presence.is === 'absent') return sendPage(request, response, notFoundPage, 404);
        return sendPage(request, response, decision.address, 200);
      }
    }
  }

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const decision = gate(request, assets.has);
    if (draining()) response.setHeader('Connection', 'close');
    try {
      await answer(request, response, decision);
    } catch (error) {
      onError(request.url ?? '', error);
      if (response.headersSent) response.destroy();
      else sendOnce(request, response, failure(500));
    }
  };
}
