import { stringify } from 'yaml';
import { isDataName, rowWords } from '#lib/content/matter/data-schema.ts';
import { toTranslate } from '#lib/content/matter/placeholders.ts';
import { isDocument, type Original, type RecordOf } from '#lib/content/model/file-record.ts';
import { writeStamp } from '#lib/content/model/stamp.ts';
import { markdownOf } from '#lib/content/reading/read-record.ts';
import { stampOfRecord } from '#lib/content/reading/stamp-of-record.ts';

const marked = (words: string): string => toTranslate + words;
const maybe = (words: string | undefined): string | undefined => (words === undefined ? undefined : marked(words));
/** A list, or nothing at all: an empty one is not written. */
const some = <Item>(list: readonly Item[], mark: (item: Item) => unknown): readonly unknown[] | undefined =>
  list.length === 0 ? undefined : list.map(mark);

/** Each word of the rows once: rows that say the same are translated alike. */
function rowsOf({ name, matter }: RecordOf<'data'>): readonly object[] {
  const fields = isDataName(name) ? Object.keys(rowWords[name]) : [];
  const seen = new Set<string>();
  return matter.rows.flatMap((row) => {
    const words = Object.entries(row).flatMap(([field, said]) => {
      const key = JSON.stringify([field, said]);
      if (!fields.includes(field) || typeof said !== 'string' || seen.has(key)) return [];
      seen.add(key);
      return [[field, marked(said)]];
    });
    return words.length === 0 ? [] : [{ id: row.id, ...Object.fromEntries(words) }];
  });
}

/** What is translated of the fields, in the order of the guide. */
function fieldsOf(original: Original): object {
  if (original.kind === 'data') return { rows: rowsOf(original) };
  if (original.kind === 'site') {
    const { title, tagline, publisher } = original.matter;
    return { title: marked(title), tagline: marked(tagline), publisher: marked(publisher) };
  }
  const { matter } = original;
  const hero =
    'hero' in matter && matter.hero ? { alt: marked(matter.hero.alt), caption: maybe(matter.hero.caption) } : undefined;
  return {
    title: marked(matter.title),
    summary: 'summary' in matter ? maybe(matter.summary) : undefined,
    points:
      'points' in matter
        ? some(matter.points ?? [], ({ text, cites }) => `${marked(text)}:cite[${cites.join()}]`)
        : undefined,
    hero,
    place: 'place' in matter && matter.place ? { name: marked(matter.place.name) } : undefined,
    vehicle: 'vehicle' in matter ? maybe(matter.vehicle) : undefined,
    agencies: 'agencies' in matter ? some(matter.agencies, marked) : undefined,
    facts:
      'facts' in matter
        ? some(matter.facts, ({ label, value, note }) => ({
            label: marked(label),
            value: marked(value),
            note: maybe(note),
          }))
        : undefined,
    unknowns: 'unknowns' in matter ? some(matter.unknowns, marked) : undefined,
    corrections:
      'corrections' in matter
        ? some(matter.corrections, ({ date, text }) => ({ date: date.iso, text: marked(text) }))
        : undefined,
    note: 'note' in matter ? maybe(matter.note) : undefined,
  };
}

/** What stands before the words of a line: a heading's marks, a point of a list, a cell, the name of a footnote. */
const beforeWords = /^(?:#{1,6} +|\s*(?:[-*+]|\d+[.)]) +|\| *|\[\^[^\]]+\]: *|> *)/;
const isDirective = (line: string): boolean => /^::/.test(line);
const isFence = (line: string): boolean => /^ *(?:```|~~~)/.test(line);
/** An empty line, or what divides the head of a table from its rows. */
const isBlank = (line: string): boolean => /^[\s|:-]*$/.test(line);

/** Each paragraph, heading, point, row and caption of a text marked. Fences and drawings are as they are in every language. */
export function markedText(markdown: string): string {
  let inFence = false;
  let begins = true;
  return markdown
    .split('\n')
    .map((line) => {
      if (isFence(line)) inFence = !inFence;
      const goesOn = !begins && line.trim() !== '';
      begins = line.trim() === '' || isDirective(line) || /^#{1,6} /.test(line);
      if (inFence || isFence(line) || isBlank(line)) return line;
      if (isDirective(line)) return line.replace(/\b(speaker|title|alt|caption)="/g, `$&${toTranslate}`);
      const before = beforeWords.exec(line)?.[0] ?? '';
      return goesOn && (before === '' || before.startsWith('>')) ? line : before + marked(line.slice(before.length));
    })
    .join('\n');
}

/** A translation in which nothing is translated yet. */
export function translationSkeleton(original: Original): string {
  const translation = { status: 'machine', of: writeStamp(stampOfRecord(original)) };
  const yaml = stringify(
    { ...fieldsOf(original), translation },
    { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' },
  );
  return isDocument(original) ? `---\n${yaml}---\n${markedText(markdownOf(original))}` : yaml;
}
