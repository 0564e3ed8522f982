import { editDistance } from '#lib/terms/nearest-name.ts';

/** Edits that a word of so many letters may be away from the one that was meant. */
const editsFor = (length: number): number => (length < 4 ? 0 : length < 6 ? 1 : 2);

/** Which letters a word has, one bit for several of them. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) % 31);
  return bits;
}

function countOf(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}

interface Candidate {
  readonly word: string;
  readonly distance: number;
  readonly texts: number;
}

const goesOn = (word: string, typed: string) => (word.startsWith(typed) ? 0 : 1);
const beginsAlike = (word: string, typed: string) => (word.charAt(0) === typed.charAt(0) ? 0 : 1);

/**
 * Words that may have been meant by one that no text has, the likeliest first.
 * @param wordsOf words of so many letters, each with the number of texts that have it
 */
export function nearestWords(
  typed: string,
  wordsOf: (length: number) => Iterable<readonly [word: string, texts: number]>,
  most = 3,
): readonly string[] {
  const edits = editsFor(typed.length);
  // A number is never another one.
  if (edits === 0 || /\p{N}/u.test(typed)) return [];
  const letters = lettersOf(typed);
  const found: Candidate[] = [];
  for (let length = typed.length - edits; length <= typed.length + edits; length += 1) {
    for (const [word, texts] of wordsOf(length)) {
      // One edit changes two letters at most.
      if (countOf(letters ^ lettersOf(word)) > 2 * edits || /\p{N}/u.test(word)) continue;
      const distance = editDistance(typed, word);
      if (distance <= edits) found.push({ word, distance, texts });
    }
  }
  return found
    .toSorted(
      (a, b) =>
        a.distance - b.distance ||
        goesOn(a.word, typed) - goesOn(b.word, typed) ||
        beginsAlike(a.word, typed) - beginsAlike(b.word, typed) ||
        b.texts - a.texts ||
        (a.word < b.word ? -1 : 1),
    )
    .slice(0, most)
    .map(({ word }) => word);
}
