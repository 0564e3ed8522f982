import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { z } from 'zod';
import { createContentStore } from '#lib/content/store/content-store.ts';
import type { ServerState } from '#lib/editors/sending/told-of-server.ts';
import type { Repository } from '#server/editors/sending/repository.ts';

/** What a server says of itself at `/healthz`. */
const healthz = z.object({
  revision: z.string(),
  problems: z.union([
    z.number(),
    z.array(z.object({ file: z.string(), line: z.number(), field: z.string(), message: z.string() })),
  ]),
});

/** Milliseconds that it may take to answer. */
const patience = 10_000;

/** Undefined when it does not answer, or not like a server of ours. @param token to be told its problems */
export async function stateOfServer(origin: string, token: string | undefined): Promise<ServerState | undefined> {
  try {
    const answer = await fetch(`${origin}/healthz`, {
      headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    });
    const read = healthz.safeParse(await answer.json());
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}

/** The revision that a server has once it shows a commit: that of the edition which readers see of it. @param now epoch milliseconds */
export async function revisionOfCommit({ git, prefix }: Repository, commit: string, now: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'orbit-sent-'));
  try {
    const index = join(folder, 'index');
    await git(['read-tree', commit], { index });
    const files = join(folder, 'files');
    await git(['-C', prefix || '.', 'checkout-index', '--all', '--quiet', `--prefix=${files}${sep}`], { index });
    const store = createContentStore({
      contentDir: join(files, prefix),
      parseBody: () => Promise.reject(new Error('a revision is told without bodies')),
      now: () => now,
      drafts: false,
      log: { warn: () => undefined },
    });
    return (await store.load()).revision;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
