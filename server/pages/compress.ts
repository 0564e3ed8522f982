import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);

/** Above this size brotli's best level takes longer than it saves: 190 KB, our longest page, take 0.17 s at 11, and 885 KB took 1.55. */
const smallEnoughForBest = 256 * 1024;

const compressible = /^(?:text\/|application\/(?:javascript|(?:[a-z]+\+)?(?:xml|json))|image\/svg\+xml)/;

/** Whether compression is worth its bytes: text, and more of it than one packet. */
export function isCompressible(contentType: string, bytes: number): boolean {
  return bytes > 860 && compressible.test(contentType);
}

const brotliAt = (bytes: Uint8Array, quality: number): Promise<Buffer> =>
  brotliAsync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });

/** Brotli off the event loop: level 11 up to 256 KB, 9 above. */
export const toBrotli = (bytes: Uint8Array): Promise<Buffer> =>
  brotliAt(bytes, bytes.length <= smallEnoughForBest ? 11 : 9);

/** The same for what few will read: a little more than the best, in a tenth of its time. */
export const toFastBrotli = (bytes: Uint8Array): Promise<Buffer> => brotliAt(bytes, 5);

/** Gzip off the event loop, fast enough to wait for. */
export function toGzip(bytes: Uint8Array): Promise<Buffer> {
  return gzipAsync(bytes, { level: 6 });
}
