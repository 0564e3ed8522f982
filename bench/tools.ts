import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { outputOf } from '#bench/running.ts';

const tools = ['lighthouse@13.5.0', 'autocannon@9.0.0'] as const;
/** What the tools need in their turn is taken as it stood on this day: pinned, without a lock of 1,800 lines for what never ships. */
const day = '--before=2026-11-27';
const folder = join(import.meta.dirname, '../node_modules/.cache/bench');

/** A file of a package that only the benchmarks use; the first asker installs them. */
export async function toolFile(path: string): Promise<string> {
  const wanted = [...tools, day];
  const stamp = join(folder, 'installed');
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted.join()) {
    console.log('▸ Installing Lighthouse and autocannon into node_modules/.cache (180 MB, under a minute) …');
    mkdirSync(folder, { recursive: true });
    const quietly = ['--no-audit', '--no-fund', '--loglevel=error', '--ignore-scripts'];
    const apart = ['--prefix', folder, '--no-save', '--no-package-lock'];
    await outputOf(['npm', 'install', ...quietly, ...apart, ...wanted], 300_000);
    writeFileSync(stamp, wanted.join());
  }
  return join(folder, 'node_modules', path);
}
