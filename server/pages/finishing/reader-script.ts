import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { hashSource } from '#lib/publishing/headers/hash-source.ts';

/** The one script of ours that a reader gets, only on pages that it has something to do on. */
export interface ReaderScript {
  /** Changes with the script, so that it may be kept for ever. */
  readonly path: string;
  readonly body: Buffer;
  /** What stands in a page: it asks for the script once the text is painted, so that nothing comes before the text and its fonts. */
  readonly tag: string;
  /** Source expressions for `script-src`: the lines in the page, these very bytes, and their address for browsers that go by it. */
  readonly allowed: string;
}

/** Elements and classes that the script adds to a page, for the page's styles to keep their rules. */
export const namesAdded: readonly string[] = ['aside', 'a', '.citation', '.citation-all'];

/** Each has its names to itself. */
const parts = ['browser/reader.ts', 'browser/share-bar.ts', 'browser/language-offer.ts'];

/** Types and comments are gone, lines are as they were: what runs can still be read. */
function plainScript(source: string): string {
  return stripTypeScriptTypes(source)
    .replace(/^\s*\/\*\*[\s\S]*?\*\/\n/gm, '')
    .replace(/^\s*\/\/.*\n/gm, '')
    .replace(/[ \t]+$/gm, '');
}

/**
 * Reads the files of `browser/`. Its integrity is held by an import map (https://html.spec.whatwg.org/#integrity-metadata-map).
 * @param siteUrl origin that the policy names the script's address with
 */
export function readerScript(root: string, siteUrl: string): ReaderScript {
  const body = Buffer.from(
    parts.map((part) => `{\n${plainScript(readFileSync(join(root, part), 'utf8'))}}\n`).join(''),
  );
  const digest = createHash('sha256').update(body).digest();
  const integrity = `sha256-${digest.toString('base64')}`;
  const path = `/reader.${digest.toString('hex').slice(0, 12)}.js`;
  // The next task after a frame has been drawn: https://html.spec.whatwg.org/#update-the-rendering
  const ask = `requestAnimationFrame(()=>setTimeout(()=>import("${path}")))`;
  const map = JSON.stringify({ integrity: { [path]: integrity } });
  const sources = [...[map, ask].map(hashSource), `'${integrity}'`, siteUrl + path];
  return {
    path,
    body,
    tag: `<script type="importmap">${map}</script><script type="module">${ask}</script>`,
    allowed: sources.join(' '),
  };
}
