import { commonWords } from '#lib/publishing/search/common-words.ts';
import { mendHan, partsThatOccur } from '#lib/publishing/search/han.ts';
import { names } from '#lib/publishing/search/names.ts';
import { nearestWords } from '#lib/publishing/search/nearest.ts';
import { singular, type Token, tokensOf } from '#lib/publishing/search/tokens.ts';
import { type Clause, type Phrase, phrase, type Vocabulary } from '#lib/publishing/search/vocabulary.ts';

/** What is asked of the index, made of words that it has. */
export interface Query {
  /** Of each, something must be there. */
  readonly clauses: readonly Clause[];
  /** All of it in its order: what has that comes first. */
  readonly whole: Phrase | undefined;
  /** What was asked for with its typing mistakes mended; undefined where there were none. */
  readonly corrected: string | undefined;
  /** Words as they were typed that nothing has. */
  readonly missing: readonly string[];
}

/** A part of what was asked: a name, a word, or Han characters that stand together. */
type Piece =
  | { readonly is: 'name'; readonly tokens: readonly Token[]; readonly spellings: readonly (readonly string[])[] }
  | { readonly is: 'word'; readonly token: Token }
  | { readonly is: 'han'; readonly tokens: readonly Token[] };

const beginsAt = (tokens: readonly Token[], at: number, words: readonly string[]): boolean =>
  words.every((word, index) => tokens[at + index]?.word === word);

function piecesOf(tokens: readonly Token[]): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (!token) break;
    const name = names.find(({ words }) => beginsAt(tokens, at, words));
    const last = pieces.at(-1);
    if (name) {
      pieces.push({ is: 'name', tokens: tokens.slice(at, at + name.words.length), spellings: name.spellings });
      at += name.words.length;
      continue;
    }
    if (!token.isHan) pieces.push({ is: 'word', token });
    else if (last?.is === 'han' && last.tokens.at(-1)?.to === token.from)
      pieces.splice(-1, 1, { is: 'han', tokens: [...last.tokens, token] });
    else pieces.push({ is: 'han', tokens: [token] });
    at += 1;
  }
  const telling = pieces.filter((piece) => piece.is !== 'word' || !commonWords.has(piece.token.word));
  return telling.length === 0 ? pieces : telling;
}

const shortestBeginning = 4;
const isNumber = (word: string): boolean => /^\p{N}/u.test(word);

/** What a piece stands for, in words of the index; `mended` where a typing mistake was seen, in the letters to be shown. */
type Reading = { readonly clauses: readonly Clause[]; readonly mended?: string; readonly used?: number } | undefined;

interface Beside {
  readonly before: Piece | undefined;
  readonly next: Piece | undefined;
}

const wordOf = (piece: Piece | undefined): string | undefined => (piece?.is === 'word' ? piece.token.word : undefined);

/** Of the words that may have been meant the one that stands beside its neighbours somewhere, else the likeliest. */
function meant(surface: string, { before, next }: Beside, { wordsOf, occurs }: Vocabulary): string | undefined {
  const likely = nearestWords(surface, wordsOf);
  const fits = (word: string) =>
    [
      [wordOf(before), word],
      [word, wordOf(next)],
    ].some((pair) => pair.every((each) => each !== undefined) && occurs(phrase(pair)));
  return likely.length > 1 ? (likely.find((word) => fits(singular(word))) ?? likely[0]) : likely[0];
}

/** Two words written as one, with a mistake in one of them: خلابازز for خلا باز. */
function meantInTwo(surface: string, { has, wordsOf, occurs }: Vocabulary): string | undefined {
  const stands = (pair: readonly string[]) => occurs(phrase(pair.map(singular)));
  for (let at = 3; at <= surface.length - 3; at += 1) {
    const [first, second] = [surface.slice(0, at), surface.slice(at)];
    const pairs = [
      ...(has(singular(first)) ? nearestWords(second, wordsOf).map((word) => [first, word]) : []),
      ...(has(singular(second)) ? nearestWords(first, wordsOf).map((word) => [word, second]) : []),
    ];
    const meant = pairs.find(stands);
    if (meant) return meant.join(' ');
  }
  return undefined;
}

function readWord({ word, surface }: Token, beside: Beside, vocabulary: Vocabulary): Reading {
  if (vocabulary.has(word)) {
    const begins = word.length >= shortestBeginning && !isNumber(word);
    return { clauses: [[phrase([word], begins)]] };
  }
  // خلاباز for خلا باز, or the other way round.
  const next = wordOf(beside.next);
  const joined = word + next;
  if (next !== undefined && vocabulary.has(joined)) return { clauses: [[phrase([joined])]], used: 2 };
  for (let at = 2; at <= word.length - 2; at += 1) {
    const halves = [word.slice(0, at), word.slice(at)];
    if (halves.every(vocabulary.has) && vocabulary.occurs(phrase(halves))) return { clauses: [[phrase(halves)]] };
  }
  const mended = meant(surface, beside, vocabulary) ?? meantInTwo(surface, vocabulary);
  if (mended !== undefined) return { clauses: [], mended };
  return word.length >= 3 && vocabulary.goesOn(word) ? { clauses: [[phrase([word], true)]] } : undefined;
}

function readHan(tokens: readonly Token[], vocabulary: Vocabulary): Reading {
  const characters = tokens.map(({ word }) => word);
  if (vocabulary.occurs(phrase(characters))) return { clauses: [[phrase(characters)]] };
  const mended = mendHan(characters, vocabulary);
  const parts = partsThatOccur(characters, vocabulary);
  // A name of few characters is mistyped sooner than put together.
  if (parts && (mended === undefined || characters.length > 4)) return { clauses: parts };
  return mended === undefined ? undefined : { clauses: [], mended };
}

function readPiece(piece: Piece, beside: Beside, vocabulary: Vocabulary): Reading {
  switch (piece.is) {
    case 'word':
      return readWord(piece.token, beside, vocabulary);
    case 'han':
      return readHan(piece.tokens, vocabulary);
    case 'name': {
      const known = piece.spellings.map((words) => phrase(words)).filter(vocabulary.occurs);
      return known.length === 0 ? undefined : { clauses: [known] };
    }
  }
}

/** `Shenzhou 20`: a number belongs to the word before it, where the two stand side by side. */
function withNumbers(clauses: readonly Clause[], { occurs }: Vocabulary): readonly Clause[] {
  const joined: Clause[] = [];
  for (const clause of clauses) {
    const [{ words: [word = ''] = [] } = { words: [] }] = clause;
    const before = joined.at(-1);
    const numbered = before && isNumber(word) ? before.map(({ words }) => phrase([...words, word])).filter(occurs) : [];
    if (numbered.length > 0) joined.splice(-1, 1, numbered);
    else joined.push(clause);
  }
  return joined;
}

const spanOf = (piece: Piece): readonly [from: number, to: number] => {
  const tokens = piece.is === 'word' ? [piece.token] : piece.tokens;
  return [tokens[0]?.from ?? 0, tokens.at(-1)?.to ?? 0];
};

interface Mend {
  readonly from: number;
  readonly to: number;
  readonly by: string;
}

const mendedText = (text: string, mends: readonly Mend[]): string =>
  mends.toReversed().reduce((mended, { from, to, by }) => mended.slice(0, from) + by + mended.slice(to), text);

/** @param text in its normal form (lib/terms/search-words.ts) */
export function readQueryText(text: string, vocabulary: Vocabulary, mayMend = true): Query {
  const tokens = tokensOf(text);
  const pieces = piecesOf(tokens);
  const clauses: Clause[] = [];
  const missing: string[] = [];
  const mends: Mend[] = [];
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at];
    if (!piece) break;
    const reading = readPiece(piece, { before: pieces[at - 1], next: pieces[at + 1] }, vocabulary);
    const [from, to] = spanOf(piece);
    if (!reading || (reading.mended !== undefined && !mayMend)) missing.push(text.slice(from, to));
    else if (reading.mended === undefined) clauses.push(...reading.clauses);
    else mends.push({ from, to, by: reading.mended });
    at += reading?.used ?? 1;
  }
  if (mends.length > 0) {
    const corrected = mendedText(text, mends);
    const again = readQueryText(corrected, vocabulary, false);
    return { ...again, corrected, missing: mends.map(({ from, to }) => text.slice(from, to)).concat(again.missing) };
  }
  const whole = tokens.length > 1 && clauses.length > 1 ? phrase(tokens.map(({ word }) => word)) : undefined;
  return { clauses: withNumbers(clauses, vocabulary), whole, corrected: undefined, missing };
}

const quoted = ({ words, begins }: Phrase): string => `"${words.join(' ')}"${begins ? ' *' : ''}`;
const anyOf = (clause: Clause): string => `(${clause.map(quoted).join(' OR ')})`;

/**
 * A query in the words of FTS5 (https://www.sqlite.org/fts5.html#full_text_query_syntax). Every word is quoted and made of letters and
 * figures alone, so nothing that was typed is ever an operator.
 */
export function ftsText({ clauses, whole }: Pick<Query, 'clauses' | 'whole'>, join: 'AND' | 'OR'): string {
  const asked = clauses.map(anyOf).join(` ${join} `);
  return whole ? `(${asked}) OR ${quoted(whole)}` : asked;
}
