import { atRoot } from '#lib/addresses/addresses.ts';
import type { Edition, Factbox } from '#lib/content/model/model.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { absoluteAddress } from '#lib/publishing/addresses.ts';
import type { ProgrammeData } from '#lib/publishing/data/data-schema.ts';
import { correctionData, sourceData } from '#lib/publishing/data/timeline-data.ts';
import { rfc3339 } from '#lib/publishing/instants.ts';

/** The programme's fact box as data; `data-schema.ts` says what each field means. */
export function programmeData(factbox: Factbox, edition: Edition, locale: Locale): ProgrammeData {
  return {
    $schema: absoluteAddress(atRoot.dataSchema({ name: 'programme' })),
    title: factbox.title,
    address: absoluteAddress(locale.addresses.programme()),
    publisher: edition.site.publisher,
    language: locale.texts.htmlLanguage,
    revision: edition.revision,
    asOf: factbox.asOf.iso,
    horizon: factbox.horizon ? sourceData(factbox.horizon) : null,
    updated: edition.lastUpdated && rfc3339(edition.lastUpdated),
    facts: factbox.facts.map(({ label, value, note, asOf, confidence, sources }) => ({
      label,
      value,
      note: note ?? null,
      asOf: asOf.iso,
      confidence: confidence ?? null,
      sources: sources.map(sourceData),
    })),
    unknowns: factbox.unknowns,
    corrections: factbox.corrections.map(correctionData),
  };
}
