import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { namesOf } from '#lib/content/checks/names.ts';
import { recordProblems } from '#lib/content/checks/record-problems.ts';
import { type FolderTexts, readFolderTexts } from '#lib/content/files/folder-texts.ts';
import { parseBody } from '#lib/content/markdown/parse-body.ts';
import { createBodyReader } from '#lib/content/reading/body-reader.ts';
import { readWhole } from '#lib/content/reading/read-file.ts';
import { type ContentStore, createContentStore } from '#lib/content/store/content-store.ts';
import { open, recordOf } from '#lib/editors/writing/opened.ts';
import { notStamped } from '#lib/editors/writing/restamp.ts';
import { readSettings, SettingsError } from '#lib/settings.ts';
import { isError } from '#lib/terms/problem.ts';
import { CallError } from '#scripts/call-error.ts';
import { contentFile } from '#scripts/check-call.ts';
import { doneBy } from '#scripts/new/acts.ts';

/** `npm run restamp -- PATH…`: says that these translations say what their originals say today. Exit 1 when one could not be stamped, 2 for a wrong call. */
const usage = 'usage: npm run restamp -- PATH…';

/** What was done with one file, in one line. @throws CallError where it has a fault beside its stamp, in its text or against other files too */
async function restamp(file: string, contentDir: string, folder: FolderTexts, store: ContentStore): Promise<string> {
  const { writes, says } = doneBy({ act: 'restamp', file }, folder);
  const opened = open(file, folder);
  const text = writes[0]?.text ?? opened.text;
  const read = recordOf({ ...opened, text });
  const bodies = createBodyReader(async (source) => parseBody(source));
  const record = read.kind === 'unusable' ? read : await readWhole(read, bodies, false);
  const faults = recordProblems(record, namesOf(store.records)).filter(isError);
  if (faults.length > 0) throw new CallError(notStamped(file, faults));
  if (text !== opened.text) await writeFile(join(contentDir, file.slice('content/'.length)), text);
  // What readers see is the desk's to say.
  return says.split(/\.(?: |$)/)[0] ?? says;
}

async function main(): Promise<number> {
  const typed = process.argv.slice(2);
  if (typed.length === 0 || typed.some((argument) => argument.startsWith('-'))) throw new CallError(usage);
  const { contentDir } = readSettings(process.env);
  const from = process.env.INIT_CWD ?? process.cwd();
  const files = await Promise.all(typed.map((path) => contentFile(path, contentDir, from)));
  const store = createContentStore({
    contentDir,
    parseBody: async (source) => parseBody(source),
    now: Date.now,
    drafts: true,
    log: { warn: (message) => console.error(message) },
  });
  await store.load();
  const folder = await readFolderTexts(contentDir);
  let failed = 0;
  for (const file of files) {
    try {
      console.log(await restamp(file, contentDir, folder, store));
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
