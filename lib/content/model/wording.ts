import type { Correction } from '#lib/content/matter/schema.ts';
import type { Story } from '#lib/content/model/model.ts';
import type { Language } from '#lib/terms/languages.ts';

/** In whose words a document stands on the page of a language, and what that page has to say of it. */
export type Wording =
  /** Its own: it was written in the language of the page. Nothing is to be said. */
  | { readonly is: 'original' }
  /** Nobody has translated it yet. It stands there as it was written, in `language`: mark it with `lang` and `dir`, and say so. */
  | { readonly is: 'untranslated'; readonly language: Language }
  | {
      readonly is: 'translated';
      /** By a machine, and no person has read it against the original; or a person has. */
      readonly by: 'machine' | 'reviewed';
      /** Whether the original has changed since: say so. */
      readonly lags: boolean;
      /** Corrections that the translation does not have yet, in the words and the language of the original: they stand on top. */
      readonly lacks: readonly Correction[];
    };

/**
 * Of any document of `edition.in(page)`: a story, update, milestone, fact box or page.
 * @param page the language of the page that shows it
 */
export function wordingOf({ language, translation }: Pick<Story, 'language' | 'translation'>, page: Language): Wording {
  if (language !== page) return { is: 'untranslated', language };
  if (!translation) return { is: 'original' };
  const { status, behind, lacks } = translation;
  return { is: 'translated', by: status, lags: behind !== undefined, lacks };
}
