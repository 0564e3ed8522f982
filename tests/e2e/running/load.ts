import type { ClientHttp2Session } from 'node:http2';
import { ask, openConnection } from '#tests/e2e/running/https-client.ts';
import type { NginxProcess } from '#tests/e2e/running/nginx-process.ts';

export interface Load {
  /** Answers that came as they should. */
  readonly answered: () => number;
  /** Lets every reader finish, and resolves with what any of them saw go wrong. */
  readonly stop: () => Promise<readonly string[]>;
}

const encodings = ['gzip, deflate, br', 'gzip', ''];
/** Enough to see what went wrong. */
const mostFailures = 10;
/** Fewer than nginx allows a connection, so that a connection which ends is never its doing. */
const requestsPerConnection = 500;

/**
 * Readers who ask for one page after the other, each on a connection of its own, and compare every byte.
 * @param expected the body of each address, decompressed
 */
export function startLoad(nginx: NginxProcess, readers: number, expected: ReadonlyMap<string, Buffer>): Load {
  const failures: string[] = [];
  let answered = 0;
  let stopped = false;

  /** Asks for one page; says what was wrong with the answer, if anything was. */
  async function visit(session: ClientHttp2Session, path: string, encoding: string): Promise<string | undefined> {
    const bytes = expected.get(path);
    try {
      const answer = await ask(session, path, encoding === '' ? {} : { 'accept-encoding': encoding });
      if (answer.status === 200 && bytes?.equals(answer.body)) return undefined;
      return `${path}: ${answer.status}, ${answer.body.length} of ${bytes?.length} bytes`;
    } catch (error) {
      return String(error);
    }
  }

  async function read(reader: number): Promise<void> {
    const addresses = [...expected.keys()];
    let session = await openConnection(nginx);
    for (let turn = reader; !stopped; turn += 1) {
      const path = addresses[turn % addresses.length] ?? '/';
      const encoding = encodings[Math.floor(turn / addresses.length) % encodings.length] ?? '';
      const fault = await visit(session, path, encoding);
      if (fault === undefined) answered += 1;
      else failures.push(fault);
      if (session.closed || session.destroyed || turn % requestsPerConnection === 0) {
        session.close();
        session = await openConnection(nginx);
      }
    }
    session.close();
  }

  const done = Promise.all(
    Array.from({ length: readers }, (_, reader) =>
      read(reader).catch((error: unknown) => void failures.push(`no connection: ${String(error)}`)),
    ),
  );
  return {
    answered: () => answered,
    async stop() {
      stopped = true;
      await done;
      return [...new Set(failures)].slice(0, mostFailures);
    },
  };
}
