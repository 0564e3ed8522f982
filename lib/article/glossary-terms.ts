import { mapText } from '#lib/article/prose-text.ts';
import type { ResolvedBlock } from '#lib/article/resolve-blocks.ts';
import type { Term } from '#lib/i18n/glossary.ts';
import { nameRuns } from '#lib/i18n/unbroken-names.ts';
import { escapeHtml } from '#lib/terms/escape-html.ts';

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

/** All spellings, the longest first, each a whole word, with the marks that may not be parted from it. */
function patternOf(terms: readonly Term[]): RegExp {
  const spellings = terms
    .flatMap(({ spellings: all, numbered = false }) => all.map((spelling) => ({ spelling, numbered })))
    .toSorted((a, b) => b.spelling.length - a.spelling.length)
    .map(({ spelling, numbered }) => `${escapePattern(spelling)}${numbered ? '(?:-\\d+)?' : ''}`);
  return new RegExp(
    `(?<![\\p{L}\\p{N}&;#-])([\\p{Ps}\\p{Pi}]*)(${spellings.join('|')})(?![\\p{L}\\p{N}-])((?:[’']s)?[\\p{Pe}\\p{Pf},.:!?]*)`,
    'gu',
  );
}

/** A button that opens the note right behind it; the marks around the word stay on its line. */
function explained(word: string, before: string, after: string, { id, note }: Term): string {
  const noteId = `term-${id}`;
  return (
    `<span class="nb">${before}<button type="button" class="term" popovertarget="${noteId}">${word}</button>` +
    `<span popover id="${noteId}" class="term-note">${escapeHtml(note)}</span>${after}</span>`
  );
}

function mapProse(blocks: readonly ResolvedBlock[], change: (html: string) => string): readonly ResolvedBlock[] {
  return blocks.map((block) =>
    block.kind === 'prose' || block.kind === 'note' ? { ...block, html: change(block.html) } : block,
  );
}

/** Explains each term where the paragraphs of a body first use it. Ids are unique as long as a page sets one body. */
export function explainTerms(blocks: readonly ResolvedBlock[], terms: readonly Term[]): readonly ResolvedBlock[] {
  if (terms.length === 0) return blocks;
  const pattern = patternOf(terms);
  const termOf = (word: string) =>
    terms.find(({ spellings, numbered }) => spellings.includes(numbered ? word.replace(/-\d+$/, '') : word));
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

/** Keeps names such as `Shenzhou-24` on one line; their text stays as it is, for search and copying. */
export function keepNamesWhole(blocks: readonly ResolvedBlock[]): readonly ResolvedBlock[] {
  const whole = (text: string): string =>
    nameRuns(text)
      .map((run) => (run.unbroken ? `<span class="nb">${run.text}</span>` : run.text))
      .join('');
  return mapProse(blocks, (html) =>
    mapText(html, (text, around) => (around.includes('span') || around.includes('pre') ? text : whole(text))),
  );
}

/** A body as it is printed: terms explained on first use, names kept whole. */
export function typeset(blocks: readonly ResolvedBlock[], terms: readonly Term[]): readonly ResolvedBlock[] {
  return keepNamesWhole(explainTerms(blocks, terms));
}
