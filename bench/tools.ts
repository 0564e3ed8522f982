import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { outputOf } from '#bench/commands.ts';

const folder = join(import.meta.dirname, 'tools');

/** A file of a package that only the benchmarks use. */
export const toolFile = (path: string): string => join(folder, 'node_modules', path);

/** Installs those packages as their lock file has them, once. */
export async function installTools(): Promise<void> {
  const stamp = join(folder, 'node_modules/.installed-from');
  const hash = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  console.log('▸ Installing Lighthouse and autocannon into bench/tools (180 MB, under a minute) …');
  await outputOf(
    ['npm', 'install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund', '--loglevel=error'],
    300_000,
  );
  writeFileSync(stamp, hash);
}
