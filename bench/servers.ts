import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { type Command, onCoreOf, outputOf } from '#bench/running.ts';
import { freePort, type SiteProcess, siteCommand, startSite, until } from '#tests/e2e/running/site-process.ts';

/**
 * The built site as `npm start` runs it, with a content folder that it leaves in place.
 * @param on 'one core' holds it to the servers' core, as the servers that it is compared with are
 */
export async function startOurs(
  held: AsyncDisposableStack,
  contentDir: string,
  on: 'one core' | 'every core' = 'every core',
): Promise<SiteProcess> {
  const site = await startSite({
    contentDir,
    command: on === 'one core' ? onCoreOf('server', siteCommand) : siteCommand,
    environment: { NODE_ENV: 'production' },
  });
  held.defer(site.dispose);
  return site;
}

/** One page of each type, of the content that the site ships. */
export const shippedPages = {
  front: '/',
  story: '/stories/two-names-one-seat',
  timeline: '/timeline',
  milestone: '/timeline/astronaut-agreement-2025',
  programme: '/programme',
  update: '/updates/two-candidates-named',
} as const;

export const startShipped = (held: AsyncDisposableStack): Promise<SiteProcess> =>
  startOurs(held, join(import.meta.dirname, '../content'));

/** Starts a server that is not ours, and waits until it answers. @throws Error with what it printed */
export async function startServer(
  held: AsyncDisposableStack,
  origin: string,
  command: Command,
  environment = {},
): Promise<void> {
  const [file, ...parameters] = onCoreOf('server', command);
  const child = spawn(file, parameters, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += chunk));
  const ended = new Promise<void>((done) => child.once('close', () => done()));
  child.once('error', (error) => (printed += error.message));
  held.defer(async () => {
    child.kill('SIGTERM');
    const force = setTimeout(() => child.kill('SIGKILL'), 5_000);
    await ended;
    clearTimeout(force);
  });
  const answers = async () => (await fetch(origin).catch(() => undefined)) !== undefined;
  await until(answers, Boolean).catch((error) => {
    throw new Error(`${command.join(' ')} did not start: ${printed}`, { cause: error });
  });
}

/** Builds the plain starter with a folder of content, each story generated statically, and starts it with `next start`. @returns its origin */
export async function startStarter(held: AsyncDisposableStack, contentDir: string): Promise<string> {
  const folder = join(import.meta.dirname, 'baseline');
  const next = [process.execPath, join(import.meta.dirname, '../node_modules/next/dist/bin/next')] as const;
  const environment = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
  await outputOf([...next, 'build', folder], 300_000, { ...environment, STORIES_DIR: join(contentDir, 'stories') });
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  await startServer(held, origin, [...next, 'start', folder, '-p', `${port}`, '-H', '127.0.0.1'], environment);
  return origin;
}
