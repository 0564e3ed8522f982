import type { Server } from 'node:http';
import { Server as NetServer, type Socket } from 'node:net';

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
 * Ends the connections on which nothing is owed, and each of the others as soon as its last byte has been handed over.
 * `http.Server.close` counts a connection as idle once an answer is written, and would cut off whoever reads slowly.
 */
function createClosing(server: Server): (done: () => void) => void {
  const owed = new Map<Socket, number>();
  let closing = false;
  const settle = (socket: Socket, change: number) => {
    const count = owed.get(socket);
    if (count === undefined) return;
    owed.set(socket, count + change);
    if (closing && count + change === 0) socket.destroySoon();
  };
  server.on('connection', (socket) => {
    owed.set(socket, 0);
    socket.once('close', () => owed.delete(socket));
  });
  server.on('request', ({ socket }, response) => {
    settle(socket, 1);
    response.once('close', () => settle(socket, -1));
  });
  return (done) => {
    closing = true;
    NetServer.prototype.close.call(server, done);
    for (const [socket, count] of owed) if (count === 0) socket.destroy();
  };
}

/**
 * On SIGTERM or SIGINT: takes no new connection, finishes what was asked, and ends within 10 s.
 * A second signal ends at once.
 */
export function createDrain({ server, release, onStart, exit, limit = 9_000 }: DrainOptions): Drain {
  const close = createClosing(server);
  let started = false;
  async function drain(signal: string): Promise<void> {
    if (started) return exit(1);
    started = true;
    onStart(signal);
    const closed = new Promise<void>((resolve) => close(resolve));
    const timer = setTimeout(() => server.closeAllConnections(), limit);
    await Promise.all([closed, release()]);
    clearTimeout(timer);
    exit(0);
  }
  process.on('SIGTERM', (signal) => void drain(signal));
  process.on('SIGINT', (signal) => void drain(signal));
  return { started: () => started };
}
