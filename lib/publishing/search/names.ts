import { localeOf } from '#lib/i18n/locale.ts';
import { tokensOf } from '#lib/publishing/search/tokens.ts';
import { languages } from '#lib/terms/languages.ts';

/** A name as one language spells it, with what it is called in all of them. */
export interface Name {
  readonly words: readonly string[];
  readonly spellings: readonly (readonly string[])[];
}

function namesOf(): readonly Name[] {
  const terms = languages.flatMap((language) => localeOf(language).glossary);
  const byTerm = [...Map.groupBy(terms, ({ id }) => id).values()];
  return byTerm.flatMap((same) => {
    const written = same.flatMap(({ spellings }) => spellings).map((each) => tokensOf(each).map(({ word }) => word));
    const spellings = [...new Map(written.map((words) => [words.join(' '), words])).values()];
    return spellings.map((words) => ({ words, spellings }));
  });
}

/** What the glossary names, in every language: who asks for 天宫 finds Tiangong. The longest come first. */
export const names: readonly Name[] = namesOf().toSorted((a, b) => b.words.length - a.words.length);
