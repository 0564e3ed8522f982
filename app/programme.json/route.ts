import { noSuchData, openJson } from '#app/open-data.ts';
import { currentEdition } from '#lib/content/store/current-edition.ts';
import { localeOf } from '#lib/i18n/locale.ts';
import { programmeData } from '#lib/publishing/data/programme-data.ts';
import { defaultLanguage } from '#lib/terms/languages.ts';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  const edition = await currentEdition();
  const factbox = edition.factbox('programme');
  return factbox ? openJson(programmeData(factbox, edition, localeOf(defaultLanguage))) : noSuchData();
}
