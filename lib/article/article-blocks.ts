import { typeset } from '#lib/article/glossary-terms.ts';
import { withMarginNotes } from '#lib/article/margin-notes.ts';
import { type ResolvedBlock, resolveBlocks } from '#lib/article/resolve-blocks.ts';
import type { Body, Edition, Milestone, Story, Update } from '#lib/content/model/model.ts';
import { type Locale, localeOf } from '#lib/i18n/locale.ts';

/** The body of a document with sources as its page prints it, set in the language of its words. @param locale of the page */
export function articleBlocks(
  body: Body,
  { sources, language }: Story | Update | Milestone,
  edition: Edition,
  locale: Locale,
): readonly ResolvedBlock[] {
  const told = localeOf(language);
  return withMarginNotes(typeset(resolveBlocks(body, edition, sources, locale), told), sources, told);
}
