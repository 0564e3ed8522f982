import { Agent, get } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { acceptEncoding } from '#bench/load.ts';
import { until } from '#tests/e2e/running/site-process.ts';

const agent = new Agent({ keepAlive: true });

/** An answer with its bytes as they came over the wire. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Buffer;
  /** From the request to the last byte. */
  readonly milliseconds: number;
}

export function rawAnswer(address: string): Promise<RawAnswer> {
  const asked = performance.now();
  return new Promise((resolve, reject) => {
    const request = get(address, { agent, timeout: 30_000, headers: { 'Accept-Encoding': acceptEncoding } });
    request.once('error', reject);
    request.once('timeout', () => request.destroy(new Error(`${address}: no answer within 30 s`)));
    request.once('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('error', reject);
      response.once('end', () => {
        const headers = Object.fromEntries(
          Object.entries(response.headers).map(([name, value]) => [name, String(value ?? '')]),
        );
        const milliseconds = performance.now() - asked;
        resolve({ status: response.statusCode ?? 0, headers, bytes: Buffer.concat(chunks), milliseconds });
      });
    });
  });
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
    10_000,
    () => rawAnswer(address),
    ({ headers }) => headers['content-encoding'] === 'br',
  );
