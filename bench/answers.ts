import { Agent, get, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { until } from '#tests/e2e/running/site-process.ts';

/** What Chromium sends. */
export const acceptEncoding = 'gzip, deflate, br, zstd';

const agent = new Agent({ keepAlive: true });

/** An answer with its bytes as they came over the wire. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
  /** From the request to the last byte. */
  readonly milliseconds: number;
}

export async function rawAnswer(address: string): Promise<RawAnswer> {
  const asked = performance.now();
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const request = get(address, { agent, headers: { 'Accept-Encoding': acceptEncoding } }, resolve);
    request.once('error', reject);
    request.setTimeout(30_000, () => request.destroy(new Error(`${address}: no answer within 30 s`)));
  });
  const bytes = await buffer(response);
  const milliseconds = performance.now() - asked;
  return { status: response.statusCode ?? 0, headers: response.headers, bytes, milliseconds };
}

/** The text of an answer, whatever it was compressed with. */
export function textOf({ headers, bytes }: RawAnswer): string {
  if (headers['content-encoding'] === 'br') return brotliDecompressSync(bytes).toString();
  if (headers['content-encoding'] === 'gzip') return gunzipSync(bytes).toString();
  return bytes.toString();
}

/** An answer of the site as readers after the first get it: compressed with brotli. */
export const settledAnswer = (address: string): Promise<RawAnswer> =>
  until(
    () => rawAnswer(address),
    ({ headers }) => headers['content-encoding'] === 'br',
  );
