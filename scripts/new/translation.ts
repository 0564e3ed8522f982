import { relative } from 'node:path';
import { readFolderTexts } from '#lib/content/files/folder-texts.ts';
import { namesOfLanguages, translations } from '#lib/terms/languages.ts';
import { CallError } from '#scripts/call-error.ts';
import { contentFile } from '#scripts/check-call.ts';
import { doneBy, writeNew } from '#scripts/new/acts.ts';

const usage = `usage: npm run new -- translation ${translations.join('|')} PATH`;

/**
 * `npm run new -- translation ur PATH`: writes what is to be translated beside its original, in English yet and marked so.
 * @param args behind `translation`
 * @returns the path of the file written, and what to do with it
 */
export async function newTranslation(args: readonly string[], contentDir: string): Promise<readonly string[]> {
  const [asked, typed, ...more] = args;
  const language = translations.find((known) => known === asked);
  if (!language || typed === undefined || more.length > 0) throw new CallError(usage);
  const file = await contentFile(typed, contentDir, process.env.INIT_CWD ?? process.cwd());
  const done = doneBy({ act: 'translate', file, language }, await readFolderTexts(contentDir));
  return [
    relative(process.cwd(), await writeNew(done, contentDir)),
    `Nobody is shown it yet. Put ${namesOfLanguages[language]} in the place of each English text behind TRANSLATE:, and leave the rest as it is. Then: npm run check`,
  ];
}
