import { mapText } from '#lib/article/prose-text.ts';
import type { ResolvedBlock } from '#lib/article/resolve-blocks.ts';
import { markForeignRuns } from '#lib/i18n/foreign-runs.ts';
import type { Language } from '#lib/terms/languages.ts';

/** What is marked already, or is copied as it stands. */
const apart = new Set(['bdi', 'code', 'pre']);

/** HTML of a text in one language, its foreign words marked where `:lang[…]` has not done so. */
export const withForeignMarked = (html: string, language: Language): string =>
  mapText(html, (text, around) => (around.some((name) => apart.has(name)) ? text : markForeignRuns(text, language)));

/** {@link withForeignMarked} for each block of a body. */
export const markForeign = (blocks: readonly ResolvedBlock[], language: Language): readonly ResolvedBlock[] =>
  blocks.map((block) => ('html' in block ? { ...block, html: withForeignMarked(block.html, language) } : block));
