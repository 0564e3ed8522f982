import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dayInKarachi } from '#lib/content/model/publication-state.ts';
import { stamped, stampUsage } from '#scripts/fact-checks.ts';

/** `npm run stamp -- PATH… --by "…"`: writes into the claim tables who has read these texts again today. Exit 2 for a wrong call. */
const root = join(import.meta.dirname, '..');

try {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { by: { type: 'string' } } });
  const by = values.by?.replace(/\s+/g, ' ').trim();
  if (!by || positionals.length === 0) throw new Error(`usage: ${stampUsage}`);
  const paths = positionals.map((typed) => typed.replaceAll('\\', '/').replace(/^\.\//, ''));
  const tables = stamped(root, paths, dayInKarachi(Date.now()), by);
  for (const [table, text] of tables) await writeFile(join(root, table), text);
  console.log([...tables.keys()].join('\n'));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
