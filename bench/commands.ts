import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { availableParallelism } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { during } from '#bench/clean-up.ts';

export type Command = readonly [string, ...string[]];

const run = promisify(execFile);

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Path of a program, looked for in PATH and where systems keep servers. */
export function findProgram(name: string): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

const taskset = findProgram('taskset');

/** Whether a server and the load on it can each be held to a core of their own. */
export const canPin = taskset !== undefined && availableParallelism() >= 2;

/** Servers stand on the first core, what asks them on the second, so that neither takes time from the other. */
export function onCoreOf(who: 'server' | 'client', command: Command): Command {
  return canPin && taskset !== undefined ? [taskset, '-c', who === 'server' ? '0' : '1', ...command] : command;
}

/**
 * What a program prints. It is interrupted when it takes longer, and when the benchmarks are.
 * @throws Error with what it printed as faults
 */
export async function outputOf([file, ...parameters]: Command, limitMs: number, environment = {}): Promise<string> {
  const running = run(file, parameters, {
    timeout: limitMs,
    // What has started programs of its own (Lighthouse, a browser) ends them on this one.
    killSignal: 'SIGINT',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, ...environment },
  });
  const dispose = async () => void running.child.kill('SIGINT');
  return during({ dispose }, () =>
    running.then(
      ({ stdout }) => stdout,
      (error: unknown) => {
        const printed = error instanceof Error && 'stderr' in error ? String(error.stderr).trim().slice(-1500) : '';
        const over =
          error instanceof Error && 'killed' in error && error.killed ? ` took over ${limitMs} ms` : ' failed';
        throw new Error(`${file} ${parameters.slice(0, 3).join(' ')}${over}: ${printed}`);
      },
    ),
  );
}
