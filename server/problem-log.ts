import type { Logger } from 'pino';
import { formatProblem, type Problem } from '#lib/content/problem.ts';

export type ProblemLog = (problems: readonly Problem[]) => void;

/** Logs each error and warning once, when it appears, and once more when it is mended. */
export function createProblemLog(log: Pick<Logger, 'warn' | 'info'>): ProblemLog {
  let known = new Set<string>();
  return (problems) => {
    const lines = problems.filter((problem) => problem.severity !== 'notice').map((problem) => formatProblem(problem));
    const present = new Set(lines);
    for (const line of present) if (!known.has(line)) log.warn(line);
    for (const line of known) if (!present.has(line)) log.info(`mended: ${line}`);
    known = present;
  };
}
