import type { CorrectionEntry, Edition } from '#lib/content/model/model.ts';
import { defaultLanguage } from '#lib/terms/languages.ts';
import { comparePartialDates } from '#lib/terms/partial-date.ts';

/** Every correction of the edition with what it was made on, newest first; those that a translation lacks in the words of its original. */
export function correctionEntries(edition: Edition): readonly CorrectionEntry[] {
  const corrected = [...edition.stories, ...edition.updates, ...edition.milestones, ...edition.factboxes];
  return corrected
    .flatMap((on) => [
      ...on.corrections.map(({ date, text }): CorrectionEntry => ({ date, text, language: on.language, on })),
      ...(on.translation?.lacks ?? []).map(
        ({ date, text }): CorrectionEntry => ({ date, text, language: defaultLanguage, on }),
      ),
    ])
    .toSorted((a, b) => comparePartialDates(b.date, a.date));
}
