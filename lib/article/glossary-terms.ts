import { markForeign } from '#lib/article/foreign-words.ts';
import { mapText } from '#lib/article/prose-text.ts';
import { mapProse, type ResolvedBlock } from '#lib/article/resolve-blocks.ts';
import { keepQuotedWordsWhole, unbroken, withWholeNames } from '#lib/article/whole-words.ts';
import type { Term } from '#lib/i18n/glossary.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { isHanName, isLatinName } from '#lib/i18n/unbroken-names.ts';
import { escapeHtml } from '#lib/terms/escape-html.ts';
import type { Language } from '#lib/terms/languages.ts';

/** Where a word is not explained: it leads elsewhere, is somebody's own words, or is a heading, a table, another language. */
const apart = new Set([
  'a',
  'bdi',
  'blockquote',
  'code',
  'pre',
  'sup',
  'table',
  'section',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
]);

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What follows the name of a flight or a rocket: `-24`, `二十四号`, `二号F`. */
const flight = '(?:-\\d+|[一二三四五六七八九十]+号[A-Z甲乙丙丁]?)';
const flightAtEnd = new RegExp(`${flight}$`, 'u');
const isHan = (character: string | undefined): boolean => /\p{Script=Han}/u.test(character ?? '');

/** A spelling as a whole word. Chinese parts its words by nothing, so that beside a Han character each is whole. */
function wholeWord(spelling: string, numbered: boolean): string {
  const before = isHan(spelling[0]) ? '' : '(?<!(?!\\p{Script=Han})[\\p{L}\\p{N}&;#-])';
  const after = isHan(spelling.at(-1)) ? '' : '(?!(?!\\p{Script=Han})[\\p{L}\\p{N}-])';
  return before + escapePattern(spelling) + (numbered ? `${flight}?` : '') + after;
}

/** All spellings, the longest first, with the marks that may not be parted from them. */
function patternOf(terms: readonly Term[]): RegExp {
  const spellings = terms
    .flatMap(({ spellings: all, numbered = false }) => all.map((spelling) => ({ spelling, numbered })))
    .toSorted((a, b) => b.spelling.length - a.spelling.length)
    .map(({ spelling, numbered }) => wholeWord(spelling, numbered));
  return new RegExp(
    `([\\p{Ps}\\p{Pi}]*)(${spellings.join('|')})((?:[’']s)?[\\p{Pe}\\p{Pf},.:!?،؛۔؟，。、；：？！]*)`,
    'gu',
  );
}

/** Characters of a Chinese term that are its button. No line breaks inside a button, and a long one, if it is no name of a craft, would leave a hole: what precedes them is its label. */
const shortest = 4;

/** A button that opens the note right behind it; the marks around the word stay on its line. */
function explained(word: string, before: string, after: string, { id, note }: Term): string {
  const noteId = `term-${id}`;
  const noted = `<span popover id="${noteId}" class="term-note">${escapeHtml(note)}</span>${after}</span>`;
  if (isHan(word[0]) && word.length > shortest && !flightAtEnd.test(word)) {
    const [head, tail] = [word.slice(0, -shortest), word.slice(-shortest)];
    return (
      `${before}<label id="${noteId}-head" for="${noteId}-open" class="term" aria-hidden="true">${head}</label>` +
      `<span class="nb"><button type="button" id="${noteId}-open" class="term" aria-labelledby="${noteId}-head ${noteId}-open" popovertarget="${noteId}">${tail}</button>${noted}`
    );
  }
  return `<span class="nb">${before}<button type="button" class="term" popovertarget="${noteId}">${word}</button>${noted}`;
}

/** Explains each term where the paragraphs of a body first use it. Ids are unique as long as a page sets one body. */
export function explainTerms(blocks: readonly ResolvedBlock[], terms: readonly Term[]): readonly ResolvedBlock[] {
  if (terms.length === 0) return blocks;
  const pattern = patternOf(terms);
  const termOf = (word: string) =>
    terms.find(({ spellings, numbered }) => spellings.includes(numbered ? word.replace(flightAtEnd, '') : word));
  const seen = new Set<string>();
  const explainIn = (text: string): string =>
    text.replace(pattern, (whole: string, before: string, word: string, after: string) => {
      const term = termOf(word);
      if (!term || seen.has(term.id)) return whole;
      seen.add(term.id);
      return explained(word, before, after, term);
    });
  return mapProse(blocks, (html) =>
    mapText(html, (text, around) =>
      around.includes('p') && !around.some((name) => apart.has(name)) ? explainIn(text) : text,
    ),
  );
}

const isCell = (name: string): boolean => name === 'td' || name === 'th';

/** Keeps days and names such as `Shenzhou-24` on one line, Latin names in Urdu, and Chinese names in the cells of a table; their text stays as it is, for search and copying. */
export function keepNamesWhole(blocks: readonly ResolvedBlock[], language: Language): readonly ResolvedBlock[] {
  return mapProse(blocks, (html) =>
    mapText(html, (text, around) => {
      if (around.includes('span') || around.includes('pre')) return text;
      const isApart = around.at(-1) === 'bdi' || around.some(isCell);
      if (isApart && isHanName(text)) return unbroken(text);
      if (around.at(-1) === 'bdi' && isLatinName(text, language)) return unbroken(text);
      return withWholeNames(text, 'prose');
    }),
  );
}

/** A body as it is printed: terms explained on first use, foreign words marked, names and the words of quotations kept whole. */
export function typeset(
  blocks: readonly ResolvedBlock[],
  { glossary, language }: Pick<Locale, 'glossary' | 'language'>,
): readonly ResolvedBlock[] {
  return keepQuotedWordsWhole(
    keepNamesWhole(markForeign(explainTerms(blocks, glossary), language), language),
    language,
  );
}
