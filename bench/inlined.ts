import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const compressors: Readonly<Record<string, (text: string) => Buffer>> = {
  br: (text) => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(text) } }),
  gzip: (text) => gzipSync(text),
};

const identity = (text: string): Buffer => Buffer.from(text);
const element = (name: string) => new RegExp(`<${name}\\b[^>]*>[\\s\\S]*?</${name}>`, 'gi');

/** Inline code that runs: scripts without an address whose type is JavaScript. */
const inlineCode = /<script\b(?![^>]*\b(?:src|type)=)[^>]*>[\s\S]*?<\/script>/gi;

export interface InlinedBytes {
  readonly css: number;
  readonly script: number;
}

/**
 * Bytes of the wire that CSS and scripts inside a page take: what it weighs, compressed, more than the same page without them.
 * @param encoding the Content-Encoding that the page came with
 */
export function inlinedBytes(html: string, encoding: string): InlinedBytes {
  const compress = compressors[encoding] ?? identity;
  const whole = compress(html).length;
  const without = (pattern: RegExp) => whole - compress(html.replaceAll(pattern, '')).length;
  return { css: without(element('style')), script: without(inlineCode) };
}
