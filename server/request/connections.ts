import type { IncomingMessage, Server } from 'node:http';
import { Server as NetServer, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises';

export interface Connections {
  /** Whether no later request has come on the same connection. */
  isLatest(request: IncomingMessage): boolean;
  /** Whether a connection is owed so many answers that it may ask for nothing more. */
  isFull(socket: Socket): boolean;
  /** Whether an answer is owed on a connection and nothing of one waits for its reader. */
  waitsForUs(socket: Socket): boolean;
  /** Whether answers are owed on a connection; if so, it is ended after them. */
  leaveWhenPaid(socket: Duplex): boolean;
  /** Takes no new connection, ends each as soon as nothing is owed on it, and resolves when the last one is gone. */
  close(): Promise<void>;
}

interface State {
  owed: number;
  /** Only while something is owed: a request that is kept longer outlives the garbage collector's young generation. */
  latest: IncomingMessage | undefined;
  leaving: boolean;
  /** Place in the order in which connections became idle. */
  idleFrom: number;
}

/** Part of the places that is kept free by ending idle connections. */
const reserve = 0.02;
/** Answers that one connection may be owed; no client that we know of sends more requests at once. */
const mostOwed = 64;
/** Milliseconds for taking those who wait in the kernel’s queue, however many keep coming: a turn may take as long as a page that was never made. */
const queueing = 3_000;
/** Milliseconds in which a request that is on its way on an open connection is still taken. */
const onTheirWay = 100;

/**
 * Knows what is owed on each connection: `http.Server` counts one as idle once an answer is written, and would cut off whoever reads
 * slowly. When nearly all places are taken, the connection that has been idle longest is ended, so that readers who have gone on to
 * something else, or send nothing, never lock others out. The limit is a total: mobile networks put thousands behind one address.
 *
 * Who asks for many things and reads nothing has all their answers kept here. So a connection is full when it is owed {@link mostOwed}, or one
 * when as many are owed in all as there may be connections.
 */
export function createConnections(server: Server, most: number): Connections {
  const states = new Map<Socket, State>();
  let settled = 0;
  let owedInAll = 0;
  let taken = 0;
  const comfortable = Math.floor(most * (1 - reserve));
  server.maxConnections = most;

  function settle(socket: Socket, change: number): void {
    const state = states.get(socket);
    if (!state) return;
    state.owed += change;
    owedInAll += change;
    if (state.owed > 0) return;
    state.latest = undefined;
    settled += 1;
    state.idleFrom = settled;
    if (state.leaving) socket.destroySoon();
  }

  /** Looked for only when places run short: nothing is kept in order for it while they do not. */
  function longestIdle(): Socket | undefined {
    let found: Socket | undefined;
    let from = Number.POSITIVE_INFINITY;
    for (const [socket, { owed, idleFrom }] of states) {
      if (owed > 0 || idleFrom >= from) continue;
      found = socket;
      from = idleFrom;
    }
    return found;
  }

  server.on('connection', (socket) => {
    if (states.size >= comfortable) longestIdle()?.destroy();
    settled += 1;
    taken += 1;
    const state: State = { owed: 0, latest: undefined, leaving: false, idleFrom: settled };
    states.set(socket, state);
    socket.once('close', () => {
      owedInAll -= state.owed;
      states.delete(socket);
    });
  });
  server.on('request', (request, response) => {
    const { socket } = request;
    const state = states.get(socket);
    if (state) state.latest = request;
    settle(socket, 1);
    response.once('close', () => settle(socket, -1));
  });

  /** Those who are connected and not taken yet would be cut off with the door. Each turn of the event loop takes one. */
  async function emptyQueue(): Promise<void> {
    const over = performance.now() + queueing;
    let before: number;
    await turn();
    do {
      before = taken;
      await turn();
    } while (taken > before && performance.now() < over);
  }

  return {
    isLatest: (request) => states.get(request.socket)?.latest === request,
    isFull(socket) {
      const owed = states.get(socket)?.owed ?? 0;
      return owed >= mostOwed || (owed > 0 && owedInAll >= most);
    },
    waitsForUs: (socket) => (states.get(socket)?.owed ?? 0) > 0 && socket.writableLength === 0,
    leaveWhenPaid(socket) {
      const state = socket instanceof Socket ? states.get(socket) : undefined;
      if (!state || state.owed === 0) return false;
      state.leaving = true;
      return true;
    },
    async close() {
      await emptyQueue();
      const closed = new Promise<void>((resolve) => void NetServer.prototype.close.call(server, () => resolve()));
      await wait(onTheirWay);
      // What has come while the event loop was busy is read first.
      await turn();
      for (const [socket, state] of states) {
        state.leaving = true;
        if (state.owed === 0) socket.destroySoon();
      }
      await closed;
    },
  };
}
