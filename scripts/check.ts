import type { Edition } from '#lib/content/model/model.ts';
import { createMarkdownPool } from '#lib/content/reading/markdown-pool.ts';
import { createContentStore } from '#lib/content/store/content-store.ts';
import { localeOf } from '#lib/i18n/locale.ts';
import { readSettings, SettingsError } from '#lib/settings.ts';
import { compareProblems, type Problem } from '#lib/terms/problem.ts';
import { CallError } from '#scripts/call-error.ts';
import { type Call, contentFile, readCall } from '#scripts/check-call.ts';
import { laterLines } from '#scripts/check-later.ts';
import { checkLinks } from '#scripts/check-links.ts';
import { count, reportOf, summaryOf } from '#scripts/check-report.ts';
import { watchContent } from '#scripts/check-watch.ts';

/**
 * `npm run check -- [--format=text|json|github] [--strict] [--notices] [--watch | --links [--anew]] [FILE…]`
 * Exit 0 when fine, 1 for an error (with --strict for a warning too), 2 for a wrong call, or when no other site answered.
 */

interface Wanted {
  readonly call: Call;
  readonly contentDir: string;
  readonly stateDir: string;
  /** As `content/…`; all when there are none. References are followed in the whole folder all the same. */
  readonly files: readonly string[];
}

const isWanted = ({ files }: Wanted, file: string): boolean =>
  files.length === 0 || files.some((wanted) => file === wanted || file.startsWith(`${wanted}/`));

const problemsFor = (wanted: Wanted, { problems }: Edition): readonly Problem[] =>
  problems.filter(({ file, severity }) => isWanted(wanted, file) && (wanted.call.notices || severity !== 'notice'));

/** What goes live or ends by itself, for people: an editor who sets an embargo wants to read when it ends. */
const laterFor = (wanted: Wanted, edition: Edition): readonly string[] =>
  wanted.call.format === 'text'
    ? laterLines(edition, Date.now(), localeOf('en').dates).flatMap(({ file, line }) =>
        isWanted(wanted, file) ? line : [],
      )
    : [];

const isFailed = ({ strict }: Call, problems: readonly Problem[]): boolean =>
  count(problems, 'error') > 0 || (strict && count(problems, 'warning') > 0);

/** What other sites have answered, all of it: whoever asks wants to read it. */
async function linksFor(wanted: Wanted): Promise<readonly Problem[]> {
  const { call, contentDir, stateDir } = wanted;
  if (!call.links) return [];
  const say = (line: string) => console.error(line);
  return checkLinks({
    contentDir,
    stateDir,
    isWanted: (file) => isWanted(wanted, file),
    anew: call.anew,
    now: Date.now,
    say,
  });
}

async function report(wanted: Wanted, edition: Edition): Promise<number> {
  const { call, contentDir, files } = wanted;
  const problems = [...problemsFor(wanted, edition), ...(await linksFor(wanted))].sort(compareProblems);
  const summary = summaryOf(edition, problems, files.length === 0 ? undefined : files.length);
  const ending = [...laterFor(wanted, edition), summary].join('\n');
  console.log(await reportOf(call.format, contentDir, problems, ending));
  if (call.watch && problems.length === 0 && call.format === 'text') console.log('no problems');
  return isFailed(call, problems) ? 1 : 0;
}

/** Reports again after each change, until it is ended. */
async function reportChanges(wanted: Wanted, edition: Edition, refresh: () => Promise<Edition>): Promise<number> {
  const ended = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ended.abort());
  if (wanted.call.format === 'text') console.log('watching for changes; end with Ctrl-C');
  let reported = edition;
  await watchContent(wanted.contentDir, ended.signal, async () => {
    const next = await refresh();
    if (next === reported) return;
    reported = next;
    if (wanted.call.format === 'text') console.log('\nchecking again');
    await report(wanted, next);
  });
  return 0;
}

async function check(wanted: Wanted): Promise<number> {
  const pool = createMarkdownPool();
  const store = createContentStore({
    contentDir: wanted.contentDir,
    parseBody: pool.parse,
    now: Date.now,
    drafts: true,
    wholeAtStart: true,
    log: { warn: (message) => console.error(message) },
  });
  try {
    const edition = await store.load();
    const status = await report(wanted, edition);
    return wanted.call.watch ? await reportChanges(wanted, edition, () => store.refresh()) : status;
  } finally {
    await pool.close();
  }
}

async function main(): Promise<number> {
  try {
    const call = readCall(process.argv.slice(2));
    const { contentDir, stateDir } = readSettings(process.env);
    const from = process.env.INIT_CWD ?? process.cwd();
    const files = await Promise.all(call.files.map((typed) => contentFile(typed, contentDir, from)));
    return await check({ call, contentDir, stateDir, files: [...new Set(files)] });
  } catch (error) {
    if (!(error instanceof SettingsError || error instanceof CallError)) throw error;
    console.error(error.message);
    return 2;
  }
}

process.exitCode = await main();
