import type { CardTexts } from '#lib/i18n/card-texts.ts';
import type { DateTexts } from '#lib/i18n/date-texts.ts';
import type { ErrorTexts } from '#lib/i18n/error-texts.ts';
import type { Term } from '#lib/i18n/glossary.ts';
import type { GraphicsTexts } from '#lib/i18n/graphics-texts.ts';
import type { Texts } from '#lib/i18n/texts.ts';

/** Every word of one language: a folder of `lib/i18n` each. */
export interface Words {
  readonly texts: Texts;
  readonly graphics: GraphicsTexts;
  readonly cards: CardTexts;
  readonly dates: DateTexts;
  readonly errors: ErrorTexts;
  readonly glossary: readonly Term[];
}
