import { localeOf } from '#lib/i18n/locale.ts';
import { escapeHtml } from '#lib/terms/escape-html.ts';
import type { Language } from '#lib/terms/languages.ts';
import { scriptRuns } from '#lib/terms/script-runs.ts';

/** As the attribute `lang` has it. */
export const htmlLanguageOf = (language: Language): string => localeOf(language).texts.htmlLanguage;

const element = (text: string, foreign: Language): string => `<bdi lang="${htmlLanguageOf(foreign)}">${text}</bdi>`;

/** Stands for an entity while a text is parted: no letter. It is for private use, and where a text has it, it stands for itself. */
const stand = '\uf8ff';
const entity = /&(?:#\w+|\w+);|\uf8ff/g;

/**
 * Text as it is written in HTML, entities included, with each run of a foreign script in an element that says its language and keeps its
 * direction to itself.
 * @param native the language of the text
 */
export function markForeignRuns(html: string, native: Language, marked = element): string {
  const entities = html.match(entity) ?? [];
  let next = 0;
  return scriptRuns(html.replace(entity, stand), native)
    .map(({ text, foreign }) => (foreign === undefined ? text : marked(text, foreign)))
    .join('')
    .replaceAll(stand, () => entities[next++] ?? '');
}

/** A plain text as HTML, its foreign runs marked. */
export const foreignHtml = (text: string, native: Language): string => markForeignRuns(escapeHtml(text), native);

/** A plain text that no element can stand in, as an attribute is: in a language from right to left its foreign runs keep their direction to themselves. */
export function isolated(text: string, native: Language): string {
  if (localeOf(native).texts.direction === 'ltr') return text;
  return scriptRuns(text, native)
    .map((run) => (run.foreign === undefined ? run.text : `\u2068${run.text}\u2069`))
    .join('');
}
