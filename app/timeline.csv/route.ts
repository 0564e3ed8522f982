import { openData } from '#app/open-data.ts';
import { currentEdition } from '#lib/content/store/current-edition.ts';
import { localeOf } from '#lib/i18n/locale.ts';
import { timelineCsv } from '#lib/publishing/data/timeline-csv.ts';
import { timelineData } from '#lib/publishing/data/timeline-data.ts';
import { defaultLanguage } from '#lib/terms/languages.ts';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  const table = timelineCsv(timelineData(await currentEdition(), localeOf(defaultLanguage)));
  return openData(table, 'text/csv; charset=utf-8; header=present');
}
