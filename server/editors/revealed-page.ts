import { addressOf, type Subject } from '#lib/addresses/addresses.ts';
import type { Edition } from '#lib/content/model/model.ts';
import type { Language } from '#lib/terms/languages.ts';
import { standingOf } from '#server/pages/standing.ts';

/** Internal address of the page that shows a subject in an edition, or the note of its withdrawal; undefined when none does. */
export function revealedPage(subject: Subject, edition: Edition, language: Language): string | undefined {
  const standing = standingOf(edition, subject, language);
  if (standing.is === 'withdrawn') return standing.page;
  return standing.is === 'live' ? addressOf(subject, language) : undefined;
}
