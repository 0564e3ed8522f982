import { englishCardTexts } from '#lib/i18n/en/cards.ts';
import { changes } from '#lib/i18n/en/changes.ts';
import { dates } from '#lib/i18n/en/dates.ts';
import { errors } from '#lib/i18n/en/errors.ts';
import { englishGlossary } from '#lib/i18n/en/glossary.ts';
import { enGraphics } from '#lib/i18n/en/graphics.ts';
import { offline } from '#lib/i18n/en/offline.ts';
import { readingTexts } from '#lib/i18n/en/reading.ts';
import { searchTexts } from '#lib/i18n/en/search.ts';
import { en } from '#lib/i18n/en/texts.ts';
import { timelineTexts } from '#lib/i18n/en/timeline.ts';
import type { Words } from '#lib/i18n/words.ts';

export const english: Words = {
  texts: en,
  dates,
  errors,
  offline,
  search: searchTexts,
  changes,
  graphics: enGraphics,
  cards: englishCardTexts,
  timeline: timelineTexts,
  reading: readingTexts,
  glossary: englishGlossary,
};
