import { addressOf, type Subject } from '#lib/addresses/addresses.ts';
import type { Document, Edition } from '#lib/content/model/model.ts';
import { type Wording, wordingOf } from '#lib/content/model/wording.ts';
import { defaultLanguage, type Language, languages } from '#lib/terms/languages.ts';

/** What a page shows, as an edition has it; pages that show no one document are written in every language. */
function documentAt(edition: Edition, subject: Subject): Document | undefined {
  switch (subject.of) {
    case 'story':
    case 'sharedSection':
      return edition.story(subject.slug);
    case 'update':
      return edition.update(subject.slug);
    case 'milestone':
      return edition.milestone(subject.id);
    case 'programme':
    case 'sharedFact':
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

/** The same page as another language has it. */
export interface Version {
  readonly language: Language;
  readonly href: string;
  /** Whether it is written in that language; where it is not, its original stands there. */
  readonly isWritten: boolean;
}

/** A page in every language of the site, English first. */
export const versionsOf = (edition: Edition, subject: Subject): readonly Version[] =>
  languages.map((language) => ({
    language,
    href: addressOf(subject, language),
    isWritten: writtenIn(edition, subject, language) === language,
  }));

/** What a page says at its head of the words that it shows. */
export interface TranslationState {
  readonly wording: Exclude<Wording, { readonly is: 'original' }>;
  readonly original: { readonly href: string; readonly language: Language };
}

/** Undefined where there is nothing to say: the words are the original's, or translated, read, and in step. @param edition in the language of the page */
export function translationState(edition: Edition, subject: Subject): TranslationState | undefined {
  const document = documentAt(edition, subject);
  const wording = document && wordingOf(document, edition.language);
  if (!wording || wording.is === 'original') return undefined;
  if (wording.is === 'translated' && wording.by === 'reviewed' && !wording.lags && wording.lacks.length === 0)
    return undefined;
  return { wording, original: { href: addressOf(subject, defaultLanguage), language: defaultLanguage } };
}
