import { mapOutermost } from '#lib/article/prose-text.ts';
import { mapProse, type ResolvedBlock } from '#lib/article/resolve-blocks.ts';
import type { Source } from '#lib/content/matter/schema.ts';
import { foreignHtml } from '#lib/i18n/foreign-runs.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { escapeHtml } from '#lib/terms/escape-html.ts';

/** A citation as the content layer writes it: no text can look like it, since its `<` would be escaped. */
const citation = /<a href="#source-(\d+)" id="cite-/g;

const isHeading = (name: string): boolean => /^h[2-6]$/.test(name);

/** `2 Dawn, 22 April 2026`: enough to know who says so without leaving the text. */
function noteOf(number: number, { publisher, url, date }: Source, { dates, language, texts }: Locale): string {
  const name = foreignHtml(publisher, language);
  const who =
    url === undefined ? name : `<a href="${escapeHtml(url)}" tabindex="-1" rel="external noopener">${name}</a>`;
  const day = date && dates.partial(date);
  // Behind a name from left to right the figures of a broken day stand far apart.
  const unbroken = texts.direction === 'rtl' ? day?.replaceAll(' ', '\u00a0') : day;
  const when = unbroken === undefined ? '' : texts.joints.comma + unbroken;
  return `<b>${number}</b><span>${who}${when}</span>`;
}

/** Each source once, by number: a paragraph that cites 3, then 1 and 3 again has the notes 1 and 3. */
function notesOf(html: string, sources: readonly Source[], locale: Locale): string {
  const numbers = new Set(Array.from(html.matchAll(citation), ([, number]) => Number(number)));
  return [...numbers]
    .toSorted((a, b) => a - b)
    .flatMap((number) => {
      const source = sources[number - 1];
      return source ? [noteOf(number, source, locale)] : [];
    })
    .join('');
}

/**
 * Puts beside each paragraph, list or table what it cites, for windows that have room there. Hidden from assistive technology and passed
 * over by the keyboard, since the numbers lead to the same sources. A heading's citation has no note.
 */
export function withMarginNotes(
  blocks: readonly ResolvedBlock[],
  sources: readonly Source[],
  locale: Locale,
): readonly ResolvedBlock[] {
  return mapProse(blocks, (html) =>
    mapOutermost(html, (element, name) => {
      const notes = isHeading(name) ? '' : notesOf(element, sources, locale);
      if (notes === '') return element;
      return `<div class="cited"><div class="beside" aria-hidden="true">${notes}</div>${element}</div>`;
    }),
  );
}
