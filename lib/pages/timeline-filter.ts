import type { TimelineChoice } from '#lib/addresses/timeline-choice.ts';
import type { Milestone } from '#lib/content/model/model.ts';
import { foldedWords } from '#lib/terms/fold.ts';
import type { PartialDate } from '#lib/terms/partial-date.ts';
import { remembering } from '#lib/terms/remembering.ts';

/** Which milestones are shown: a choice without its order, the earlier year first. */
export type TimelineFilter = Omit<TimelineChoice, 'order'>;

/** Years that were given the wrong way round are meant the right way. */
export function filterOf({ topic, from, to, which, q }: TimelineChoice): TimelineFilter {
  const [first, last] = from !== undefined && to !== undefined && from > to ? [to, from] : [from, to];
  return { topic, from: first, to: last, which, q };
}

/** What a milestone is found by, folded: its words with a space before and after each. */
const wordsOf = remembering(({ title, summary, place, vehicle, agencies }: Milestone): string => {
  const told = [title, summary, place?.name, vehicle, ...agencies].filter((text) => text !== undefined);
  return ` ${foldedWords(told.join(' ')).join(' ')} `;
});

/**
 * Words are found by their beginnings; Chinese is written without spaces, so that its words may stand anywhere, and what some write as one
 * word in Urdu others write as two: خلاباز, خلا باز.
 */
function isSaid(word: string, words: string): boolean {
  if (/\p{Script=Arabic}/u.test(word)) return new RegExp(` ${[...word].join(' ?')}`, 'u').test(words);
  return words.includes(/\p{Script=Han}/u.test(word) ? word : ` ${word}`);
}

const yearOf = ({ iso }: PartialDate): number => Number(iso.slice(0, 4));

function saysAll(milestone: Milestone, q: string): boolean {
  const words = wordsOf(milestone);
  return foldedWords(q).every((word) => isSaid(word, words));
}

/** Whether a milestone is among those that are asked for. What lasted, or has a window, is of each of its years. */
export function meets(milestone: Milestone, { topic, from, to, which, q }: TimelineFilter): boolean {
  const { date, end, topics, significance } = milestone;
  return (
    (topic === undefined || topics.includes(topic)) &&
    (from === undefined || yearOf(end ?? date) >= from) &&
    (to === undefined || yearOf(date) <= to) &&
    (which === undefined || significance === which) &&
    (q === undefined || saysAll(milestone, q))
  );
}
