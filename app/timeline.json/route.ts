import { openJson } from '#app/open-data.ts';
import { currentEdition } from '#lib/content/store/current-edition.ts';
import { localeOf } from '#lib/i18n/locale.ts';
import { timelineData } from '#lib/publishing/data/timeline-data.ts';
import { defaultLanguage } from '#lib/terms/languages.ts';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  return openJson(timelineData(await currentEdition(), localeOf(defaultLanguage)));
}
