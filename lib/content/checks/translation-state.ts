import { translationPath } from '#lib/content/files/file-kinds.ts';
import {
  isDocument,
  isDraft,
  isOriginal,
  type Original,
  originalOf,
  problemIn,
  type RecordOf,
  type Records,
  usableRecord,
} from '#lib/content/model/file-record.ts';
import { paragraphsOf } from '#lib/content/model/stamp.ts';
import { markdownOf } from '#lib/content/reading/read-record.ts';
import { lagOf } from '#lib/content/reading/stamp-of-record.ts';
import { namesOfLanguages, translations } from '#lib/terms/languages.ts';
import type { Problem } from '#lib/terms/problem.ts';

type Translated = RecordOf<'translation'>;

const listed = (items: readonly string[]): string =>
  [...items.slice(0, -1), items.at(-1)]
    .filter(Boolean)
    .join(', ')
    .replace(/, ([^,]*)$/, ' and $1');

/** `paragraph 3 ("The seat was…")`: an editor looks for words and does not count. */
function named(part: string, original: Original): string {
  const number = /^paragraph (\d+)$/.exec(part)?.[1];
  if (number === undefined || !isDocument(original)) return part;
  const [words = ''] = paragraphsOf(markdownOf(original)).slice(Number(number) - 1);
  const begins = words.replace(/\s+/g, ' ').slice(0, 40);
  return `${part} ("${begins}${words.length > 40 ? '…' : ''}")`;
}

/** In what a translation is behind its original. */
function lag(record: Translated, original: Original): Problem[] {
  const state = lagOf(record, original);
  if (!state) return [];
  const { changed, gone } = state;
  const found = [
    ...(changed.length > 0
      ? [
          `${listed(changed.map((part) => named(part, original)))} ${changed.length === 1 ? 'has' : 'have'} changed since`,
        ]
      : []),
    ...(gone > 0 ? [`${gone} of its parts ${gone === 1 ? 'is' : 'are'} gone`] : []),
  ];
  const cure = `translate that, then run \`npm run restamp -- ${record.file}\``;
  return [problemIn(record, 'notice', 'translation.of', `lags behind ${original.file}: ${found.join('; ')}; ${cure}`)];
}

/** What the texts themselves show, once both are parsed: a part that was left out, or a citation. */
function unlike(record: Translated, original: Original): Problem[] {
  if (!isDocument(record) || !isDocument(original) || !record.body || !original.body) return [];
  const [own, of] = [record.body, original.body];
  const headings =
    own.anchors.length === of.anchors.length
      ? []
      : [
          `has ${own.anchors.length} headings, and ${original.file} has ${of.anchors.length}; look whether a part was left out`,
        ];
  const uncited = of.cited.filter((number) => !own.cited.includes(number));
  const cites =
    uncited.length === 0
      ? []
      : [
          `does not cite ${uncited.length === 1 ? 'source' : 'sources'} ${listed(uncited.map(String))}, as ${original.file} does; cite what the original cites`,
        ];
  return [...headings, ...cites].map((message) => ({
    severity: 'warning',
    file: record.file,
    line: record.bodyLine,
    column: 1,
    field: 'body',
    message,
  }));
}

interface Found {
  readonly of: Original;
  readonly problems: readonly Problem[];
}
const known = new WeakMap<Translated, Found>();

/** How each translation stands to its original: found once for the two, however often other files change. */
function problemsOf(record: Translated, original: Original): readonly Problem[] {
  const before = known.get(record);
  if (before?.of === original) return before.problems;
  const problems = [...unlike(record, original), ...lag(record, original)];
  known.set(record, { of: original, problems });
  return problems;
}

/** Originals that readers see, and some cannot read. */
function untranslated(original: Original, records: Records): Problem[] {
  if (isDraft(original) || ('status' in original.matter && original.matter.status === 'withdrawn')) return [];
  const lacking = translations.filter((language) => !records.read.has(translationPath(original.file, language)));
  if (lacking.length === 0) return [];
  const commands = lacking.map((language) => `\`npm run new -- translation ${language} ${original.file}\``);
  const message = `has no ${lacking.map((language) => namesOfLanguages[language]).join(' and no ')}; begin with ${commands.join(' and ')}`;
  return [problemIn(original, 'notice', 'file', message)];
}

/** What only a translation and its original together show, and what has none. */
export function* translationProblems(records: Records): Generator<void, Problem[]> {
  const found: Problem[] = [];
  for (const file of [...records.read.keys()]) {
    // The first time each text is decoded for it.
    yield;
    const record = usableRecord(records, file);
    if (record && isOriginal(record)) found.push(...untranslated(record, records));
    if (record?.kind !== 'translation') continue;
    const original = usableRecord(records, originalOf(record));
    if (original && isOriginal(original)) found.push(...problemsOf(record, original));
  }
  return found;
}
