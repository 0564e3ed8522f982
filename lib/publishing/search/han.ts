import { type Clause, phrase, type Vocabulary } from '#lib/publishing/search/vocabulary.ts';

type Characters = readonly string[];

/** The longest beginnings of a run of Han characters that stand somewhere, one after the other; undefined where one character is left over. */
export function partsThatOccur(
  characters: Characters,
  vocabulary: Pick<Vocabulary, 'occurs'>,
): readonly Clause[] | undefined {
  if (characters.length === 0) return [];
  for (let length = characters.length; length > 1; length -= 1) {
    const part = phrase(characters.slice(0, length));
    if (!vocabulary.occurs(part)) continue;
    const rest = partsThatOccur(characters.slice(length), vocabulary);
    if (rest) return [[part], ...rest];
  }
  return undefined;
}

/** With another character in the place of each, of those that stand beside its neighbours elsewhere. */
function* withOneReplaced(characters: Characters, { besides }: Vocabulary): Generator<Characters> {
  for (const at of characters.keys()) {
    const [before, behind] = [characters[at - 1], characters[at + 1]];
    const near = new Set([
      ...(before === undefined ? [] : besides(before).behind),
      ...(behind === undefined ? [] : besides(behind).before),
    ]);
    for (const character of near) yield characters.toSpliced(at, 1, character);
  }
}

function* withOneMore(characters: Characters, { besides }: Vocabulary): Generator<Characters> {
  for (const [at, before] of characters.slice(0, -1).entries())
    for (const character of besides(before).behind) yield characters.toSpliced(at + 1, 0, character);
}

function* withOneLess(characters: Characters): Generator<Characters> {
  for (const at of characters.keys()) yield characters.toSpliced(at, 1);
}

function* candidates(characters: Characters, vocabulary: Vocabulary): Generator<Characters> {
  yield* withOneReplaced(characters, vocabulary);
  // Of two characters anything could be made.
  if (characters.length < 3) return;
  yield* withOneMore(characters, vocabulary);
  yield* withOneLess(characters);
}

/** Each is a question to the index, of some microseconds. */
const mostTries = 400;

/** A run of Han characters that stands nowhere, with the one that is wrong, missing or too many put right. */
export function mendHan(characters: Characters, vocabulary: Vocabulary): string | undefined {
  let tries = 0;
  for (const tried of candidates(characters, vocabulary)) {
    if (vocabulary.occurs(phrase(tried))) return tried.join('');
    tries += 1;
    if (tries > mostTries) return undefined;
  }
  return undefined;
}
