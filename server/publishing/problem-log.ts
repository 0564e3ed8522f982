import type { Logger } from 'pino';
import { formatProblem, isError, type Problem } from '#lib/terms/problem.ts';

export type ProblemLog = (problems: readonly Problem[]) => void;

/** Logs each error and warning once, when it appears, and once more when it is mended; while its file has an error, that may only hide it. */
export function createProblemLog(log: Pick<Logger, 'warn' | 'info'>): ProblemLog {
  /** Line → file. */
  let known = new Map<string, string>();
  return (problems) => {
    const spoken = problems.filter(({ severity }) => severity !== 'notice');
    const present = new Set(spoken.map((problem) => formatProblem(problem)));
    const faulty = new Set(problems.filter(isError).map(({ file }) => file));
    for (const line of present) if (!known.has(line)) log.warn(line);
    const gone = [...known].filter(([line]) => !present.has(line));
    for (const [line, file] of gone) if (!faulty.has(file)) log.info(`mended: ${line}`);
    const hidden = gone.filter(([, file]) => faulty.has(file));
    known = new Map([...hidden, ...spoken.map((problem) => [formatProblem(problem), problem.file] as const)]);
  };
}
