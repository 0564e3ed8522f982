import { mapText } from '#lib/article/prose-text.ts';
import type { ResolvedBlock } from '#lib/article/resolve-blocks.ts';
import { printedRuns } from '#lib/i18n/unbroken-names.ts';
import type { Language } from '#lib/terms/languages.ts';
import { meetsLatin, wordStarts } from '#lib/terms/line-breaks.ts';

/** `2026年10月／11月`, which a browser breaks at its stroke. */
const range = /(?:\d+[年月日]+)+(?:[／–](?:\d+[年月日]+)+)+/gu;

function withBreaks(text: string): string {
  const cuts = [...wordStarts(text)];
  return [0, ...cuts]
    .map((cut, index) => {
      const gap = meetsLatin(text, cut) ? '<span class="au"></span>' : '';
      return `${index > 0 ? `${gap}<wbr>` : ''}${text.slice(cut, cuts[index]).replace(range, unbroken)}`;
    })
    .join('');
}

export const unbroken = (words: string): string => `<span class="nb">${words}</span>`;

/** Text in HTML with what no line may end inside. */
export const withWholeNames = (text: string, within: Parameters<typeof printedRuns>[1]): string =>
  printedRuns(text, within)
    .map((run) => (run.unbroken ? unbroken(run.text) : run.text))
    .join('');

const breaking: Partial<Record<Language, (text: string) => string>> = {
  ur: (text) => withWholeNames(text, 'headline'),
  zh: withBreaks,
};

/** A quotation is set as large as a headline: a Chinese one breaks between its words alone (app/chinese.css), an Urdu one as a headline does. */
export function keepQuotedWordsWhole(blocks: readonly ResolvedBlock[], language: Language): readonly ResolvedBlock[] {
  const broken = breaking[language];
  if (!broken) return blocks;
  return blocks.map((block) => (block.kind === 'quote' ? { ...block, html: mapText(block.html, broken) } : block));
}
