import { currentEdition } from '#lib/content/store/current-edition.ts';
import { localeOf } from '#lib/i18n/locale.ts';
import { llmsText } from '#lib/publishing/site-files/llms.ts';
import { defaultLanguage } from '#lib/terms/languages.ts';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  const text = llmsText(await currentEdition(), localeOf(defaultLanguage));
  return new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
