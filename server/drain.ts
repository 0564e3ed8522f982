import { setTimeout as wait } from 'node:timers/promises';
import type { Connections } from '#server/request/connections.ts';

export interface Drain {
  /** True from the first wish on. */
  readonly started: () => boolean;
  /** Ends the process as a signal does, with this exit code. */
  readonly begin: (why: string, code: number) => void;
}

export interface DrainOptions {
  readonly connections: Pick<Connections, 'close'>;
  /** Ends what is not a request, after the last one: timers, watchers, workers. */
  readonly release: () => void | Promise<void>;
  readonly onStart: (why: string) => void;
  readonly exit: (code: number) => void;
  /** Milliseconds of a clock that never jumps. */
  readonly now: () => number;
  /** Milliseconds in which new connections are still taken: whoever sends readers here has to learn first that it shall not. */
  readonly grace?: number;
  /** Milliseconds in all; after that, who still reads, and a worker that still works, is given up. */
  readonly limit?: number;
}

/** Milliseconds: npm passes on the Ctrl-C that the terminal has already sent, as it does what a service manager sends to everybody. */
const sameWish = 2_000;

/**
 * Ends the process within 10 s: still takes connections for a moment, then closes the door and answers what was asked.
 * Who asks again after two seconds is impatient: then it ends at once.
 */
export function createDrain(options: DrainOptions): Drain {
  const { connections, release, onStart, exit, now, grace = 500, limit = 9_000 } = options;
  let since: number | undefined;
  async function finish(): Promise<void> {
    await wait(grace);
    await connections.close();
    // A page that is still owed may need a worker: they end after the last answer.
    await release();
  }
  return {
    started: () => since !== undefined,
    begin(why, code) {
      if (since !== undefined) {
        if (now() - since >= sameWish) exit(1);
        return;
      }
      since = now();
      onStart(why);
      void Promise.race([finish().catch(() => undefined), wait(limit)]).then(() => exit(code));
    },
  };
}
