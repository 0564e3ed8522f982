import { urduCardTexts } from '#lib/i18n/ur/cards.ts';
import { changes } from '#lib/i18n/ur/changes.ts';
import { dates } from '#lib/i18n/ur/dates.ts';
import { errors } from '#lib/i18n/ur/errors.ts';
import { urduGlossary } from '#lib/i18n/ur/glossary.ts';
import { urGraphics } from '#lib/i18n/ur/graphics.ts';
import { offline } from '#lib/i18n/ur/offline.ts';
import { urduReadingTexts } from '#lib/i18n/ur/reading.ts';
import { searchTexts } from '#lib/i18n/ur/search.ts';
import { ur } from '#lib/i18n/ur/texts.ts';
import { urduTimelineTexts } from '#lib/i18n/ur/timeline.ts';
import type { Words } from '#lib/i18n/words.ts';

export const urdu: Words = {
  texts: ur,
  dates,
  errors,
  offline,
  search: searchTexts,
  changes,
  graphics: urGraphics,
  cards: urduCardTexts,
  timeline: urduTimelineTexts,
  reading: urduReadingTexts,
  glossary: urduGlossary,
};
