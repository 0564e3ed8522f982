import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { delimiter, join } from 'node:path';

export type Command = readonly [string, ...string[]];

const open = new Set<AsyncDisposableStack>();
const interrupted = new AbortController();

/** Does what needs servers and folders, and clears them away, the newest first: when it is done, fails, or we are interrupted. */
export async function withResources<T>(work: (held: AsyncDisposableStack) => Promise<T>): Promise<T> {
  // Nothing begins while we end, after a part that failed because of it.
  if (interrupted.signal.aborted) await new Promise<never>(() => {});
  await using held = new AsyncDisposableStack();
  open.add(held);
  try {
    return await work(held);
  } finally {
    open.delete(held);
  }
}

/** From here on Ctrl-C and SIGTERM end what runs and then this process. npm may pass on a signal that has come already: once is enough. */
export function endAllOnSignal(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, async () => {
      if (interrupted.signal.aborted) return;
      interrupted.abort();
      for (const held of [...open].toReversed()) await held.disposeAsync();
      process.exit(130);
    });
}

/** Path of a program in PATH. */
export const findProgram = (name: string): string | undefined =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(existsSync);

const taskset = availableParallelism() >= 2 ? findProgram('taskset') : undefined;

/** Whether a server and the load on it can each be held to a core of their own. */
export const canPin = taskset !== undefined;

/** Servers stand on the first core, what asks them on the second, so that neither takes time from the other. */
export const onCoreOf = (who: 'server' | 'client', command: Command): Command =>
  taskset === undefined ? command : [taskset, '-c', who === 'server' ? '0' : '1', ...command];

/**
 * What a program prints. It is interrupted when it takes longer, and when the benchmarks are.
 * @throws Error with what it printed as faults
 */
export function outputOf([file, ...parameters]: Command, limitMs: number, environment = {}): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const options = {
    timeout: limitMs,
    signal: interrupted.signal,
    // What has started programs of its own (Lighthouse, a browser) ends them on this one.
    killSignal: 'SIGINT',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, ...environment },
  } as const;
  execFile(file, parameters, options, (error, stdout, stderr) => {
    const fault = error?.killed === true ? `took over ${limitMs} ms` : 'failed';
    if (error === null) resolve(stdout);
    else reject(new Error(`${file} ${parameters.slice(0, 3).join(' ')} ${fault}: ${stderr.trim().slice(-1500)}`));
  });
  return promise;
}
