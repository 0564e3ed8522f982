import { parseArgs } from 'node:util';
import { createContentStore } from '#lib/content/content-store.ts';
import { createMarkdownPool } from '#lib/content/markdown-pool.ts';
import type { Edition } from '#lib/content/model.ts';
import { type Problem, reportLine } from '#lib/content/problem.ts';
import { readSettings, SettingsError } from '#lib/settings.ts';

/** `npm run check -- [--format=text|json|github] [--strict] [--notices]`: exit 0 when fine, 1 for a problem, 2 for a wrong call. */

const formats = ['text', 'json', 'github'] as const;
type Format = (typeof formats)[number];

const usage = 'usage: npm run check -- [--format=text|json|github] [--strict] [--notices]';

const count = (problems: readonly Problem[], severity: Problem['severity']): number =>
  problems.filter((problem) => problem.severity === severity).length;

const plural = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`;

function summary(edition: Edition, problems: readonly Problem[]): string {
  const things = [
    plural(edition.stories.length, 'story', 'stories'),
    plural(edition.updates.length, 'update'),
    plural(edition.milestones.length, 'milestone'),
    plural(edition.factboxes.length, 'fact box', 'fact boxes'),
    plural(edition.pages.length, 'page'),
  ];
  const faults = [plural(count(problems, 'error'), 'error'), plural(count(problems, 'warning'), 'warning')];
  const notices = count(problems, 'notice');
  return `${things.join(', ')} checked: ${[...faults, ...(notices > 0 ? [plural(notices, 'notice')] : [])].join(', ')}`;
}

/** A workflow command of GitHub Actions, escaped as its documentation asks. */
function githubLine(problem: Problem): string {
  const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const { severity, file, line, column, field, message } = problem;
  return `::${severity} file=${property(file)},line=${line},col=${column}::${data(`${field}: ${message}`)}`;
}

function print(format: Format, edition: Edition, problems: readonly Problem[]): void {
  if (format === 'json') {
    console.log(JSON.stringify({ summary: summary(edition, problems), problems }, null, 2));
    return;
  }
  for (const problem of problems) {
    console.log(format === 'github' ? githubLine(problem) : reportLine(problem));
  }
  console.log(summary(edition, problems));
}

async function readEverything(): Promise<Edition> {
  const { contentDir, stateDir } = readSettings(process.env);
  const pool = createMarkdownPool();
  const store = createContentStore({
    contentDir,
    stateDir,
    parseBody: pool.parse,
    now: Date.now,
    drafts: true,
    keepLastGood: false,
    log: { warn: (message) => console.error(message) },
  });
  await store.load();
  const edition = await store.checkBodies();
  await pool.close();
  return edition;
}

function readCall(): { readonly format: Format; readonly strict: boolean; readonly notices: boolean } | undefined {
  try {
    const { values } = parseArgs({
      options: {
        format: { type: 'string', default: 'text' },
        strict: { type: 'boolean', default: false },
        notices: { type: 'boolean', default: false },
      },
    });
    const format = formats.find((known) => known === values.format);
    return format && { format, strict: values.strict, notices: values.notices };
  } catch {
    return undefined;
  }
}

async function main(): Promise<number> {
  const call = readCall();
  if (!call) {
    console.error(usage);
    return 2;
  }
  try {
    const edition = await readEverything();
    const problems = edition.problems.filter(({ severity }) => call.notices || severity !== 'notice');
    print(call.format, edition, problems);
    return count(problems, 'error') > 0 || (call.strict && count(problems, 'warning') > 0) ? 1 : 0;
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    console.error(error.message);
    return 2;
  }
}

process.exitCode = await main();
