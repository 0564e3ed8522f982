import type { DateTexts } from '#lib/i18n/date-texts.ts';
import type { englishCardTexts } from '#lib/i18n/en/cards.ts';
import type { changes } from '#lib/i18n/en/changes.ts';
import type { errors } from '#lib/i18n/en/errors.ts';
import type { enGraphics } from '#lib/i18n/en/graphics.ts';
import type { offline } from '#lib/i18n/en/offline.ts';
import type { readingTexts } from '#lib/i18n/en/reading.ts';
import type { searchTexts } from '#lib/i18n/en/search.ts';
import type { en } from '#lib/i18n/en/texts.ts';
import type { timelineTexts } from '#lib/i18n/en/timeline.ts';
import type { Term } from '#lib/i18n/glossary.ts';

/** What English has, each word with what it is for: another language that lacks one does not compile. */
export type Texts = Omit<typeof en, 'direction'> & { readonly direction: 'ltr' | 'rtl' };
export type Joints = Texts['joints'];
export type EraId = keyof Texts['eras'];
export type GraphicsTexts = typeof enGraphics;
export type CardTexts = typeof englishCardTexts;
export type ReadingTexts = typeof readingTexts;
export type TimelineTexts = typeof timelineTexts;
export type ErrorTexts = typeof errors;
export type OfflineTexts = typeof offline;
type SearchWords = typeof searchTexts;
/** What it offers may be other things, and more of them, in each language. */
export type SearchTexts = Omit<SearchWords, 'examples'> & { readonly examples: readonly string[] };
export type ChangesTexts = typeof changes;
export type ErrorStatus = keyof ErrorTexts['pages'];

/** Every word of one language: a folder of `lib/i18n` each. */
export interface Words {
  readonly texts: Texts;
  readonly graphics: GraphicsTexts;
  readonly cards: CardTexts;
  readonly timeline: TimelineTexts;
  readonly reading: ReadingTexts;
  readonly dates: DateTexts;
  readonly errors: ErrorTexts;
  readonly offline: OfflineTexts;
  readonly search: SearchTexts;
  readonly changes: ChangesTexts;
  readonly glossary: readonly Term[];
}
