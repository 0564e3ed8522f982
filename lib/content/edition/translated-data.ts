import type { DataMatter, DataName, EditionData } from '#lib/content/matter/data-schema.ts';
import type { TranslatedRow } from '#lib/content/matter/translation-schema.ts';

/** The words of a row, as they stand among its other fields. */
type Words = Readonly<Record<string, unknown>>;

/**
 * Rows with the words of their translation in the place of their own. One that leaves a word out takes it from the first row that translates the
 * same word of the same field, so that what is one thing in the original stays one; else the original's stands.
 */
function mergeRows(rows: DataMatter['rows'], translated: readonly TranslatedRow[]): DataMatter['rows'] {
  const rowOf = new Map(rows.map((row): [string, Words] => [row.id, { ...row }]));
  const alike = new Map<string, string>();
  for (const { id, ...words } of translated) {
    for (const [field, word] of Object.entries(words)) {
      const key = JSON.stringify([field, rowOf.get(id)?.[field]]);
      if (word !== undefined && !alike.has(key)) alike.set(key, word);
    }
  }
  const own = new Map(translated.map((row) => [row.id, row]));
  return rows.map((row) => {
    const words = Object.entries(row).flatMap(([field, value]) => {
      const word = own.get(row.id)?.[field] ?? alike.get(JSON.stringify([field, value]));
      return field === 'id' || word === undefined ? [] : [[field, word]];
    });
    return { ...row, ...Object.fromEntries(words) };
  });
}

/** Data of drawings in another language. @param translated the rows of each translation, by the name of its drawing */
export function translateData(
  data: EditionData,
  translated: ReadonlyMap<string, readonly TranslatedRow[]>,
): EditionData {
  const names = Object.keys(data) as DataName[];
  const merged = names.map((name) => {
    const matter: DataMatter | undefined = data[name];
    const rows = translated.get(name);
    return [name, matter && rows ? { ...matter, rows: mergeRows(matter.rows, rows) } : matter];
  });
  // Only words were changed for words, which the compiler cannot follow.
  return Object.fromEntries(merged) as EditionData;
}
