import type { IncomingMessage, ServerResponse } from 'node:http';
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';
import inject from 'light-my-request';
import { readAddress } from '#lib/addresses/addresses.ts';

/** What Next answered, before finishing. Header names are lower case. */
export interface Rendered {
  readonly status: number;
  readonly contentType: string;
  readonly body: Buffer;
}

export type NextHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** It took too long, and may be done all the same when it is asked for again. */
export class LateRender extends Error {}

export type Render = (address: string) => Promise<Rendered>;

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
  const headers = {
    host,
    'x-forwarded-host': host,
    'x-forwarded-proto': protocol.slice(0, -1),
    accept: '*/*',
    // To who has no name Next sends a page's metadata late, where they are slow, with a script to put them in place.
    'user-agent': 'pakistan-in-orbit',
  };
  const turns: Record<'pages' | 'cards', Promise<unknown>> = { pages: Promise.resolve(), cards: Promise.resolve() };

  async function renderNow(address: string): Promise<Rendered> {
    const limit = new AbortController();
    const timer = setTimeout(() => limit.abort(), longestRender);
    const answered = inject(
      (request, response) => void handle(request, response).catch((error: Error) => response.destroy(error)),
      { url: address, headers, signal: limit.signal, payloadAsStream: true },
    );
    try {
      const answer = await answered;
      return {
        status: answer.statusCode,
        contentType: String(answer.headers['content-type'] ?? ''),
        body: Buffer.concat(await answer.stream().toArray()),
      };
    } catch (cause) {
      if (limit.signal.aborted) throw new LateRender(`${address} took over ${longestRender} ms`, { cause });
      throw new Error(`${address} broke off`, { cause });
    } finally {
      clearTimeout(timer);
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
