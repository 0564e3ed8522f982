/**
 * Something wrong, doubtful or aged in a content file.
 * An *error* keeps the file from going live, a *warning* never does, a *notice* is age and translation state.
 */
export interface Problem {
  readonly severity: 'error' | 'warning' | 'notice';
  /** Begins with `content/`, whatever CONTENT_DIR is. */
  readonly file: string;
  /** 1-based; 1 when the fault has no position of its own. */
  readonly line: number;
  /** 1-based, in UTF-16 code units. */
  readonly column: number;
  /** Dotted path of the front-matter field, lists counted from 1 as `:cite[1]` does (`sources.2.url`), `body`, or `file`. */
  readonly field: string;
  /** What is wrong; how to mend it. */
  readonly message: string;
}

/** A problem before it is known which file it is in. */
export type Fault = Omit<Problem, 'file'>;

/** The one line in which a problem is shown everywhere: `path:line:column field: message`. */
export function formatProblem(problem: Problem): string {
  return `${problem.file}:${problem.line}:${problem.column} ${problem.field}: ${problem.message}`;
}

/** The line of a report: an error as it is, the milder strengths named at the end. */
export function reportLine(problem: Problem): string {
  return isError(problem) ? formatProblem(problem) : `${formatProblem(problem)} (${problem.severity})`;
}

/** Order of a report: by file, then by position. */
export function compareProblems(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  if (a.line !== b.line) return a.line - b.line;
  if (a.column !== b.column) return a.column - b.column;
  const [left, right] = [`${a.field}: ${a.message}`, `${b.field}: ${b.message}`];
  return left < right ? -1 : left > right ? 1 : 0;
}

export const isError = (problem: { readonly severity: Problem['severity'] }): boolean => problem.severity === 'error';

export const hasError = (problems: readonly Problem[]): boolean => problems.some(isError);

/** A fault of a whole file, such as its encoding or its name. */
export function fileFault(message: string, line = 1, column = 1): Fault {
  return { severity: 'error', line, column, field: 'file', message };
}
