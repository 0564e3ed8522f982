import type { IncomingMessage, Server } from 'node:http';
import { Server as NetServer, Socket } from 'node:net';
import type { Duplex } from 'node:stream';

export interface Connections {
  /** Whether no later request has come on the same connection. */
  isLatest(request: IncomingMessage): boolean;
  /** Whether answers are owed on a connection; if so, it is ended after them. */
  leaveWhenPaid(socket: Duplex): boolean;
  /** Takes no new connection; calls back when the last one is gone. */
  stopListening(done: () => void): void;
  /** Ends each connection as soon as nothing is owed on it. */
  leaveAll(): void;
}

interface State {
  owed: number;
  latest?: IncomingMessage;
  leaving: boolean;
}

/** Part of the places that is kept free by ending idle connections. */
const reserve = 0.02;

/**
 * Knows what is owed on each connection: `http.Server` counts one as idle once an answer is written, and would cut off whoever reads
 * slowly. When nearly all places are taken, the connection that has been idle longest is ended, so that readers who have gone on to
 * something else, or send nothing, never lock others out. The limit is a total: mobile networks put thousands behind one address.
 */
export function createConnections(server: Server, most: number): Connections {
  const states = new Map<Socket, State>();
  /** In the order in which they became idle. */
  const idle = new Set<Socket>();
  const comfortable = Math.floor(most * (1 - reserve));
  server.maxConnections = most;

  function settle(socket: Socket, change: number): void {
    const state = states.get(socket);
    if (!state) return;
    state.owed += change;
    if (state.owed > 0) idle.delete(socket);
    else if (state.leaving) socket.destroySoon();
    else idle.add(socket);
  }

  server.on('connection', (socket) => {
    states.set(socket, { owed: 0, leaving: false });
    idle.add(socket);
    socket.once('close', () => {
      states.delete(socket);
      idle.delete(socket);
    });
    const [longestIdle] = idle;
    if (states.size > comfortable && longestIdle !== socket) longestIdle?.destroy();
  });
  server.on('request', (request, response) => {
    const { socket } = request;
    const state = states.get(socket);
    if (state) state.latest = request;
    settle(socket, 1);
    response.once('close', () => settle(socket, -1));
  });

  return {
    isLatest: (request) => states.get(request.socket)?.latest === request,
    leaveWhenPaid(socket) {
      const state = socket instanceof Socket ? states.get(socket) : undefined;
      if (!state || state.owed === 0) return false;
      state.leaving = true;
      return true;
    },
    stopListening: (done) => void NetServer.prototype.close.call(server, done),
    leaveAll: () => {
      for (const [socket, state] of states) {
        state.leaving = true;
        if (state.owed === 0) socket.destroySoon();
      }
    },
  };
}
