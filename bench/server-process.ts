import { spawn } from 'node:child_process';
import type { Disposable } from '#bench/clean-up.ts';
import type { Command } from '#bench/commands.ts';
import { until } from '#tests/e2e/running/site-process.ts';

interface Options {
  readonly command: Command;
  readonly origin: string;
  readonly folder?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Starts a server that is not ours and waits until it answers. @throws Error with what it printed */
export async function startServer({ command, origin, folder, environment }: Options): Promise<Disposable> {
  const [file, ...parameters] = command;
  const child = spawn(file, parameters, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
    ...(folder !== undefined && { cwd: folder }),
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += chunk));
  const ended = new Promise<void>((done) => child.once('close', () => done()));
  child.once('error', (error) => (printed += error.message));
  const dispose = async () => {
    child.kill('SIGTERM');
    const force = setTimeout(() => child.kill('SIGKILL'), 5_000);
    await ended;
    clearTimeout(force);
  };
  const answers = () =>
    fetch(origin).then(
      () => true,
      () => false,
    );
  try {
    await until(30_000, answers, Boolean);
  } catch (error) {
    await dispose();
    throw new Error(`${command.join(' ')} did not start: ${printed}`, { cause: error });
  }
  return { dispose };
}
