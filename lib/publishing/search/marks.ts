import { type Token, tokensOf } from '#lib/publishing/search/tokens.ts';
import type { Clause, Phrase } from '#lib/publishing/search/vocabulary.ts';

/** A stretch of a text, marked where it is what was looked for. */
export interface MarkedRun {
  readonly text: string;
  readonly isMarked: boolean;
}

interface Found {
  readonly from: number;
  readonly to: number;
  /** Which of what was looked for. */
  readonly clause: number;
}

/** The token behind the last one of a phrase that begins here. */
function endOf({ words, begins }: Phrase, tokens: readonly Token[], at: number): number | undefined {
  const last = words.length - 1;
  const stands = words.every((word, index) => {
    const there = tokens[at + index]?.word;
    return there === word || (begins === true && index === last && there?.startsWith(word) === true);
  });
  return stands ? at + words.length : undefined;
}

/** Where a text has what was looked for, in order and nowhere twice. */
export function foundIn(text: string, clauses: readonly Clause[]): readonly Found[] {
  const tokens = tokensOf(text);
  const found: Found[] = [];
  for (let at = 0; at < tokens.length; ) {
    const ends = clauses.flatMap((phrases, clause) =>
      phrases.flatMap((phrase) => {
        const end = endOf(phrase, tokens, at);
        return end === undefined ? [] : [{ end, clause }];
      }),
    );
    const longest = ends.toSorted((a, b) => b.end - a.end)[0];
    const [first, last] = [tokens[at], longest && tokens[longest.end - 1]];
    if (longest && first && last) found.push({ from: first.from, to: last.to, clause: longest.clause });
    at = longest?.end ?? at + 1;
  }
  return found;
}

/** A text in runs; put together again they are the text. What is marked and stands side by side is one mark. */
export function markedRuns(text: string, clauses: readonly Clause[]): readonly MarkedRun[] {
  const spans: { from: number; to: number }[] = [];
  for (const { from, to } of foundIn(text, clauses)) {
    const last = spans.at(-1);
    if (last && /^[\s-]?$/.test(text.slice(last.to, from))) last.to = Math.max(last.to, to);
    else spans.push({ from, to });
  }
  const runs: MarkedRun[] = [];
  let done = 0;
  const take = (to: number, isMarked: boolean) => {
    if (to > done) runs.push({ text: text.slice(done, to), isMarked });
    done = Math.max(done, to);
  };
  for (const { from, to } of spans) {
    take(from, false);
    take(to, true);
  }
  take(text.length, false);
  return runs;
}
