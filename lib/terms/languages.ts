/** Languages that content can be written in. Everything is written in English first; the others are translated from it. */
export type Language = 'en' | 'ur' | 'zh';

export const defaultLanguage = 'en' satisfies Language;

/** Those that are translated into. */
export const translations = ['ur', 'zh'] as const satisfies readonly Language[];
export type Translation = (typeof translations)[number];

/** As an editor calls them. */
export const namesOfLanguages: Readonly<Record<Translation, string>> = { ur: 'Urdu', zh: 'Chinese' };

/** All of them, English first. */
export const languages: readonly Language[] = [defaultLanguage, ...translations];

export function isLanguage(value: string): value is Language {
  return languages.some((language) => language === value);
}
