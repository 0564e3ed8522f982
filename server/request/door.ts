import { createServer, IncomingMessage, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { headersFor } from '#server/pages/headers.ts';
import { type Connections, createConnections } from '#server/request/connections.ts';

/** Milliseconds and bytes. */
const limits = {
  /** Until a request's headers are here; a slow network needs about one second. */
  headersTimeout: 10_000,
  /** Until a body that nobody reads is here. */
  requestTimeout: 15_000,
  connectionsCheckingInterval: 1_000,
  /** Longer than nginx keeps an idle connection to us (60 s): who ends it must be who asks. */
  keepAliveTimeout: 65_000,
  /** Without a byte given or taken; a reader in a tunnel comes back or asks again. */
  stalled: 30_000,
  maxHeaderSize: 16 * 1024,
  connections: 5_000,
} as const;

/** How long who was refused may take the answer in, before the connection ends. */
const farewell = 500;

const refusals = {
  400: 'Bad Request',
  405: 'Method Not Allowed',
  408: 'Request Timeout',
  431: 'Request Header Fields Too Large',
} as const;

type Refusal = keyof typeof refusals;

/** Answers a connection on which no request could be read, and ends it. */
function refuse(socket: Duplex, status: Refusal, siteUrl: string): void {
  const text = `${refusals[status]}\n`;
  const headers = {
    ...headersFor('error', 'text/plain; charset=utf-8', siteUrl),
    ...(status === 405 && { Allow: 'GET, HEAD' }),
    'Content-Length': text.length,
    Connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.on('error', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status} ${refusals[status]}\r\n${lines.join('')}\r\n${text}`);
  // Ending at once would take the answer back: what was sent and not read resets a connection.
  socket.resume();
  setTimeout(() => socket.destroy(), farewell).unref();
}

interface ParseError extends Error {
  readonly code?: string;
  readonly rawPacket?: Buffer;
}

const requestLine = /^[!#$%&'*+.^_`|~\w-]+ \S+ HTTP\/1\.[01]\r?\n/;

function refusalFor({ code, rawPacket }: ParseError): Refusal {
  if (code === 'HPE_HEADER_OVERFLOW') return 431;
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return 408;
  const isUnknownMethod = code === 'HPE_INVALID_METHOD' && requestLine.test(rawPacket?.toString('latin1') ?? '');
  return isUnknownMethod ? 405 : 400;
}

export interface Door {
  readonly server: Server;
  readonly connections: Connections;
}

/**
 * An HTTP server that keeps nobody waiting for somebody else: every phase of a request has a limit in time and size, and what is no
 * request gets a short answer of our own and the end of its connection. Without a listener for 'upgrade' an Upgrade is an ordinary request.
 * @param siteUrl origin without a trailing slash; refusals carry HSTS when it is https
 */
export function createDoor(siteUrl: string, chosen: Partial<Record<keyof typeof limits, number>> = {}): Door {
  const { stalled, connections: most, ...options } = { ...limits, ...chosen };
  /** Whether a message is the last of its connection is asked before anything else is made of it: what was sent together with it is not read. */
  class Message extends IncomingMessage {
    declare private isLast: boolean;
    get upgrade(): boolean {
      return this.isLast;
    }
    set upgrade(asked: boolean | null) {
      this.isLast = asked === true || connections.isFull(this.socket);
    }
  }
  const server: Server = createServer({
    ...options,
    optimizeEmptyRequests: true,
    // Which Host there must be is for the gate to say, with an answer of our own.
    requireHostHeader: false,
    IncomingMessage: Message,
    // Nobody listens for what comes instead, so it is the end of the connection.
    shouldUpgradeCallback: ({ socket }) => connections.isFull(socket) || server.listenerCount('upgrade') > 0,
  });
  const connections = createConnections(server, most);
  // The system looks twice: the first time it takes what it could write at once for progress.
  const look = stalled / 2;
  server.setTimeout(look, (socket) => {
    if (connections.waitsForUs(socket)) socket.setTimeout(look);
    else socket.destroy();
  });
  server.on('connect', (_request, socket) => refuse(socket, 405, siteUrl));
  // Whoever asks whether to send a body is told the outcome instead; the gate refuses other expectations.
  for (const event of ['checkContinue', 'checkExpectation'])
    server.on(event, (request, response) => void server.emit('request', request, response));
  server.on('clientError', (error: ParseError, socket) => {
    if (!socket.writable || error.code === 'ECONNRESET') socket.destroy();
    // An answer to what came before on the connection is not cut through.
    else if (!connections.leaveWhenPaid(socket)) refuse(socket, refusalFor(error), siteUrl);
  });
  return { server, connections };
}
