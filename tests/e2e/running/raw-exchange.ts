import { connect } from 'node:net';
import { type Answer, readAnswers } from '#tests/e2e/running/http-answers.ts';

export interface RawRequest {
  readonly bytes: Buffer;
  /** Methods of the requests in it, one an answer that is owed. */
  readonly methods: readonly string[];
  /** Something is missing at its end: the visitor hangs up after it. */
  readonly unfinished?: boolean;
}

export interface Exchange {
  readonly answers: readonly Answer[];
  /** The connection was still open at the time limit. */
  readonly hung: boolean;
  /** What is wrong with the bytes that came. */
  readonly malformed?: string;
}

/** Sends bytes on a connection of their own, and hangs up when every answer that is owed has come. */
export function exchange(port: number, request: RawRequest, limitMs: number): Promise<Exchange> {
  return new Promise((resolve) => {
    const { bytes, methods, unfinished = false } = request;
    let received = Buffer.alloc(0);
    let wasReset = false;
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    const finish = (hung: boolean) => {
      clearTimeout(timer);
      socket.destroy();
      try {
        const { whole, rest } = readAnswers(received, methods, true);
        // A reset may take away what was on its way; a regular end may not.
        const cut = rest > 0 && !wasReset;
        resolve({ answers: whole, hung, ...(cut && { malformed: `cut off after ${received.length} bytes` }) });
      } catch (error) {
        resolve({ answers: [], hung, malformed: String(error) });
      }
    };
    const timer = setTimeout(() => finish(true), limitMs);
    const hasAll = () => {
      try {
        return readAnswers(received, methods, false).whole.length >= methods.length;
      } catch {
        return true;
      }
    };
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk]);
      if (hasAll()) socket.end();
    });
    socket.on('error', () => {
      wasReset = true;
    });
    socket.once('end', () => socket.end());
    socket.once('close', () => finish(false));
    socket.write(bytes);
    if (unfinished) socket.end();
  });
}
