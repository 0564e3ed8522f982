import type { DocumentRecord } from '#lib/content/model/file-record.ts';
import { type Stamp, stampOf } from '#lib/content/model/stamp.ts';
import { markdownOf } from '#lib/content/reading/read-record.ts';

/** What a translation says in its own words, kind by kind; the rest is the original's. */
function translatable(record: DocumentRecord): readonly unknown[] {
  switch (record.kind) {
    case 'story': {
      const { title, summary, points, hero, note } = record.matter;
      return [title, summary, points?.map(({ text }) => text), hero?.alt, hero?.caption, note];
    }
    case 'update': {
      const { title, summary, note } = record.matter;
      return [title, summary, note];
    }
    case 'milestone': {
      const { title, summary, place } = record.matter;
      return [title, summary, place?.name];
    }
    case 'factbox': {
      const { title, facts, unknowns } = record.matter;
      return [title, facts.map(({ label, value, note }) => [label, value, note]), unknowns];
    }
    case 'page': {
      const { title, summary } = record.matter;
      return [title, summary];
    }
    case 'translation':
      return [];
  }
}

const known = new WeakMap<DocumentRecord, Stamp>();

/** The stamp of an original as it stands now; its text is decoded once. */
export function stampOfRecord(original: DocumentRecord): Stamp {
  const stamp = known.get(original) ?? stampOf(translatable(original), markdownOf(original));
  known.set(original, stamp);
  return stamp;
}
