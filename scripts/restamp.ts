import { readFile, writeFile } from 'node:fs/promises';
import { namesOf } from '#lib/content/checks/names.ts';
import { recordProblems } from '#lib/content/checks/record-problems.ts';
import { translationIn } from '#lib/content/files/classify-file.ts';
import { contentPath } from '#lib/content/files/file-kinds.ts';
import { parseBody } from '#lib/content/markdown/parse-body.ts';
import { writeStamp } from '#lib/content/model/stamp.ts';
import { createBodyReader } from '#lib/content/reading/body-reader.ts';
import { readWhole } from '#lib/content/reading/read-file.ts';
import { readRecord } from '#lib/content/reading/read-record.ts';
import { stampOfRecord } from '#lib/content/reading/stamp-of-record.ts';
import { type ContentStore, createContentStore } from '#lib/content/store/content-store.ts';
import { readSettings, SettingsError } from '#lib/settings.ts';
import { formatProblem, isError } from '#lib/terms/problem.ts';
import { CallError } from '#scripts/call-error.ts';
import { contentFile } from '#scripts/check-call.ts';
import { pathOf, readOriginal } from '#scripts/translation/files.ts';
import { withStamp } from '#scripts/translation/stamp-text.ts';

/** `npm run restamp -- PATH…`: says that these translations say what their originals say today. Exit 1 when one could not be stamped, 2 for a wrong call. */
const usage = 'usage: npm run restamp -- PATH…';

/** What was done with one file, in one line. @throws CallError where it has a fault beside its stamp */
async function restamp(file: string, contentDir: string, { records }: ContentStore): Promise<string> {
  const named = translationIn(file.slice('content/'.length));
  if (!named) throw new CallError(`${file} is no translation; name a file such as content/stories/SLUG.ur.md`);
  const { kind, name, language } = named;
  const original = await readOriginal(contentDir, contentPath(kind, name));
  const path = pathOf(contentDir, file);
  const text = await readFile(path, 'utf8');
  const stamped = withStamp(text, writeStamp(stampOfRecord(original)));
  const read = readRecord(kind, file, name, new TextEncoder().encode(stamped), language);
  const bodies = createBodyReader(async (source) => parseBody(source));
  const record = read.kind === 'unusable' ? read : await readWhole(read, bodies, false);
  const faults = recordProblems(record, namesOf(records)).filter(isError);
  if (faults.length > 0)
    throw new CallError(
      [`${file} was not stamped: mend what is wrong with it first`, ...faults.map(formatProblem)].join('\n'),
    );
  if (stamped === text) return `${file} was in step already`;
  await writeFile(path, stamped);
  return `${file} is in step with ${original.file}`;
}

async function main(): Promise<number> {
  const typed = process.argv.slice(2);
  if (typed.length === 0 || typed.some((argument) => argument.startsWith('-'))) throw new CallError(usage);
  const { contentDir, stateDir } = readSettings(process.env);
  const from = process.env.INIT_CWD ?? process.cwd();
  const files = await Promise.all(typed.map((path) => contentFile(path, contentDir, from)));
  const store = createContentStore({
    contentDir,
    stateDir,
    parseBody: async (source) => parseBody(source),
    now: Date.now,
    drafts: true,
    keepLastGood: false,
    log: { warn: (message) => console.error(message) },
  });
  await store.load();
  let failed = 0;
  for (const file of files) {
    try {
      console.log(await restamp(file, contentDir, store));
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      console.error(error.message);
      failed = 1;
    }
  }
  return failed;
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof SettingsError || error instanceof CallError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
