import type { FieldFault } from '#lib/content/matter/cross-fields.ts';
import { rowWords } from '#lib/content/matter/data-schema.ts';
import type { TranslatedRow } from '#lib/content/matter/translation-schema.ts';
import type { RecordOf } from '#lib/content/model/file-record.ts';
import { didYouMean } from '#lib/terms/nearest-name.ts';

/** Rows that the original does not have, words that a row of it does not have, and what is one word there and two here. */
export function rowFaultsOf(rows: readonly TranslatedRow[], { file, name, matter }: RecordOf<'data'>): FieldFault[] {
  const originals = new Map(matter.rows.map((row) => [row.id, new Map<string, unknown>(Object.entries(row))]));
  const first = new Map<string, { readonly word: string; readonly id: string }>();
  return rows.flatMap(({ id, ...words }, index): FieldFault[] => {
    const original = originals.get(id);
    if (!original) {
      const cure = didYouMean(id, originals.keys()) || '; delete this one, or correct its id';
      return [{ path: ['rows', index, 'id'], message: `there is no row "${id}" in ${file}${cure}` }];
    }
    return Object.keys(rowWords[name]).flatMap((field): FieldFault[] => {
      const [word, said] = [words[field], original.get(field)];
      const path = ['rows', index, field];
      if (word === undefined) return [];
      if (said === undefined)
        return [{ path, message: `has nothing to translate: that row has no ${field}; delete it` }];
      const key = JSON.stringify([field, said]);
      const before = first.get(key) ?? { word, id };
      first.set(key, before);
      if (before.word === word) return [];
      const message = `is "${word}" for "${String(said)}", and row ${before.id} says "${before.word}" for it; write it alike, since a drawing puts together what is called the same`;
      return [{ path, message }];
    });
  });
}
