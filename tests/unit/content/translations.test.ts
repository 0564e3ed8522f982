import { describe, expect, it } from 'vitest';
import type { TextKind } from '#lib/content/files/file-kinds.ts';
import { isOriginal, type SoundRecord } from '#lib/content/model/file-record.ts';
import { type Edition, emptyBody } from '#lib/content/model/model.ts';
import { behind, partsOf, readStamp, writeStamp } from '#lib/content/model/stamp.ts';
import { wordingOf } from '#lib/content/model/wording.ts';
import { readRecord } from '#lib/content/reading/read-record.ts';
import { stampOfRecord } from '#lib/content/reading/stamp-of-record.ts';
import { defaultLanguage, type Language, type Translation, translations } from '#lib/terms/languages.ts';
import { assembleEdition } from '#tests/fixtures/assemble-edition.ts';

const everyLanguage: readonly Language[] = [defaultLanguage, ...translations];
const now = Date.parse('2026-06-01T00:00:00Z');

function read(file: string, kind: TextKind, text: string, language?: Translation): SoundRecord {
  const name = file.replace(/^.*\//, '').replace(/(?:\.(?:ur|zh))?\.md$/, '');
  const record = readRecord(kind, `content/${file}`, name, new TextEncoder().encode(text), language);
  if (record.kind === 'unusable') throw new Error(record.problems.map(({ message }) => message).join());
  return record;
}

const storyText = (extra = '', body = 'One thing.\n\nAnother thing.') => `---
title: A seat on Tiangong is agreed
summary: Pakistan and China sign for a flight.
published: 2026-04-22T09:00:00+05:00
topics: [crewed]
sources:
  - publisher: Dawn
    title: Pakistani astronaut to visit Tiangong
${extra}---

${body}
`;
const original = (extra?: string, body?: string) => read('stories/agreed.md', 'story', storyText(extra, body));
const stampOfOriginal = (record: SoundRecord) => (isOriginal(record) ? `"${writeStamp(stampOfRecord(record))}"` : '');

const urdu = (of: string, extra = '') =>
  read(
    'stories/agreed.ur.md',
    'story',
    `---
title: تیانگونگ پر ایک نشست کا معاہدہ
summary: پاکستان اور چین نے پرواز کے معاہدے پر دستخط کیے۔
translation: {status: machine, of: ${of}}
${extra}---

ایک بات۔

دوسری بات۔
`,
    'ur',
  );

const assemble = (records: readonly SoundRecord[], drafts = false) =>
  assembleEdition({ records, problems: [], unaccepted: [], readBody: async () => emptyBody }, now, { drafts });

describe('the view of an edition in a language', () => {
  const english = original();
  const edition = assemble([english, urdu(stampOfOriginal(english))]);

  it('lays the translation over its original, and leaves what is no word', () => {
    const story = edition.in('ur').story('agreed');
    expect(story).toMatchObject({
      language: 'ur',
      title: 'تیانگونگ پر ایک نشست کا معاہدہ',
      file: 'content/stories/agreed.ur.md',
      published: '2026-04-22T09:00:00+05:00',
      sources: edition.story('agreed')?.sources,
      translation: { status: 'machine', lacks: [] },
    });
    expect(story?.translation?.behind).toBeUndefined();
    expect(edition.story('agreed')).toMatchObject({ language: 'en', title: 'A seat on Tiangong is agreed' });
  });

  it('leaves in English what nobody has translated', () => {
    expect(edition.in('zh').story('agreed')).toEqual(edition.story('agreed'));
    expect(edition.in('en')).toBe(edition);
    expect(edition.in('ur')).toBe(edition.in('ur'));
    expect(edition.in('ur').stories).toHaveLength(1);
  });

  it.each([
    ['a draft', 'status: draft\n'],
    ['under embargo', 'published: 2026-07-01T09:00:00+05:00\n'],
    ['expired', 'expires: 2026-05-01T09:00:00+05:00\n'],
  ])('shows no translation of what is %s, and no revision tells of it', (_, extra) => {
    const text = storyText(extra);
    const hidden = read(
      'stories/agreed.md',
      'story',
      extra.startsWith('published') ? text.replace('published: 2026-04-22T09:00:00+05:00\n', '') : text,
    );
    const alone = assemble([hidden]);
    const both = assemble([hidden, urdu(stampOfOriginal(hidden))]);
    expect(both.in('ur').story('agreed')).toBeUndefined();
    expect(both.revision).toBe(alone.revision);
  });

  it('withdraws a translation with its original, in the words of its own note', () => {
    const gone = original('status: withdrawn\nnote: It was wrong.\n');
    const noted = assemble([gone, urdu(stampOfOriginal(gone), 'note: یہ غلط تھا۔\n')]);
    expect(noted.in('ur').story('agreed')).toBeUndefined();
    expect(noted.in('ur').withdrawn).toMatchObject([{ title: 'تیانگونگ پر ایک نشست کا معاہدہ', note: 'یہ غلط تھا۔' }]);
    expect(noted.in('zh').withdrawn).toMatchObject([{ note: 'It was wrong.' }]);
    const withoutNote = assemble([gone, urdu(stampOfOriginal(gone))]);
    expect(withoutNote.in('ur').withdrawn).toMatchObject([
      { title: 'تیانگونگ پر ایک نشست کا معاہدہ', language: 'ur', note: 'It was wrong.', noteLanguage: 'en' },
    ]);
  });

  it('tells in what a translation lags, and which corrections it lacks', () => {
    const corrected = original(
      'corrections:\n  - {date: 2026-05-01, text: The day was wrong.}\n',
      'One thing.\n\nAnother day.',
    );
    const state = assemble([corrected, urdu(stampOfOriginal(english))])
      .in('ur')
      .story('agreed')?.translation;
    expect(state?.behind).toEqual({ changed: ['paragraph 2'], gone: 0 });
    expect(state?.lacks).toMatchObject([{ text: 'The day was wrong.' }]);
  });

  it('says in one word how a document stands on the page of each language', () => {
    const corrected = original('corrections:\n  - {date: 2026-05-01, text: The day was wrong.}\n');
    const late = assemble([corrected, urdu('"00000"')]);
    const wordings = (from: Edition) =>
      everyLanguage.map((language) => {
        const [story] = from.in(language).stories;
        return story && wordingOf(story, language);
      });
    expect(wordings(edition)).toEqual([
      { is: 'original' },
      { is: 'translated', by: 'machine', lags: false, lacks: [] },
      { is: 'untranslated', language: 'en' },
    ]);
    expect(wordings(late)[1]).toMatchObject({ lags: true, lacks: [{ text: 'The day was wrong.' }] });
  });
});

describe('the stamp of an original', () => {
  const parts = (body: string, title = 'Title', points?: string) =>
    partsOf(
      [
        ['title', title],
        ['points.1', points],
      ],
      body,
    );
  const lag = (made: ReturnType<typeof parts>, now: ReturnType<typeof parts>) =>
    behind(readStamp(writeStamp(made)), now);
  const made = parts('One thing\nis said.:cite[1]\n\n::figure{src=/a.png alt="A" credit=B}\n\nTwo.');

  it.each([
    [
      'a source more is cited, a line is broken elsewhere, a drawing is placed',
      made,
      'One thing is\nsaid.:cite[1,2]\n\n::graphic{name=ships}\n\n::figure{src=/a.png alt="A" credit=B}\n\nTwo.',
      undefined,
    ],
    [
      'a paragraph is put in between, which counts once',
      parts('One.\n\nTwo.'),
      'One.\n\nNew.\n\nTwo.',
      { changed: ['paragraph 2'], gone: 0 },
    ],
    ['one is written anew', parts('One.\n\nTwo.'), 'One.\n\nOther.', { changed: ['paragraph 2'], gone: 0 }],
    ['one is taken out', parts('One.\n\nTwo.'), 'Two.', { changed: [], gone: 1 }],
    [
      'a picture shows something else',
      parts('::figure{src=/a.png alt="A" credit=B}'),
      '::figure{src=/a.png alt="Z" credit=B}',
      { changed: ['paragraph 1'], gone: 0 },
    ],
  ])('when %s', (_, before, body, expected) => {
    expect(lag(before, parts(body))).toEqual(expected);
  });

  it('names the fields that are new or other', () => {
    expect(lag(parts('One.'), parts('One.', 'Other', 'A point.'))).toEqual({ changed: ['title', 'points.1'], gone: 0 });
  });
});
