import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { type SearchKind, searchKinds } from '#lib/addresses/table.ts';
import {
  type Found,
  hitsAlone,
  hitsInGroup,
  type SearchAnswer,
  type SearchGroup,
  type SearchHit,
  type SearchQuestion,
} from '#lib/publishing/search/answer.ts';
import type { SearchEntry, SearchUnit } from '#lib/publishing/search/entries.ts';
import { excerptOf, hasAll } from '#lib/publishing/search/excerpt.ts';
import { plainHtml } from '#lib/publishing/search/plain-html.ts';
import { ftsText, type Query, readQueryText } from '#lib/publishing/search/query.ts';
import { indexed, tokensOf } from '#lib/publishing/search/tokens.ts';
import type { Phrase, Vocabulary } from '#lib/publishing/search/vocabulary.ts';
import { type Language, languages } from '#lib/terms/languages.ts';
import { countedText, createWordCounts } from '#server/search/vocabulary.ts';

/** Of what can be found; it answers at once, so it belongs into a thread of its own. */
export interface TextIndex {
  /** Takes units in, in place of those of the same key. */
  take(units: readonly SearchUnit[]): void;
  drop(keys: readonly string[]): void;
  ask(question: SearchQuestion, isWhole: boolean): SearchAnswer;
  /** Bytes of the index, without the texts. */
  bytes(): number;
  close(): void;
}

/** Matches that are weighed, the newest: beyond that a word tells nothing any more. */
const mostWeighed = 2_000;
/** How much a match in a title, a summary and a text counts. */
const weights = [8, 3, 1] as const;
/** How much a thing counts: what is a page to be read before what is a line of one. */
const worth: Readonly<Record<SearchKind, number>> = {
  story: 2.4,
  update: 1.3,
  milestone: 1.2,
  page: 1,
  fact: 1,
  term: 1,
  section: 0.9,
  source: 0.4,
};
/** For having all of it in the title. */
const titled = 3;
/** Titles that are looked at, the best hits of a kind. */
const looked = 12;

// A row's number says in which pages it stands, and what it is: rows are told apart without looking anything up.
const kindBits = 8;
const viewBits = 8;
const bitOf = (language: Language): number => 1 << languages.indexOf(language);
const rowNumber = (place: number, views: readonly Language[], kind: SearchKind): number =>
  (place * viewBits + views.reduce((bits, language) => bits | bitOf(language), 0)) * kindBits +
  searchKinds.indexOf(kind);
const kindOfRow = (row: number): SearchKind => searchKinds[row % kindBits] ?? 'page';

/** The parts of an entry that are indexed. */
interface Texts {
  readonly title: string;
  readonly summary: string;
  readonly text: string;
}

const textsOf = ({ title, summary = '', text = '', html }: SearchEntry): Texts => ({
  title,
  summary,
  text: html === undefined ? text : [text, plainHtml(html)].filter((part) => part !== '').join('\n'),
});

interface Kept extends Texts, Pick<SearchEntry, 'kind' | 'name' | 'place' | 'language' | 'cited'> {
  readonly version: string;
}

/** A text as it lies beside the index. */
const packed = (kept: Kept): Uint8Array => deflateRawSync(JSON.stringify(kept), { level: 3 });
// What lies there is written by `packed` alone.
const unpacked = (bytes: Uint8Array): Kept => JSON.parse(inflateRawSync(bytes).toString('utf8')) as Kept;

/** Kibibytes of the index that stay in memory; the rest is in a file that SQLite removes by itself. */
const cacheSize = 8 * 1024;

/** @throws where there is no SQLite with FTS5, or nowhere to write */
export async function openTextIndex(): Promise<TextIndex> {
  const { DatabaseSync } = await import('node:sqlite');
  // Both are files without a name, gone with the process.
  const index = new DatabaseSync('');
  const texts = new DatabaseSync('');
  index.exec(`PRAGMA journal_mode = off; PRAGMA synchronous = off; PRAGMA cache_size = -${cacheSize};
    CREATE VIRTUAL TABLE words USING fts5(title, summary, text, content='', contentless_delete=1, tokenize='ascii')`);
  texts.exec(
    'PRAGMA journal_mode = off; PRAGMA synchronous = off; CREATE TABLE entry(row INTEGER PRIMARY KEY, kept BLOB)',
  );
  const insertWords = index.prepare('INSERT INTO words(rowid, title, summary, text) VALUES (?, ?, ?, ?)');
  const deleteWords = index.prepare('DELETE FROM words WHERE rowid = ?');
  const insertEntry = texts.prepare('INSERT INTO entry VALUES (?, ?)');
  const deleteEntry = texts.prepare('DELETE FROM entry WHERE row = ?');
  const selectEntry = texts.prepare('SELECT kept FROM entry WHERE row = ?');
  const anyMatch = index.prepare('SELECT 1 FROM words WHERE words MATCH ? AND (rowid >> 3) & ? LIMIT 1');
  const weigh = index.prepare(`SELECT rowid, bm25(words, ${weights.join(', ')}) FROM words
    WHERE words MATCH ? AND (rowid >> 3) & ? ORDER BY rowid DESC LIMIT ${mostWeighed + 1}`);
  weigh.setReturnArrays(true);

  const counts = new Map(languages.map((language) => [language, createWordCounts()]));
  const rowsOf = new Map<string, { readonly rows: readonly number[]; readonly views: readonly Language[] }>();
  let place = 0;

  function keptAt(row: number): Kept {
    const kept = selectEntry.get(row)?.kept;
    if (!(kept instanceof Uint8Array)) throw new Error(`row ${row} has no text`);
    return unpacked(kept);
  }

  function removeUnit(key: string): void {
    const unit = rowsOf.get(key);
    for (const row of unit?.rows ?? []) {
      const { title, summary, text } = keptAt(row);
      const counted = countedText([title, summary, text].flatMap(tokensOf));
      for (const view of unit?.views ?? []) counts.get(view)?.count(counted, -1);
      deleteWords.run(row);
      deleteEntry.run(row);
    }
    rowsOf.delete(key);
  }

  function addUnit({ key, version, views, entries }: SearchUnit): void {
    const rows = entries.map((entry) => {
      place += 1;
      const row = rowNumber(place, views, entry.kind);
      const words = textsOf(entry);
      const { kind, name, language, place: fragment, cited } = entry;
      const where = { ...(fragment !== undefined && { place: fragment }), ...(cited && { cited }) };
      const tokens = [words.title, words.summary, words.text].map(tokensOf);
      insertWords.run(row, ...tokens.map(indexed));
      insertEntry.run(row, packed({ kind, name, language, version, ...where, ...words }));
      const counted = countedText(tokens.flat());
      for (const view of views) counts.get(view)?.count(counted, 1);
      return row;
    });
    rowsOf.set(key, { rows, views });
  }

  function inOneGo(work: () => void): void {
    index.exec('BEGIN');
    texts.exec('BEGIN');
    work();
    index.exec('COMMIT');
    texts.exec('COMMIT');
  }

  function vocabularyOf(language: Language): Vocabulary {
    const words = counts.get(language) ?? createWordCounts();
    const view = bitOf(language);
    const occurs = (phrase: Phrase) =>
      anyMatch.get(ftsText({ clauses: [[phrase]], whole: undefined }, 'AND'), view) !== undefined;
    return { ...words, occurs };
  }

  type Weighed = readonly [row: number, weight: number];

  function matches(text: string, { language, only }: SearchQuestion): readonly Weighed[] {
    if (text === '') return [];
    // Its columns are two numbers.
    const rows = weigh.all(text, bitOf(language)) as unknown as [number, number][];
    const wanted = only === undefined ? rows : rows.filter(([row]) => kindOfRow(row) === only);
    return wanted.map(([row, weight]): Weighed => [row, -weight * worth[kindOfRow(row)]]);
  }

  interface Hit {
    readonly kept: Kept;
    readonly weight: number;
  }

  function groupOf(kind: SearchKind, rows: readonly Weighed[], { clauses }: Query, most: number) {
    const best = rows.toSorted((a, b) => b[1] - a[1] || b[0] - a[0]).slice(0, Math.max(most, looked));
    const hits = best
      .map(([row, weight]): Hit => {
        const kept = keptAt(row);
        return { kept, weight: hasAll(kept.title, clauses) ? weight * titled : weight };
      })
      .toSorted((a, b) => b.weight - a.weight)
      .slice(0, most);
    const group: SearchGroup = { kind, found: rows.length, hits: hits.map(({ kept }) => hitOf(kept, clauses)) };
    return { group, weight: hits[0]?.weight ?? 0 };
  }

  function hitOf(kept: Kept, clauses: Query['clauses']): SearchHit {
    const { summary, text, ...found } = kept;
    const excerpt = kept.kind === 'section' ? undefined : excerptOf(`${summary}\n${text}`, clauses);
    return { ...found, excerpt };
  }

  function answer(question: SearchQuestion, isWhole: boolean): Found {
    const query = readQueryText(question.words, vocabularyOf(question.language));
    const exact = query.clauses.length === 0 ? [] : matches(ftsText(query, 'AND'), question);
    const isPartly = exact.length === 0 && query.clauses.length > 1;
    const rows = isPartly ? matches(ftsText(query, 'OR'), question) : exact;
    const isMore = rows.length > mostWeighed;
    const most = question.only === undefined ? hitsInGroup : hitsAlone;
    const kinds = Map.groupBy(rows.slice(0, mostWeighed), ([row]) => kindOfRow(row));
    const groups = [...kinds]
      .map(([kind, ofKind]) => groupOf(kind, ofKind, query, most))
      .toSorted((a, b) => b.weight - a.weight)
      .map(({ group }) => group);
    const { clauses, corrected, missing } = query;
    return { is: 'found', groups, clauses, corrected, missing, isPartly: isPartly && rows.length > 0, isMore, isWhole };
  }

  return {
    take: (units) =>
      inOneGo(() => {
        for (const unit of units) {
          removeUnit(unit.key);
          addUnit(unit);
        }
      }),
    drop: (keys) => inOneGo(() => keys.forEach(removeUnit)),
    ask: answer,
    bytes() {
      const pragma = (name: string) => Number(Object.values(index.prepare(`PRAGMA ${name}`).get() ?? {})[0]);
      return (pragma('page_count') - pragma('freelist_count')) * pragma('page_size');
    },
    close() {
      index.close();
      texts.close();
    },
  };
}
