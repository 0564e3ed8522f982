import { styleText } from 'node:util';
import { readSourceText } from '#lib/content/files/source-text.ts';
import type { Edition } from '#lib/content/model/model.ts';
import { type Problem, reportLine } from '#lib/terms/problem.ts';
import { excerptOf } from '#scripts/check-excerpt.ts';

export const formats = ['text', 'json', 'github'] as const;
export type Format = (typeof formats)[number];

export const count = (problems: readonly Problem[], severity: Problem['severity']): number =>
  problems.filter((problem) => problem.severity === severity).length;

const plural = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`;

/** What was checked and what came of it, in one line. @param files how many were asked for; everything when left out */
export function summaryOf(edition: Edition, problems: readonly Problem[], files?: number): string {
  const everything = [
    plural(edition.stories.length, 'story', 'stories'),
    plural(edition.updates.length, 'update'),
    plural(edition.milestones.length, 'milestone'),
    plural(edition.factboxes.length, 'fact box', 'fact boxes'),
    plural(edition.pages.length, 'page'),
  ];
  const faults = [plural(count(problems, 'error'), 'error'), plural(count(problems, 'warning'), 'warning')];
  const notices = count(problems, 'notice');
  const things = files === undefined ? everything.join(', ') : plural(files, 'file');
  return `${things} checked: ${[...faults, ...(notices > 0 ? [plural(notices, 'notice')] : [])].join(', ')}`;
}

/** A workflow command of GitHub Actions, escaped as its documentation asks. */
function githubLine(problem: Problem): string {
  const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const { severity, file, line, column, field, message } = problem;
  return `::${severity} file=${property(file)},line=${line},col=${column}::${data(`${field}: ${message}`)}`;
}

/**
 * The report for programs, a promise to them: `summary` (a sentence), the three counts, and `problems` in the order of the text report, each with
 * `severity` (error, warning, notice), `file` (from `content/` on), `line` and `column` (from 1; columns in UTF-16 code units), `field` and `message`.
 */
function jsonReport(summary: string, problems: readonly Problem[]): string {
  const counts = {
    errors: count(problems, 'error'),
    warnings: count(problems, 'warning'),
    notices: count(problems, 'notice'),
  };
  const listed = problems.map(({ severity, file, line, column, field, message }) => ({
    severity,
    file,
    line,
    column,
    field,
    message,
  }));
  return JSON.stringify({ summary, ...counts, problems: listed }, null, 2);
}

const colours = { error: 'red', warning: 'yellow', notice: 'blue' } as const;

/** Only where a terminal shows it, and not where NO_COLOR asks for none. */
const coloured = (colour: 'red' | 'yellow' | 'blue' | 'dim', text: string): string =>
  styleText(colour, text, { stream: process.stdout });

async function textReport(contentDir: string, problems: readonly Problem[]): Promise<readonly string[]> {
  const texts = new Map<string, string | undefined>();
  const lines: string[] = [];
  for (const problem of problems) {
    const { file, line, column, severity } = problem;
    if (!texts.has(file)) texts.set(file, await readSourceText(contentDir, file));
    lines.push(coloured(colours[severity], reportLine(problem)));
    for (const shown of excerptOf(texts.get(file) ?? '', line, column)) lines.push(coloured('dim', shown));
  }
  return lines;
}

/** The whole report as it is printed; `text` shows each problem's line beneath it. */
export async function reportOf(
  format: Format,
  contentDir: string,
  problems: readonly Problem[],
  summary: string,
): Promise<string> {
  switch (format) {
    case 'json':
      return jsonReport(summary, problems);
    case 'github':
      return [...problems.map(githubLine), summary].join('\n');
    case 'text':
      return [...(await textReport(contentDir, problems)), summary].join('\n');
  }
}
