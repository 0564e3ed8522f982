import { addressOf } from '#lib/addresses/addresses.ts';
import type { Edition } from '#lib/content/model/model.ts';
import { languages } from '#lib/terms/languages.ts';

/** Every address, in each language, of which no copy may be shown any more: a reader's browser deletes those that it has. */
export const withdrawnJson = ({ takenDown }: Pick<Edition, 'takenDown'>): string =>
  `${JSON.stringify({
    withdrawn: takenDown.flatMap(({ kind, slug }) =>
      languages.map((language) => addressOf({ of: kind, slug }, language)),
    ),
  })}\n`;
