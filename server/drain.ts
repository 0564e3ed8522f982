import { setTimeout as wait } from 'node:timers/promises';
import type { Connections } from '#server/request/connections.ts';

export interface Drain {
  /** True from the first signal on. */
  readonly started: () => boolean;
  /** Ends the process as a signal does, with this exit code. */
  readonly begin: (why: string, code: number) => void;
}

export interface DrainOptions {
  readonly connections: Pick<Connections, 'stopListening' | 'leaveAll'>;
  /** Ends what is not a request, after the last one: timers, watchers, workers. */
  readonly release: () => void | Promise<void>;
  readonly onStart: (why: string) => void;
  readonly exit: (code: number) => void;
  /** Milliseconds for requests in progress; after that, who still reads, and a worker that still works, is given up. */
  readonly limit?: number;
}

/** Milliseconds in which a request that is on its way on an open connection is still taken. */
const onTheirWay = 100;

/**
 * On SIGTERM or SIGINT: takes no new connection, answers what was asked, and ends within 10 s.
 * A second signal ends at once.
 */
export function createDrain({ connections, release, onStart, exit, limit = 9_000 }: DrainOptions): Drain {
  let started = false;
  async function finish(code: number): Promise<void> {
    const closed = new Promise<void>((resolve) => connections.stopListening(resolve));
    setTimeout(connections.leaveAll, onTheirWay);
    // A page that is still owed may need a worker: they end after the last answer.
    await Promise.race([closed.then(release).catch(() => undefined), wait(limit)]);
    exit(code);
  }
  function begin(why: string, code: number): void {
    if (started) exit(1);
    else {
      started = true;
      onStart(why);
      void finish(code);
    }
  }
  process.on('SIGTERM', (signal) => begin(signal, 0));
  process.on('SIGINT', (signal) => begin(signal, 0));
  return { started: () => started, begin };
}
