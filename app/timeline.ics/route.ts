import { openData } from '#app/open-data.ts';
import { currentEdition } from '#lib/content/store/current-edition.ts';
import { localeOf } from '#lib/i18n/locale.ts';
import { timelineCalendar } from '#lib/publishing/data/calendar.ts';
import { defaultLanguage } from '#lib/terms/languages.ts';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  const calendar = timelineCalendar(await currentEdition(), localeOf(defaultLanguage));
  return openData(calendar, 'text/calendar; charset=utf-8; method=PUBLISH');
}
