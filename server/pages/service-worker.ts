import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressesIn, atRoot } from '#lib/addresses/addresses.ts';
import type { Row } from '#lib/addresses/row.ts';
import { table } from '#lib/addresses/table.ts';
import { hashSource } from '#lib/publishing/headers/hash-source.ts';
import { languages } from '#lib/terms/languages.ts';
import { browserCode } from '#server/pages/browser-code.ts';

/** Where browsers ask for it; its scope is the folder that it stands in. */
export const workerPath = '/sw.js';

const parameters = (): readonly string[] => {
  const rows: readonly Row[] = Object.values(table);
  const pages = rows.filter(({ answers, forEditors }) => answers === 'page' && !forEditors);
  return [...new Set(pages.flatMap(({ query }) => Object.keys(query)))];
};

/** What browser/offline/worker.ts is told of the site. */
function siteFor(style: string) {
  const own = languages.map((language) => {
    const { front, timeline, programme, offline } = addressesIn(language);
    return [front().slice(1), { offline: offline(), ahead: [front(), timeline(), programme()] }] as const;
  });
  return {
    languages: Object.fromEntries(own),
    withdrawn: atRoot.takenDown(),
    parameters: parameters(),
    style,
    styleHash: hashSource(style),
  };
}

/** The script of the service worker. @param keeps else it is one that removes itself and all that was kept */
export function serviceWorker(root: string, keeps: boolean): Buffer {
  const read = (file: string) => readFileSync(join(root, file), 'utf8');
  if (!keeps) return Buffer.from(read('public/sw.js'));
  const style = read('browser/offline/notice.css')
    .replace(/\s*([{:;}])\s*/g, '$1')
    .trim();
  const site = JSON.stringify(siteFor(style));
  return Buffer.from(`const site = ${site};\n${browserCode(root, 'browser/offline/worker.ts')}`);
}
