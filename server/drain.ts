import type { Server } from 'node:http';

export interface Drain {
  /** True from the first signal on. */
  readonly started: () => boolean;
}

export interface DrainOptions {
  readonly server: Server;
  /** Ends what is not a request: timers, watchers, workers. */
  readonly release: () => void | Promise<void>;
  readonly onStart: (signal: string) => void;
  readonly exit: (code: number) => void;
  /** Milliseconds for requests in progress. */
  readonly limit?: number;
}

/**
 * On SIGTERM or SIGINT: takes no new connection, finishes what was asked, and ends within 10 s.
 * A second signal ends at once.
 */
export function createDrain({ server, release, onStart, exit, limit = 9_000 }: DrainOptions): Drain {
  let started = false;
  async function drain(signal: string): Promise<void> {
    if (started) return exit(1);
    started = true;
    onStart(signal);
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeIdleConnections();
    const timer = setTimeout(() => server.closeAllConnections(), limit);
    await Promise.all([closed, release()]);
    clearTimeout(timer);
    exit(0);
  }
  process.on('SIGTERM', (signal) => void drain(signal));
  process.on('SIGINT', (signal) => void drain(signal));
  return { started: () => started };
}
