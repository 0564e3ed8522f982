import { addressOf, type Subject } from '#lib/addresses/addresses.ts';
import type { Edition } from '#lib/content/model/model.ts';
import { writtenIn } from '#lib/pages/versions.ts';
import { absoluteAddress } from '#lib/publishing/addresses.ts';
import { defaultLanguage, type Language, languages } from '#lib/terms/languages.ts';

/** The languages that a page is written in, English first. */
const languagesOf = (edition: Edition, subject: Subject): readonly Language[] =>
  languages.filter((language) => writtenIn(edition, subject, language) === language);

/** The same page in each language that it is written in (https://developers.google.com/search/docs/specialty/international/localized-versions), and which of them is for everybody else. */
export function alternateAddresses(edition: Edition, subject: Subject): Readonly<Record<string, string>> | undefined {
  const written = languagesOf(edition, subject);
  if (written.length < 2) return undefined;
  const address = (language: Language) => absoluteAddress(addressOf(subject, language));
  return {
    ...Object.fromEntries(written.map((language) => [language, address(language)])),
    'x-default': address(defaultLanguage),
  };
}
