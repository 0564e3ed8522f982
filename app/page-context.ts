import { notFound } from 'next/navigation';
import type { Subject } from '#lib/addresses/addresses.ts';
import type { Edition } from '#lib/content/model/model.ts';
import { currentEdition } from '#lib/content/store/current-edition.ts';
import { type Locale, localeOf } from '#lib/i18n/locale.ts';
import { translationState, versionsOf } from '#lib/pages/versions.ts';
import { isLanguage } from '#lib/terms/languages.ts';

export interface LanguageParams {
  readonly lang: string;
}

/** As Next hands a query to a page. */
export type SearchParams = Promise<Readonly<Record<string, string | string[] | undefined>>>;

export interface PageContext {
  readonly locale: Locale;
  readonly edition: Edition;
}

/** The language that the address asks for, and the edition as it stands in it; an unknown language is a 404. */
export async function pageContext(params: Promise<LanguageParams>): Promise<PageContext> {
  const { lang } = await params;
  if (!isLanguage(lang)) notFound();
  return { locale: localeOf(lang), edition: (await currentEdition()).in(lang) };
}

/** What stands around a page. @param subject the page's own */
export const around = ({ locale, edition }: PageContext, subject: Subject) => ({
  locale,
  pages: edition.pages,
  siteTitle: edition.site.title,
  siteLanguage: edition.site.language,
  translation: translationState(edition, subject),
  versions: versionsOf(edition, subject),
});

/** The query of a page; of a parameter that was given twice, the first. */
export async function queryOf(searchParams: SearchParams): Promise<URLSearchParams> {
  const given = Object.entries(await searchParams).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, typeof value === 'string' ? value : (value[0] ?? '')]],
  );
  return new URLSearchParams(given);
}
