import { addressOf, type Subject } from '#lib/addresses/addresses.ts';
import type { Edition } from '#lib/content/model/model.ts';
import { absoluteAddress } from '#lib/publishing/addresses.ts';
import { defaultLanguage, type Language, languages } from '#lib/terms/languages.ts';

/** What a page shows, as an edition has it; pages that show no one document are written in every language. */
function documentAt(edition: Edition, subject: Subject): { readonly language: Language } | undefined {
  switch (subject.of) {
    case 'story':
      return edition.story(subject.slug);
    case 'update':
      return edition.update(subject.slug);
    case 'milestone':
      return edition.milestone(subject.id);
    case 'programme':
      return edition.factbox('programme');
    case 'standingPage':
      return edition.page(subject.slug);
    default:
      return undefined;
  }
}

/** The language of a page's own words when it is asked for in another: English where nobody has translated them. */
export const writtenIn = (edition: Edition, subject: Subject, asked: Language): Language =>
  documentAt(edition.in(asked), subject)?.language ?? asked;

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
