import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';
import { readAddress } from '#lib/addresses/addresses.ts';

/** What Next answered, before finishing. Header names are lower case. */
export interface Rendered {
  readonly status: number;
  readonly contentType: string;
  readonly body: Buffer;
}

export type NextHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export type Render = (address: string) => Promise<Rendered>;

/** A socket that leads nowhere: what Next writes is taken from the response, not from the wire. */
class NoSocket extends Socket {
  override _write(_chunk: unknown, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    done();
  }
  override _writev(_chunks: unknown, done: (error?: Error | null) => void): void {
    done();
  }
}

type Done = (error?: Error | null) => void;

/** A response that keeps its body. */
class KeptResponse extends ServerResponse {
  readonly chunks: Buffer[] = [];

  #keep(chunk: unknown, encoding: unknown): void {
    if (typeof chunk === 'string') {
      this.chunks.push(Buffer.from(chunk, encoding === 'latin1' ? 'latin1' : 'utf8'));
    } else if (chunk instanceof Uint8Array) {
      this.chunks.push(Buffer.from(chunk));
    }
  }

  /** Headers given here would go to the wire only; they are set, so that they can be read. */
  override writeHead(status: number, reason?: unknown, headers?: unknown): this {
    const given = typeof reason === 'object' ? reason : headers;
    for (const [name, value] of Object.entries(given ?? {})) this.setHeader(name, value);
    return super.writeHead(status);
  }

  override write(chunk: unknown, encoding?: BufferEncoding | Done, done?: Done): boolean {
    this.#keep(chunk, encoding);
    const callback = typeof encoding === 'function' ? encoding : done;
    if (!this.headersSent) this.flushHeaders();
    if (callback) queueMicrotask(() => callback());
    return true;
  }

  override end(chunk?: unknown, encoding?: BufferEncoding | (() => void), done?: () => void): this {
    if (typeof chunk !== 'function') this.#keep(chunk, encoding);
    const callback = [chunk, encoding, done].find((argument): argument is () => void => typeof argument === 'function');
    // Next sets Content-Length now and then; Node would miss the bytes that were kept here.
    if (!this.headersSent) this.removeHeader('content-length');
    return super.end(callback);
  }
}

/** The preview compiles a page when it is first asked for, which takes a slow machine that long; no connection waits over 30 s. */
const longestRender = process.env.NODE_ENV === 'development' ? 28_000 : 15_000;
/**
 * Milliseconds that a render has to itself. All share one thread: two at once are done no sooner, and hold up the answers to everybody
 * else for twice as long. One that waits, such as for a text to be parsed, lets the next one begin.
 */
const alone = 250;

function isCard(address: string): boolean {
  const kind = readAddress(address)?.subject.of;
  return kind === 'card' || kind === 'cardCrop';
}

/**
 * Asks Next for a page in this process, without a network hop.
 * Nothing of the visitor's request goes in: a page is the same for everyone.
 * @param siteUrl the origin that absolute addresses begin with
 */
export function createRender(handle: NextHandler, siteUrl: string): Render {
  const { host, protocol } = new URL(siteUrl);
  const headers = { host, 'x-forwarded-host': host, 'x-forwarded-proto': protocol.slice(0, -1), accept: '*/*' };
  const turns: Record<'pages' | 'cards', Promise<unknown>> = { pages: Promise.resolve(), cards: Promise.resolve() };

  async function renderNow(address: string): Promise<Rendered> {
    const socket = new NoSocket();
    const request = new IncomingMessage(socket);
    request.method = 'GET';
    request.url = address;
    Object.assign(request.headers, headers);
    request.push(null);
    const response = new KeptResponse(request);
    response.assignSocket(socket);
    const { promise: tooLong, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(() => reject(new Error(`${address} took over ${longestRender} ms`)), longestRender);
    try {
      const finished = new Promise<void>((resolve, fail) => {
        response.once('finish', resolve);
        response.once('close', () => {
          if (!response.writableFinished) fail(new Error(`${address} broke off`));
        });
        response.once('error', fail);
      });
      await Promise.race([Promise.all([handle(request, response), finished]), tooLong]);
      return {
        status: response.statusCode,
        contentType: String(response.getHeader('content-type') ?? ''),
        body: Buffer.concat(response.chunks),
      };
    } finally {
      clearTimeout(timer);
      socket.destroy();
    }
  }

  return (address) => {
    // Cards are drawn in Node's pool of threads: one at a time, and no page waits for one.
    const line = isCard(address) ? 'cards' : 'pages';
    // What else came meanwhile is answered between two renders.
    const begun = turns[line].then(() => nextTurn());
    const rendered = begun.then(() => renderNow(address));
    const ended = rendered.catch(() => undefined);
    turns[line] =
      line === 'cards' ? ended : Promise.race([ended, begun.then(() => wait(alone, undefined, { ref: false }))]);
    return rendered;
  };
}
