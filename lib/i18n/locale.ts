import { type Routes, routesIn } from '#lib/addresses/routes.ts';
import { type Dates, datesIn } from '#lib/i18n/dates.ts';
import { en } from '#lib/i18n/en/texts.ts';
import type { Texts } from '#lib/i18n/texts.ts';
import type { Language } from '#lib/terms/languages.ts';

/** What a component needs to speak one language: its words, its dates, its addresses. */
export interface Locale {
  readonly language: Language;
  readonly texts: Texts;
  readonly dates: Dates;
  readonly routes: Routes;
}

const allTexts: Readonly<Record<Language, Texts>> = { en };

function build(language: Language): Locale {
  const texts = allTexts[language];
  return { language, texts, dates: datesIn(texts.dateLocale), routes: routesIn(language) };
}

const locales: Readonly<Record<Language, Locale>> = { en: build('en') };

export function localeOf(language: Language): Locale {
  return locales[language];
}
