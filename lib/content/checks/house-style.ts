import { ownWords } from '#lib/content/checks/own-words.ts';
import { textsIn } from '#lib/content/matter/describe-issue.ts';
import type { StyleMatter } from '#lib/content/matter/schema.ts';
import type { DocumentRecord, RecordOf } from '#lib/content/model/file-record.ts';
import { markdownOf, problemInBody, problemsInFields } from '#lib/content/reading/read-record.ts';
import type { Problem } from '#lib/terms/problem.ts';

/** The house glossary, ready to be looked for. */
export interface HouseStyle {
  /** Finds what is wrong, and what is right, so that the one is not found inside the other; undefined without terms. */
  readonly pattern: RegExp | undefined;
  /** What to write for a wording found; undefined when it is right as it is. */
  readonly cure: (found: string) => string | undefined;
}

/** One spelling for the marks and spaces that a text may set in several ways. */
const plain = (text: string): string =>
  text
    .replace(/[’‘]/g, "'")
    .replace(/\u2011/g, '-')
    .replace(/\s+/g, ' ')
    .trim();

function patternFor(spelling: string): string {
  const escaped = plain(spelling).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return escaped.replace(/'/g, "['’]").replace(/-/g, '[-\u2011]').replace(/ /g, '[ \u00a0\\n]');
}

/** A wording that differs from the right one by capitals alone is only wrong exactly so; any other in capitals too. */
export function houseStyle(terms: StyleMatter): HouseStyle {
  if (terms.length === 0) return { pattern: undefined, cure: () => undefined };
  const right = new Set(terms.map(({ write }) => plain(write)));
  const exactly = new Map<string, string>();
  const anyhow = new Map<string, string>();
  for (const { write, not, why } of terms) {
    const cure = `write "${write}"${why === undefined ? '' : `: ${why}`}`;
    for (const wrong of not.map(plain)) {
      if (wrong.toLowerCase() === plain(write).toLowerCase()) exactly.set(wrong, cure);
      else anyhow.set(wrong.toLowerCase(), cure);
    }
  }
  const spellings = [...right, ...exactly.keys(), ...anyhow.keys()].toSorted((a, b) => b.length - a.length);
  return {
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${spellings.map(patternFor).join('|')})(?![\\p{L}\\p{N}])`, 'giu'),
    cure: (found) => {
      const wording = plain(found);
      return right.has(wording) ? undefined : (exactly.get(wording) ?? anyhow.get(wording.toLowerCase()));
    },
  };
}

interface Finding {
  readonly index: number;
  readonly message: string;
}

function findingsIn(text: string, { pattern, cure }: HouseStyle): readonly Finding[] {
  if (!pattern || text.search(pattern) < 0) return [];
  return [...ownWords(text).matchAll(pattern)].flatMap(({ 0: found, index }) => {
    const mended = cure(found);
    return mended === undefined ? [] : [{ index, message: `"${plain(found)}" is not what we write; ${mended}` }];
  });
}

/** Fields that hold words of ours; a correction may name what was wrong, and a source says what its publisher wrote. */
const ours = new Set([
  'title',
  'summary',
  'alt',
  'caption',
  'label',
  'value',
  'note',
  'unknowns',
  'name',
  'tagline',
  'points',
]);
const theirs = new Set(['sources', 'corrections']);
/** In a row of data every word is ours but these. */
const namesInData = new Set(['id', 'milestone', 'iso', 'precision']);

const ourTexts = (matter: object, isOurs: (field: string) => boolean) =>
  textsIn(matter).filter(({ path }) => {
    const field = path.findLast((step) => typeof step === 'string');
    const isTheirs = path.some((step) => theirs.has(String(step))) || path.join() === 'note';
    return field !== undefined && isOurs(String(field)) && !isTheirs;
  });

type Styled = DocumentRecord | RecordOf<'site' | 'data'>;

function look(record: Styled, style: HouseStyle): readonly Problem[] {
  const isOurs = (field: string) => (record.kind === 'data' ? !namesInData.has(field) : ours.has(field));
  const inFields = ourTexts(record.matter, isOurs).flatMap(({ text, path }) =>
    findingsIn(text, style).map(({ message }) => ({ path, message })),
  );
  const fields = problemsInFields(record, 'warning', inFields);
  if (record.kind === 'site' || record.kind === 'data' || !record.body) return fields;
  const markdown = markdownOf(record);
  const body = findingsIn(markdown, style).map(({ index, message }) =>
    problemInBody(record, 'warning', message, markdown, index),
  );
  return [...fields, ...body];
}

const known = new WeakMap<Styled, { readonly style: HouseStyle; readonly problems: readonly Problem[] }>();

/**
 * What is not written as the house writes it, in the fields and, when it has been parsed, in the body. Looked for once a record and
 * glossary, however often the names of other files change.
 */
export function styleProblems(record: Styled, style: HouseStyle): readonly Problem[] {
  if (!style.pattern) return [];
  const before = known.get(record);
  if (before?.style === style) return before.problems;
  const problems = look(record, style);
  known.set(record, { style, problems });
  return problems;
}
