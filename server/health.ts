import { createHash, timingSafeEqual } from 'node:crypto';
import type { Edition } from '#lib/content/model.ts';
import { headersFor } from '#server/headers.ts';
import type { Finished } from '#server/page-cache.ts';

const digest = (text: string) => createHash('sha256').update(text).digest();

/** Whether an Authorization header carries the secret; takes the same time whatever was guessed. */
export function isAuthorized(authorization: string | undefined, secret: string | undefined): boolean {
  if (secret === undefined || authorization === undefined) return false;
  const [, token] = /^Bearer (.+)$/i.exec(authorization) ?? [];
  return token !== undefined && timingSafeEqual(digest(token), digest(secret));
}

function json(status: number, value: unknown, siteUrl: string): Finished {
  return {
    status,
    headers: headersFor('health', 'application/json; charset=utf-8', siteUrl),
    body: Buffer.from(`${JSON.stringify(value)}\n`),
  };
}

/**
 * The answer of /healthz: 200 as long as pages can be served. Problems are a count; whoever holds the
 * secret gets the list, since its lines could tell of an embargoed story.
 */
export function healthz(edition: Edition, authorized: boolean, siteUrl: string): Finished {
  const errors = edition.problems.filter((problem) => problem.severity === 'error');
  return json(
    200,
    {
      status: 'ok',
      revision: edition.revision,
      stories: edition.stories.length,
      updates: edition.updates.length,
      milestones: edition.milestones.length,
      problems: authorized
        ? errors.map(({ file, line, column, field, message }) => ({ file, line, column, field, message }))
        : errors.length,
    },
    siteUrl,
  );
}

/** The answer of /readyz: 503 from the moment that this process is asked to stop. */
export function readyz(draining: boolean, siteUrl: string): Finished {
  return draining ? json(503, { status: 'draining' }, siteUrl) : json(200, { status: 'ready' }, siteUrl);
}
