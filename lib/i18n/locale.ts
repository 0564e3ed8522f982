import { type Addresses, addressesIn } from '#lib/addresses/addresses.ts';
import { type Dates, datesIn } from '#lib/i18n/dates.ts';
import { english } from '#lib/i18n/en/words.ts';
import { urdu } from '#lib/i18n/ur/words.ts';
import type { Words } from '#lib/i18n/words.ts';
import { chinese } from '#lib/i18n/zh/words.ts';
import type { Language } from '#lib/terms/languages.ts';

/** What is needed to speak one language: its words, its dates, its addresses. */
export interface Locale extends Omit<Words, 'dates'> {
  readonly language: Language;
  readonly dates: Dates;
  readonly addresses: Addresses;
}

function build(language: Language, words: Words): Locale {
  return { ...words, language, dates: datesIn(words.dates), addresses: addressesIn(language) };
}

const locales: Readonly<Record<Language, Locale>> = {
  en: build('en', english),
  ur: build('ur', urdu),
  zh: build('zh', chinese),
};

export function localeOf(language: Language): Locale {
  return locales[language];
}
