import { join } from 'node:path';
import type { Disposable } from '#bench/clean-up.ts';
import { type Command, onCoreOf, outputOf } from '#bench/commands.ts';
import { startServer } from '#bench/server-process.ts';
import { freePort } from '#tests/e2e/running/site-process.ts';

const folder = join(import.meta.dirname, 'baseline');
const next = join(import.meta.dirname, '../node_modules/next/dist/bin/next');
const environment = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };

export interface Starter extends Disposable {
  readonly origin: string;
}

/** Builds the plain starter with a folder of stories, each page generated statically. */
export async function buildStarter(storiesDir: string): Promise<void> {
  const command: Command = [process.execPath, next, 'build', folder];
  await outputOf(command, 300_000, { ...environment, STORIES_DIR: storiesDir });
}

/** `next start` of the starter as it was built. */
export async function startStarter(): Promise<Starter> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const command: Command = [process.execPath, next, 'start', folder, '-p', String(port), '-H', '127.0.0.1'];
  const server = await startServer({ command: onCoreOf('server', command), origin, environment });
  return { origin, dispose: server.dispose };
}
