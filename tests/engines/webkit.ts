import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { freePort } from '#tests/e2e/running/site-process.ts';
import { type Engine, phone } from '#tests/engines/engine.ts';

const answer = z.object({ value: z.unknown() });
const session = z.object({ sessionId: z.string() });
const failure = z.object({ error: z.string(), message: z.string() });

/** How many tenths of a second a program may take to be there. */
const patience = 300;

/** A screen that nobody looks at: MiniBrowser has no other way to run. */
async function startScreen(): Promise<{ readonly display: string; readonly process: ChildProcess }> {
  const screen = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    screen.stdout.once('data', (data: Buffer) => resolve(data.toString().trim()));
    screen.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
  });
  return { display: `:${number}`, process: screen };
}

/** WebKitGTK's MiniBrowser, driven over WebDriver (https://www.w3.org/TR/webdriver2/). @param binary of MiniBrowser */
export async function webkit(driver: string, binary: string): Promise<Engine> {
  const screen = await startScreen();
  const port = await freePort();
  let said: string[] = [];
  const process_ = spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DISPLAY: screen.display, GDK_BACKEND: 'x11', NO_AT_BRIDGE: '1' },
  });
  const listen = (data: Buffer) => {
    const lines = data.toString().split('\n');
    said.push(...lines.filter((line) => /CONSOLE \S+ (ERROR|WARN)/.test(line)));
  };
  process_.stdout.on('data', listen);
  process_.stderr.on('data', listen);

  async function ask(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<unknown> {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const { value } = answer.parse(await response.json());
    const failed = response.ok ? undefined : failure.safeParse(value).data;
    if (!response.ok) throw new Error(`${method} ${path}: ${failed?.error ?? response.status}: ${failed?.message}`);
    return value;
  }

  async function begin(): Promise<string> {
    const options = { binary, args: ['--automation', '--enable-write-console-messages-to-stdout=true'] };
    const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options } };
    for (let attempt = 0; ; attempt += 1) {
      try {
        return session.parse(await ask('POST', '/session', { capabilities })).sessionId;
      } catch (error) {
        // Until it listens, a connection is refused.
        if (!(error instanceof TypeError) || attempt >= patience) throw error;
        await wait(100);
      }
    }
  }

  const base = `/session/${await begin()}`;
  await ask('POST', `${base}/timeouts`, { pageLoad: 60_000, script: 60_000 });
  await ask('POST', `${base}/window/rect`, { x: 0, y: 0, ...phone });
  return {
    name: 'webkit',
    open: async (url) => void (await ask('POST', `${base}/url`, { url })),
    evaluate: (source) =>
      ask('POST', `${base}/execute/async`, {
        script: `const done = arguments[arguments.length - 1]; (async () => { ${source} })().then(done, (error) => done({ thrown: String(error) }));`,
        args: [],
      }),
    screenshot: async () => Buffer.from(String(await ask('GET', `${base}/screenshot`)), 'base64'),
    complaints() {
      const all = said;
      said = [];
      return all;
    },
    async close() {
      await ask('DELETE', base).catch(() => undefined);
      process_.kill('SIGTERM');
      screen.process.kill('SIGTERM');
    },
  };
}
