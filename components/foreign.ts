import { type Locale, localeOf } from '#lib/i18n/locale.ts';
import type { Language } from '#lib/terms/languages.ts';

/** What tells a browser and a voice that words are of another language than the page. */
export interface Mark {
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
}

/** The mark of an element with a document's words; empty where they are in the language of the page. */
export function markOf(language: Language, page: Pick<Locale, 'language'>): Mark {
  if (language === page.language) return {};
  const { htmlLanguage, direction } = localeOf(language).texts;
  return { lang: htmlLanguage, dir: direction };
}
