import type { Words } from '#lib/i18n/words.ts';
import { chineseCardTexts } from '#lib/i18n/zh/cards.ts';
import { changes } from '#lib/i18n/zh/changes.ts';
import { dates } from '#lib/i18n/zh/dates.ts';
import { errors } from '#lib/i18n/zh/errors.ts';
import { chineseGlossary } from '#lib/i18n/zh/glossary.ts';
import { zhGraphics } from '#lib/i18n/zh/graphics.ts';
import { offline } from '#lib/i18n/zh/offline.ts';
import { chineseReadingTexts } from '#lib/i18n/zh/reading.ts';
import { searchTexts } from '#lib/i18n/zh/search.ts';
import { zh } from '#lib/i18n/zh/texts.ts';
import { chineseTimelineTexts } from '#lib/i18n/zh/timeline.ts';

export const chinese: Words = {
  texts: zh,
  dates,
  errors,
  offline,
  search: searchTexts,
  changes,
  graphics: zhGraphics,
  cards: chineseCardTexts,
  timeline: chineseTimelineTexts,
  reading: chineseReadingTexts,
  glossary: chineseGlossary,
};
