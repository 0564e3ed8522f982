/** A piece of a line between which lines may break. */
export interface Word {
  readonly text: string;
  /** Whether a space stands before it when it does not begin a line. */
  readonly spaced: boolean;
}

// Between two characters of Chinese a line may break, but not before closing and not after opening punctuation.
const han = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}`;
const opening = '《「『（【〈“‘';
const closing = '》」』）】〉”’，。、；：？！';
const hanPieces = new RegExp(`[${opening}]*[${han}][${closing}]*|[^${han}${opening}]+|[${opening}]+`, 'gu');

/** What may never begin a line: a dash after its space, and marks that stand alone. */
const hanging = /^[–—/·…|:;,.!?)\]»]+$/u;

/** Splits a text where its lines may break: at spaces, and between Chinese characters; never at a hyphen, as names of craft have them. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const [index, chunk] of text
    .trim()
    .split(/[ \t\n]+/)
    .entries()) {
    const before = words.at(-1);
    if (before && hanging.test(chunk)) {
      words.splice(-1, 1, { ...before, text: `${before.text}\u00a0${chunk}` });
      continue;
    }
    const pieces = chunk.match(hanPieces) ?? [chunk];
    for (const [at, piece] of pieces.entries()) words.push({ text: piece, spaced: index > 0 && at === 0 });
  }
  return words;
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** A word too long for any line, in pieces of at most so many characters. */
export function inPieces(word: Word, longest: number): readonly Word[] {
  const characters = Array.from(graphemes.segment(word.text), ({ segment }) => segment);
  const pieces: Word[] = [];
  for (let at = 0; at < characters.length; at += longest) {
    pieces.push({ text: characters.slice(at, at + longest).join(''), spaced: word.spaced && at === 0 });
  }
  return pieces;
}
