import { foundIn } from '#lib/publishing/search/marks.ts';
import type { Clause } from '#lib/publishing/search/vocabulary.ts';

/** The sentence that shows best why something was found. */
export interface Excerpt {
  readonly text: string;
  /** Whether more of the sentence stands before it, and behind. */
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
}

/** Characters; of Han, which are twice as wide, half as many. */
const longest = 240;
const lengthOf = (text: string): number => text.length + (text.match(/\p{Script=Han}/gu)?.length ?? 0);

const sentenceEnd = /(?<=[。！？][”’」』）]?)|(?<=[.!?؟۔…][”’")]?)\s+(?=[^a-z])/u;

/** How much of what was looked for a text has, once each. */
const kindsIn = (text: string, clauses: readonly Clause[]): number =>
  new Set(foundIn(text, clauses).map(({ clause }) => clause)).size;

/** A place to cut at: a space, or anywhere in Chinese. */
function cutPlace(text: string, at: number, step: 1 | -1): number {
  for (let place = at; place > 0 && place < text.length && Math.abs(place - at) < 30; place += step)
    if (/\s/.test(text.charAt(place)) || /\p{Script=Han}/u.test(text.charAt(place))) return place;
  return at;
}

/** The part of a long sentence that has its first mark in it. */
function shortened(sentence: string, clauses: readonly Clause[]): Excerpt {
  const whole = { text: sentence, isCutBefore: false, isCutAfter: false };
  if (lengthOf(sentence) <= longest) return whole;
  const room = Math.floor((longest * sentence.length) / lengthOf(sentence));
  const first = foundIn(sentence, clauses)[0]?.from ?? 0;
  const last = sentence.length - room;
  const wanted = Math.min(Math.max(0, first - Math.floor(room / 3)), last);
  const from = wanted === 0 ? 0 : cutPlace(sentence, wanted, -1);
  const to = from + room >= sentence.length ? sentence.length : cutPlace(sentence, from + room, -1);
  return { text: sentence.slice(from, to).trim(), isCutBefore: from > 0, isCutAfter: to < sentence.length };
}

/**
 * The best sentence of a text, or undefined where none has anything of what was looked for: the one with most of it, and of several the first.
 * @param text paragraphs, a line each
 */
export function excerptOf(text: string, clauses: readonly Clause[]): Excerpt | undefined {
  let best: string | undefined;
  let most = 0;
  for (const paragraph of text.split('\n')) {
    const inParagraph = kindsIn(paragraph, clauses);
    if (inParagraph <= most) continue;
    for (const sentence of paragraph.split(sentenceEnd)) {
      const kinds = kindsIn(sentence, clauses);
      if (kinds <= most) continue;
      best = sentence.trim();
      most = kinds;
    }
  }
  return best === undefined ? undefined : shortened(best, clauses);
}

/** Whether a text has everything that was looked for. */
export const hasAll = (text: string, clauses: readonly Clause[]): boolean => kindsIn(text, clauses) === clauses.length;
