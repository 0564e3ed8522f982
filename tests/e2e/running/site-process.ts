import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chown, cp, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { commands } from '#scripts/commands.mjs';

/** A server of the built site with a content folder of its own. */
export interface SiteProcess {
  readonly origin: string;
  readonly port: number;
  readonly contentDir: string;
  readonly secret: string;
  /** The key to the list of problems. */
  readonly healthToken: string;
  readonly process: ChildProcess;
  /** Everything that the process has printed. */
  readonly log: () => string;
  /** Resolves with the exit code. */
  readonly ended: Promise<number | null>;
  readonly text: (path: string) => Promise<string>;
  /** Ends the process if it still runs and removes its folders. */
  readonly dispose: () => Promise<void>;
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise<void>((done) => server.close(() => done()));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

const shown = (answer: unknown): string =>
  (typeof answer === 'object' ? JSON.stringify(answer) : String(answer)).slice(0, 300);

/** Milliseconds: many times what anything takes, for a machine that has other things to do. */
const patience = 300_000;

/** Asks until the answer is right, and says what it was instead when the time is over. Who asks all the time keeps the processor from what is waited for. */
export async function until<T>(
  ask: () => Promise<T>,
  right: (answer: T) => boolean,
  limitMs: number = patience,
): Promise<T> {
  const began = performance.now();
  for (;;) {
    const answer = await ask();
    if (right(answer)) return answer;
    const waited = performance.now() - began;
    if (waited > limitMs) throw new Error(`after ${limitMs} ms still: ${shown(answer)}`);
    await wait(15 + Math.min(200, waited / 10));
  }
}

function endGroup(group: number): void {
  try {
    process.kill(-group, 'SIGKILL');
  } catch {
    // Nobody is left in it.
  }
}

/** What `npm start` runs. */
export const siteCommand: readonly [string, ...string[]] = ['node', ...commands.start.run.slice(1)];

interface Options {
  /** Copied into the process's own content folder. */
  readonly from?: string;
  /** Used as it is, and left when the process has ended. */
  readonly contentDir?: string;
  /** Kept from one process to the next; else the process has one of its own. */
  readonly stateDir?: string;
  /** A port that a former process had; else a free one. */
  readonly port?: number;
  readonly command?: readonly [string, ...string[]];
  readonly environment?: Readonly<Record<string, string>>;
  /** Where the built site stands; else here. */
  readonly directory?: string;
  /** Number of another account that runs the server; only root can give one. */
  readonly account?: number;
  /** In a process group of its own, whose number is that of `process`. */
  readonly ownGroup?: boolean;
}

export async function startSite(options: Options = {}): Promise<SiteProcess> {
  const { from = 'content', environment = {} } = options;
  const folder = await mkdtemp(join(tmpdir(), 'orbit-'));
  const contentDir = options.contentDir ?? join(folder, 'content');
  if (options.contentDir === undefined) await cp(from, contentDir, { recursive: true });
  if (options.account !== undefined) {
    await chown(folder, options.account, options.account);
    execFileSync('chmod', ['-R', 'a+rX', contentDir]);
  }
  const port = options.port ?? (await freePort());
  const origin = `http://127.0.0.1:${port}`;
  const secret = 'what signs the previews of the tests';
  const healthToken = 'what shows the problems to the tests';
  const [command, ...parameters] = options.command ?? siteCommand;
  const child = spawn(command, parameters, {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: options.ownGroup === true,
    ...(options.directory !== undefined && { cwd: options.directory }),
    ...(options.account !== undefined && { uid: options.account, gid: options.account }),
    env: {
      ...process.env,
      ...commands.start.environment,
      PORT: String(port),
      HOST: '127.0.0.1',
      SITE_URL: origin,
      CONTENT_DIR: contentDir,
      STATE_DIR: options.stateDir ?? join(folder, 'state'),
      PREVIEW_SECRET: secret,
      HEALTH_TOKEN: healthToken,
      ...environment,
    },
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += chunk));
  const ended = new Promise<number | null>((done) => child.once('exit', (code) => done(code)));
  // A connection that is kept is closed after 65 s, and on a busy machine just when a test takes it again.
  const text = async (path: string) =>
    (await fetch(new URL(path, origin), { headers: { connection: 'close' } })).text();
  const dispose = async () => {
    if (options.ownGroup && child.pid !== undefined) endGroup(child.pid);
    else child.kill('SIGKILL');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  const answers = () =>
    fetch(`${origin}/healthz`).then(
      (response) => response.ok,
      () => false,
    );
  try {
    await until(answers, Boolean);
  } catch (error) {
    await dispose();
    throw new Error(`the site did not start: ${printed}`, { cause: error });
  }
  return { origin, port, contentDir, secret, healthToken, process: child, log: () => printed, ended, text, dispose };
}
