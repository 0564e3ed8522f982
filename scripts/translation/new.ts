import { writeFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { translationPath } from '#lib/content/files/file-kinds.ts';
import { namesOfLanguages, translations } from '#lib/terms/languages.ts';
import { CallError } from '#scripts/call-error.ts';
import { contentFile } from '#scripts/check-call.ts';
import { languageOf, pathOf, readOriginal } from '#scripts/translation/files.ts';
import { translationSkeleton } from '#scripts/translation/skeleton.ts';

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
  if (languageOf(file)) throw new CallError(`${file} is a translation itself; name its original`);
  const original = await readOriginal(contentDir, file);
  const path = pathOf(contentDir, translationPath(file, language));
  const shown = relative(process.cwd(), path);
  try {
    await writeFile(path, translationSkeleton(original), { flag: 'wx' });
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    throw exists ? new CallError(`${shown} exists already; go on with that file`) : error;
  }
  return [
    shown,
    `Nobody is shown it yet. Put ${namesOfLanguages[language]} in the place of each English text behind TRANSLATE:, and leave the rest as it is. Then: npm run check`,
  ];
}
