import { createHash, timingSafeEqual } from 'node:crypto';
import { folders } from '#lib/content/files/file-kinds.ts';
import type { Edition } from '#lib/content/model/model.ts';
import { isError, type Problem } from '#lib/terms/problem.ts';
import { headersFor } from '#server/pages/headers.ts';
import type { Finished } from '#server/pages/kept.ts';

const digest = (text: string) => createHash('sha256').update(text).digest();

/** Whether an Authorization header carries the token; takes the same time whatever was guessed. */
function isAuthorized(authorization: string | undefined, token: string | undefined): boolean {
  if (token === undefined || authorization === undefined) return false;
  const [, given] = /^Bearer (.+)$/i.exec(authorization) ?? [];
  return given !== undefined && timingSafeEqual(digest(given), digest(token));
}

function json(status: number, value: unknown, siteUrl: string): Finished {
  return {
    status,
    headers: headersFor('health', 'application/json; charset=utf-8', siteUrl),
    body: Buffer.from(`${JSON.stringify(value)}\n`),
  };
}

/** What this process knows about itself. */
interface Condition {
  readonly edition: Edition;
  /** The last look at the content failed as a whole. */
  readonly scanFailed: boolean;
  /** The front page could be made since the start. */
  readonly isReady: boolean;
  readonly draining: boolean;
  /** What an operator should know although readers are served, each with its cure. */
  readonly details: readonly string[];
}

/** A fault of a folder, CONTENT_DIR itself or one in it, and not of a file: what is served may be old. */
const isFolderFault = ({ file }: Problem) => contentFolders.has(file);
const contentFolders = new Set(['content', ...Object.keys(folders).map((folder) => `content/${folder}`)]);

/**
 * The answer of /healthz: 200 as long as pages can be served, `stale` while the content cannot be read. Problems are a count; whoever
 * holds HEALTH_TOKEN gets the list, since its lines could tell of an embargoed story.
 */
function healthz({ edition, scanFailed }: Condition, authorized: boolean, siteUrl: string): Finished {
  const errors = edition.problems.filter(isError);
  return json(
    200,
    {
      status: scanFailed || errors.some(isFolderFault) ? 'stale' : 'ok',
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

/** The answer of /readyz: 503 until the front page was made, and again from the moment that this process is asked to stop. */
function readyz({ isReady, draining, details }: Condition, siteUrl: string): Finished {
  if (draining) return json(503, { status: 'draining' }, siteUrl);
  return isReady ? json(200, { status: 'ready', details }, siteUrl) : json(503, { status: 'starting' }, siteUrl);
}

export type Health = (check: 'healthz' | 'readyz', authorization: string | undefined) => Finished;

export interface HealthOptions {
  readonly condition: () => Condition;
  /** Somebody waits for the front page, and it is not there. */
  readonly onUnready: () => Promise<void>;
  /** Whoever shows it gets the list of problems. */
  readonly token: string | undefined;
  /** Origin without a trailing slash. */
  readonly siteUrl: string;
}

export function createHealth({ condition, onUnready, token, siteUrl }: HealthOptions): Health {
  return (check, authorization) => {
    const found = condition();
    if (check === 'healthz') return healthz(found, isAuthorized(authorization, token), siteUrl);
    if (!found.isReady) void onUnready();
    return readyz(found, siteUrl);
  };
}
