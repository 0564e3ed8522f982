import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ownWords } from '#lib/content/checks/own-words.ts';
import { classifyFile } from '#lib/content/files/classify-file.ts';
import { translationPath } from '#lib/content/files/file-kinds.ts';
import { readFolderTexts } from '#lib/content/files/folder-texts.ts';
import { factboxLimit, readFrontMatter } from '#lib/content/matter/front-matter.ts';
import { readYaml } from '#lib/content/matter/read-yaml.ts';
import { paragraphsOf, writeStamp } from '#lib/content/model/stamp.ts';
import { stampOfRecord } from '#lib/content/reading/stamp-of-record.ts';
import { open } from '#lib/editors/writing/opened.ts';
import { originalIn } from '#lib/editors/writing/restamp.ts';
import { english } from '#lib/i18n/en/words.ts';
import { urdu } from '#lib/i18n/ur/words.ts';
import type { Words } from '#lib/i18n/words.ts';
import { chinese } from '#lib/i18n/zh/words.ts';
import { type Translation, translations } from '#lib/terms/languages.ts';
import { readGuidePage, textIn } from '#tests/unit/content/guide-page.ts';

/** docs/terms.md is what the translations say: every name and every word of ours is called there as it is called here. */

interface Term {
  /** Forms of the English, and in each language; the first is ours. */
  readonly en: readonly string[];
  readonly ur: readonly string[];
  readonly zh: readonly string[];
  readonly not: readonly string[];
}

const formsIn = (cell: string): readonly string[] =>
  cell
    .split(' / ')
    .map((form) => form.trim())
    .filter((form) => form !== '');

const page = await readGuidePage('docs/terms.md');
const folder = await readFolderTexts('content');
const sections = [...page.tables].map(([heading, rows]) => ({
  isLabels: heading.startsWith('Labels'),
  terms: rows.map((cells): Term => {
    const [en = [], ur = [], zh = [], not = []] = cells.map((cell) => formsIn(textIn(cell)));
    return { en, ur, zh, not };
  }),
}));
const terms = sections.filter(({ isLabels }) => !isLabels).flatMap((section) => section.terms);
const labels = sections.filter(({ isLabels }) => isLabels).flatMap((section) => section.terms);

/** What is said at one place of a text. */
type Said = ReadonlyMap<string, string>;

const notOurs = new Set(['sources', 'translation', 'id', 'milestone']);

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, inner]) => (notOurs.has(field) ? [] : stringsIn(inner)));
}

/** Fields by their names, those of a list one by one. */
function fieldsIn(data: unknown): (readonly [place: string, text: string])[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([field, value]): (readonly [string, string])[] => {
    if (notOurs.has(field)) return [];
    if (!Array.isArray(value)) return [[field, stringsIn(value).join('\n')]];
    return value.map((entry, index) => [`${field}.${index + 1}`, stringsIn(entry).join('\n')]);
  });
}

/** A text field by field and paragraph by paragraph, without the addresses that it links to. Data stands in one piece: a translation leaves rows out. */
function saidIn(path: string): { readonly fields: Said; readonly paragraphs: readonly string[] } {
  const source = readFileSync(path, 'utf8');
  const read = path.endsWith('.md') ? readFrontMatter(source, factboxLimit) : readYaml(source, factboxLimit);
  if (!read.ok) throw new Error(`${path} cannot be read; npm run check says why`);
  if (!('markdown' in read)) return { fields: new Map([['file', stringsIn(read.data).join('\n')]]), paragraphs: [] };
  const markdown = String(read.markdown).replace(/\]\([^)]*\)/g, ']');
  return { fields: new Map(fieldsIn(read.data)), paragraphs: paragraphsOf(markdown) };
}

/** What stands for one another in English and a translation. */
interface Pair {
  readonly language: Translation;
  readonly place: string;
  readonly english: string;
  readonly translated: string;
}

/** None of a translation that is not there yet or lags: the check says so of it, and it need not say today's English. */
function pairsOf(original: string, language: Translation): readonly Pair[] {
  const path = translationPath(original, language);
  const stamp = writeStamp(stampOfRecord(originalIn(open(original, folder))));
  if (!existsSync(path) || !readFileSync(path, 'utf8').includes(`"${stamp}"`)) return [];
  const [of, own] = [saidIn(original), saidIn(path)];
  const pair = (place: string, said: string, translated: string): Pair => ({
    language,
    place: `${path} ${place}`,
    english: said,
    translated,
  });
  const fields = [...of.fields].flatMap(([place, said]) => {
    const translated = own.fields.get(place);
    return translated === undefined ? [] : [pair(place, said, translated)];
  });
  if (of.paragraphs.length !== own.paragraphs.length)
    return [...fields, pair('body', of.paragraphs.join('\n'), own.paragraphs.join('\n'))];
  return [
    ...fields,
    ...of.paragraphs.map((said, index) => pair(`paragraph ${index + 1}`, said, own.paragraphs[index] ?? '')),
  ];
}

/** Words of the pages by their keys; what a function says is made of others. */
function wordsOf(value: unknown, path: string): (readonly [place: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => wordsOf(inner, `${path}.${key}`));
}

/** The glossary explains a term without saying it again. */
const wordsIn = ({ glossary, ...words }: Words): (readonly [place: string, text: string])[] => [
  ...wordsOf(words, ''),
  ...glossary.map(({ id, spellings, note }): [string, string] => [`.glossary.${id}`, [...spellings, note].join('\n')]),
];

function wordPairs(language: Translation): readonly Pair[] {
  const own = new Map(wordsIn({ ur: urdu, zh: chinese }[language]));
  return wordsIn(english).map(([key, said]) => ({
    language,
    place: `lib/i18n/${language} ${key.slice(1)}`,
    english: said,
    translated: own.get(key) ?? '',
  }));
}

const originals = readdirSync('content', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => {
    const classified = classifyFile(file);
    return classified.is === 'content' && classified.language === undefined && /(?<!style)\.(?:md|yml)$/.test(file);
  })
  .map((file) => `content/${file}`);

const inContent = translations.flatMap((language) => originals.flatMap((original) => pairsOf(original, language)));
const pairs = [...inContent, ...translations.flatMap(wordPairs)];

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/['’]/g, "['’]");

/** A form of the English in a text: one in small letters in the plural too, and at the beginning of a sentence; `N` is a number. */
function patternOf(form: string): string {
  if (form.endsWith('-N')) return `${escaped(form.slice(0, -1))}\\d+`;
  const first = form.charAt(0);
  return first === first.toUpperCase() ? escaped(form) : `[${first}${first.toUpperCase()}]${escaped(form.slice(1))}s?`;
}

/** The longest first: “Long March” is not found in “Long March 6”. */
const known = terms
  .flatMap((term) => term.en.map((form) => ({ form, term })))
  .toSorted((one, other) => other.form.length - one.form.length);
const anyTerm = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:${known.map(({ form }) => `(${patternOf(form)})`).join('|')})(?![\\p{L}\\p{N}])`,
  'gu',
);

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
/** From 1 to 99, as the number of a ship is written in Chinese. */
function inCharacters(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${digits[ones]}`;
}

/** A form in a text. Chinese parts no words; elsewhere it begins one, and Urdu may go on, as خلا بازوں does. */
const inText = (form: string): string =>
  /\p{Script=Han}/u.test(form)
    ? escaped(form)
    : `(?<![\\p{Script=Latin}\\p{Script=Arabic}])${escaped(form)}(?![\\p{Script=Latin}\\d])`;

/** What the table asks of a translation and it does not say, one line a term. */
function lacking({ language, place, english: said, translated }: Pair): readonly string[] {
  const asked = new Map(
    [...said.matchAll(anyTerm)].map(([found, ...groups]) => {
      const term = known[groups.findIndex((group) => group !== undefined)]?.term;
      const number = term?.en[0]?.endsWith('-N') ? Number(/\d+$/.exec(found)?.[0]) : undefined;
      const written = number === undefined || language === 'ur' ? String(number) : inCharacters(number);
      return [
        found,
        (term?.[language] ?? []).map((form) => (number === undefined ? form : form.replace('N', written))),
      ];
    }),
  );
  return [...asked]
    .filter(([, forms]) => !new RegExp(forms.map(inText).join('|'), 'u').test(translated))
    .map(
      ([found, forms]) => `${place}: “${found}” is ${forms.join(' or ')} in docs/terms.md, and it says: ${translated}`,
    );
}

describe('the fixed terms of docs/terms.md', () => {
  it('are found in the texts, with their numbers and plurals', () => {
    const pair = { language: 'zh', place: 'x', translated: '' } as const;
    expect(lacking({ ...pair, english: 'Astronauts in Shenzhou-24, on a Long March 2F of CMSA’s' })).toEqual([
      expect.stringContaining('“Astronauts” is 航天员 in'),
      expect.stringContaining('“Shenzhou-24” is 神舟二十四号 in'),
      expect.stringContaining('“Long March 2F” is 长征二号F in'),
      expect.stringContaining('“CMSA” is 中国载人航天工程办公室 in'),
    ]);
    expect(lacking({ ...pair, english: 'Shenzhou-20', translated: '神舟二十一号' })).toHaveLength(1);
    expect(lacking({ ...pair, language: 'ur', english: 'Shenzhou-2', translated: 'شینزو-22' })).toHaveLength(1);
    expect(lacking({ ...pair, language: 'ur', english: 'SUPARCO', translated: 'اسپارکو' })).toHaveLength(1);
    expect(
      lacking({ ...pair, language: 'ur', english: 'SUPARCO’s astronauts', translated: 'سپارکو کے خلا بازوں' }),
    ).toEqual([]);
  });

  it.each(translations)('stand in every translation wherever the English has them (%s)', (language) => {
    const own = pairs.filter((pair) => pair.language === language);
    expect(own.filter(({ place }) => place.startsWith('content/')).length).toBeGreaterThan(500);
    expect(own.flatMap(lacking)).toEqual([]);
  });

  it.each(labels.map((label) => [label.en.join(), label] as const))('label: %s', (_, label) => {
    const same = pairs.filter(({ english: said }) => label.en.includes(said.trim()));
    expect(same.length).toBeGreaterThan(0);
    expect(same.filter(({ language, translated }) => !label[language].includes(translated.trim()))).toEqual([]);
  });

  it('have no other spelling anywhere, but in what is quoted', () => {
    const wrong = sections.flatMap((section) => section.terms.flatMap(({ not }) => not));
    const anyWrong = new RegExp(wrong.map(inText).join('|'), 'gu');
    const found = pairs.flatMap(({ place, translated }) =>
      [...ownWords(translated).matchAll(anyWrong)].map(
        ([form]) => `${place}: ${form} is not what we write: ${translated}`,
      ),
    );
    expect(found).toEqual([]);
  });

  it('take up each form once', () => {
    const forms = [...terms, ...labels].flatMap(({ en }) => en);
    expect(forms.filter((form, index) => forms.indexOf(form) !== index)).toEqual([]);
    expect([...terms, ...labels].filter(({ en, ur, zh }) => [en, ur, zh].some((said) => said.length === 0))).toEqual(
      [],
    );
  });
});
