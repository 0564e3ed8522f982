import type { Language } from '#lib/terms/languages.ts';
import { marksOf, typographic } from '#lib/terms/typography.ts';

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
const sentenceLimit = 300;

/** Titles and initials after which a full stop does not end a sentence. */
const unfinished = /(?:^|\s)(?:[A-Z]|Mr|Mrs|Ms|Dr|Lt|Col|Gen|Maj|Prof|No|St|approx|c)\.\s*$/;

/** The first sentence of a paragraph, at most 300 characters. */
export function firstSentenceOf(paragraph: string): string {
  let sentence = '';
  for (const { segment } of sentences.segment(paragraph.replace(/\s+/g, ' ').trim().slice(0, 1000))) {
    sentence += segment;
    if (!unfinished.test(sentence)) break;
  }
  const whole = sentence.trim();
  if (whole.length <= sentenceLimit) return whole;
  return `${whole.slice(0, sentenceLimit - 1).replace(/\s+\S*$/, '')}…`;
}

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Words of a plain text; a Chinese character counts as half a word. */
export function countWords(text: string): number {
  if (!/\p{Script=Han}/u.test(text)) return text.match(/\S+/g)?.length ?? 0;
  const chinese = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return countWords(text.replace(/\p{Script=Han}+/gu, ' ')) + Math.ceil(chinese / 2);
}

const strip = (markdown: string): string =>
  markdown
    .replace(/:cite\[[^\]]*\]/g, '')
    .replace(/:lang\[([^\]]*)\]\{[^}]*\}/g, '$1')
    .replace(/\[\^[^\]]*\]/g, '')
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<[^>]*>/g, '')
    .replace(/[*_`~]/g, '');

/** Words of a body by its Markdown alone: close enough for a reading time, and a hundred times faster than parsing it. */
export function skimWords(markdown: string): number {
  return countWords(markdown.replace(/^(?::::?|#+|[-*+>|])[^\S\n]*|:cite\[[^\]]*\]/gm, ''));
}

/** Characters of a paragraph in which its first sentence is looked for: brackets that never close would take minutes in a long one. */
const skimLimit = 4_000;

/** First sentence of a body by its Markdown alone, its marks set as in the body. */
export function skimFirstSentence(markdown: string, language: Language): string {
  const paragraphs = markdown.split(/\n[ \t]*\n/).map((part) => part.trim());
  const prose = paragraphs.find(
    (part) => part !== '' && !/^(?:#|:::?|>|\||```|~~~|[-*+] |\d+[.)] |<|\[\^|!\[|---)/.test(part),
  );
  return prose === undefined ? '' : typographic(firstSentenceOf(strip(prose.slice(0, skimLimit))), marksOf[language]);
}
