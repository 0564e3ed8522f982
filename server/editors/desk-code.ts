import { readdirSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { headersFor } from '#server/pages/headers.ts';
import type { Finished } from '#server/pages/kept.ts';

/** Where the preview sends the desk's modules from. */
const base = '/__desk/code/';

/** The desk's code as browsers load it. There is no bundle: our modules go out without their types, those of packages as they are. */
export interface DeskCode {
  /** Elements for the page: a map from the names in `import` to addresses, and the line that begins. */
  readonly tags: () => readonly string[];
  /** The module of an address; undefined for any other. */
  readonly at: (path: string) => Finished | undefined;
}

const imported = /^(?:import|export)\b[^;'"]*?\bfrom\s*['"]([^'"]+)['"]/gm;
const namesIn = (code: string): readonly string[] => [...code.matchAll(imported)].map(([, name = '']) => name);

/** @param siteUrl origin without a trailing slash */
export function createDeskCode(root: string, siteUrl: string): DeskCode {
  const files = new Map<string, string>();
  const addresses: Record<string, string> = {};
  const sourceOf = (name: string): string =>
    name.startsWith('#browser/')
      ? stripTypeScriptTypes(readFileSync(join(root, name.slice(1)), 'utf8'))
      : readFileSync(fileURLToPath(import.meta.resolve(name)), 'utf8');

  function add(name: string): void {
    if (Object.hasOwn(addresses, name)) return;
    const address = `${base}${name.replace(/^[#@]/, '').replace(/\.ts$/, '')}.js`;
    addresses[name] = address;
    files.set(address, name);
    for (const needed of namesIn(sourceOf(name))) add(needed);
  }

  /** When the desk is first opened: the preview waits for none of it. */
  function addAll(): void {
    if (files.size === 0) for (const file of readdirSync(join(root, 'browser/desk'))) add(`#browser/desk/${file}`);
  }

  return {
    tags() {
      addAll();
      const map = JSON.stringify({ imports: addresses });
      return [
        `<script type="importmap">${map}</script>`,
        '<script type="module">import "#browser/desk/main.ts"</script>',
      ];
    },
    at(path) {
      if (path.startsWith(base)) addAll();
      const name = files.get(path);
      if (name === undefined) return undefined;
      const headers = headersFor('health', 'text/javascript; charset=utf-8', siteUrl);
      return { status: 200, headers, body: Buffer.from(sourceOf(name)) };
    },
  };
}
