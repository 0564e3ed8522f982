import { execFileSync } from 'node:child_process';
import { availableParallelism, cpus, release, type as systemName, totalmem } from 'node:os';

const git = (...parameters: readonly string[]): string => execFileSync('git', parameters, { encoding: 'utf8' }).trim();

/** The commit that is measured, or why it is not known. */
export function commit(): string {
  try {
    const changed = git('status', '--porcelain', '--untracked-files=no') !== '';
    return `${git('rev-parse', '--short', 'HEAD')}${changed ? ' with changes' : ''}`;
  } catch {
    return 'not known: this is no git checkout';
  }
}

/** The machine in a line, without its name. */
export function machine(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `${availableParallelism()} cores (${model}), ${gigabytes} GB, ${systemName()} ${release()}, Node ${process.versions.node}`;
}
