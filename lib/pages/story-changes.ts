import type { Story, Update } from '#lib/content/model/model.ts';
import { dayInKarachi, epoch } from '#lib/content/model/publication-state.ts';
import { comparePartialDates, type PartialDate } from '#lib/terms/partial-date.ts';

/** Something that has changed in a story since it was first published. */
export type StoryChange =
  | { readonly is: 'corrections'; readonly date: PartialDate; readonly count: number }
  | { readonly is: 'update'; readonly date: PartialDate; readonly update: Update };

/** What has changed in a story, the newest first: its updates by the day on which we told of them, and how many corrections each day brought. */
export function storyChanges(
  { corrections }: Pick<Story, 'corrections'>,
  updates: readonly Update[],
): readonly StoryChange[] {
  const days = Map.groupBy(corrections, ({ date }) => date.iso);
  return [
    ...updates.map((update): StoryChange => {
      const date = { iso: dayInKarachi(epoch(update.published)), precision: 'day' } as const;
      return { is: 'update', date, update };
    }),
    ...[...days.values()].flatMap(([first, ...others]): StoryChange[] =>
      first ? [{ is: 'corrections', date: first.date, count: 1 + others.length }] : [],
    ),
  ].toSorted((a, b) => comparePartialDates(b.date, a.date));
}
