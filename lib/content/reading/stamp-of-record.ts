import { type DataMatter, isDataName, rowWords } from '#lib/content/matter/data-schema.ts';
import { isDocument, type Original, type RecordOf } from '#lib/content/model/file-record.ts';
import {
  type Behind,
  behind,
  type Part,
  paragraphsOf,
  partsOf,
  readStamp,
  writeStamp,
} from '#lib/content/model/stamp.ts';
import { markdownOf } from '#lib/content/reading/read-record.ts';

type Fields = readonly (readonly [name: string, said: unknown])[];

const fields = <Matter extends object>(matter: Matter, ...names: readonly (keyof Matter & string)[]): Fields =>
  names.map((name) => [name, matter[name]]);

const numbered = (name: string, list: readonly unknown[]): Fields =>
  list.map((said, index) => [`${name}.${index + 1}`, said]);

/** The words of a row, field by field; undefined when it has none. */
function wordsOfRow(
  name: string,
  row: DataMatter['rows'][number],
): readonly (readonly [string, unknown])[] | undefined {
  const words = isDataName(name) ? Object.keys(rowWords[name]) : [];
  const said = Object.entries(row).filter(([field]) => words.includes(field));
  return said.length === 0 ? undefined : said;
}

/** What a translation says in its own words, kind by kind; the rest is the original's. */
function fieldsOf(original: Original): Fields {
  switch (original.kind) {
    case 'story': {
      const { points = [], hero } = original.matter;
      const said = points.map(({ text }) => text);
      return [
        ...fields(original.matter, 'title', 'summary'),
        ...numbered('points', said),
        ['hero.alt', hero?.alt],
        ['hero.caption', hero?.caption],
        ...fields(original.matter, 'note'),
      ];
    }
    case 'update':
      return fields(original.matter, 'title', 'summary', 'note');
    case 'milestone': {
      const { place, vehicle, agencies } = original.matter;
      return [
        ...fields(original.matter, 'title', 'summary'),
        ['place.name', place?.name],
        ['vehicle', vehicle],
        ['agencies', agencies.length === 0 ? undefined : agencies],
      ];
    }
    case 'factbox': {
      const { title, facts, unknowns } = original.matter;
      const said = facts.map(({ label, value, note }) => [label, value, note]);
      return [['title', title], ...numbered('facts', said), ...numbered('unknowns', unknowns)];
    }
    case 'page':
      return fields(original.matter, 'title', 'summary');
    case 'site':
      return fields(original.matter, 'title', 'tagline', 'publisher');
    case 'data':
      return original.matter.rows.map((row) => [`row ${row.id}`, wordsOfRow(original.name, row)]);
  }
}

/** Texts one under the other; words of a row with their names. */
function written(said: unknown): string {
  if (!Array.isArray(said)) return String(said ?? '');
  const lines = said.filter((one) => one !== undefined);
  return lines.map((one) => (Array.isArray(one) ? one.join(': ') : String(one))).join('\n');
}

/** What each part of the stamp says, in the same order. */
export const wordsOfRecord = (original: Original): readonly string[] => [
  ...fieldsOf(original)
    .filter(([, said]) => said !== undefined)
    .map(([, said]) => written(said)),
  ...paragraphsOf(isDocument(original) ? markdownOf(original) : ''),
];

/** The stamp of an original as it stands now, by the names of its parts. */
export const stampOfRecord = (original: Original): readonly Part[] =>
  partsOf(fieldsOf(original), isDocument(original) ? markdownOf(original) : '');

/** As it is written, which is a tenth of the memory: most translations are in step, and nobody asks for the names. */
const known = new WeakMap<Original, string>();

/** In what a translation is behind its original; undefined when it is in step. A text is decoded once for it. */
export function lagOf({ matter }: RecordOf<'translation'>, original: Original): Behind | undefined {
  const made = matter.translation.of;
  const now = known.get(original) ?? writeStamp(stampOfRecord(original));
  known.set(original, now);
  return made === now ? undefined : behind(readStamp(made), stampOfRecord(original));
}
