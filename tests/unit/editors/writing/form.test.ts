import { beforeAll, describe, expect, it } from 'vitest';
import { type FolderTexts, folderTexts, readFolderTexts } from '#lib/content/files/folder-texts.ts';
import type { Records } from '#lib/content/model/file-record.ts';
import { editField, type FieldEdit } from '#lib/editors/writing/field-edit.ts';
import { type FormField, formOf } from '#lib/editors/writing/form.ts';
import { Refusal } from '#lib/editors/writing/refusal.ts';

const now = Date.parse('2026-11-28T12:00:00Z');
const none: Records = { read: new Map(), accepted: new Map() };
const story = 'content/stories/one.md';
const text = `---
title: Two names # the headline
summary: "What is known."
published: 2026-11-23T04:15:00Z
topics: [lunar, crewed]
knownAt: 2026
sources:
  - publisher: Dawn
    title: One
    copy: true
  - publisher: CMSA
    title: Two
---

The first paragraph.:cite[1]
`;

const edited = (edit: FieldEdit, before = text, file = story): string => {
  const { from, to, insert } = editField(file, before, edit, now);
  return before.slice(0, from) + insert + before.slice(to);
};
const set = (path: FieldEdit['path'], value: string | boolean | readonly string[], before = text) =>
  edited({ do: 'set', path, value }, before);
/** Lines that came and went, whatever their place. */
function changed(after: string, before = text): readonly string[] {
  const [old, made] = [before.split('\n'), after.split('\n')];
  const rest = [...old];
  const come = made.filter((line) => {
    const at = rest.indexOf(line);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
  return [...rest.map((line) => `- ${line}`), ...come.map((line) => `+ ${line}`)];
}

/** All controls that hold one value. */
const leavesOf = (fields: readonly FormField[]): readonly FormField[] =>
  fields.flatMap((field) =>
    field.is === 'group' ? leavesOf(field.fields) : field.is === 'list' ? leavesOf(field.entries) : [field],
  );
const named = (fields: readonly FormField[], name: string) => leavesOf(fields).find(({ field }) => field === name);

describe('the form of a text', () => {
  it('has each field with what stands in it, and what may', () => {
    const fields = formOf(story, text, none);
    expect(named(fields, 'title')).toMatchObject({
      is: 'longWords',
      value: 'Two names',
      most: 110,
      label: 'Headline',
      isRequired: true,
    });
    expect(named(fields, 'sources.1.url')).toMatchObject({ is: 'words', value: '' });
    expect(named(fields, 'published')).toMatchObject({ is: 'moment', value: '2026-11-23T09:15' });
    expect(named(fields, 'knownAt')).toMatchObject({ is: 'date', value: '2026' });
    expect(named(fields, 'topics')).toMatchObject({ is: 'choices', values: ['lunar', 'crewed'] });
    expect(named(fields, 'sources.1.copy')).toMatchObject({ is: 'flag', value: true });
    expect(named(fields, 'status')).toMatchObject({ is: 'choice', value: '', isThere: false });
    expect(fields.find(({ field }) => field === 'sources')).toMatchObject({
      entry: 'a source',
      entries: [{ label: 'Source 1', says: 'Dawn: One' }, { label: 'Source 2' }],
    });
  });

  it('shows as it is written what cannot be read, and says where what no control is for is changed', () => {
    const faulty = text
      .replace('2026-11-23T04:15:00Z', '23/11/2026')
      .replace('topics: [lunar, crewed]', 'topics: crewed');
    const fields = formOf(story, faulty.replace('knownAt: 2026', 'hero: none'), none);
    expect(named(fields, 'published')).toMatchObject({ is: 'words', value: '23/11/2026' });
    expect(named(fields, 'topics')).toMatchObject({ is: 'other' });
    expect(named(fields, 'hero')).toMatchObject({ is: 'other' });
    expect(() => formOf(story, '---\ntitle: One: two\n---\n', none)).toThrow(/Mend this first, in line 2/);
  });
});

describe('a change in the form', () => {
  it.each<[FieldEdit['path'], string | boolean | readonly string[], readonly string[]]>([
    [
      ['title'],
      'Two names and a seat ',
      ['- title: Two names # the headline', '+ title: Two names and a seat # the headline'],
    ],
    [['title'], 'Two names', []],
    [['title'], '', ['- title: Two names # the headline', '+ title: "" # the headline']],
    [['summary'], 'What\nis said.', ['- summary: "What is known."', '+ summary: "What is said."']],
    [['published'], '2026-11-23T09:15', []],
    [
      ['published'],
      '2026-11-23T10:00',
      ['- published: 2026-11-23T04:15:00Z', '+ published: 2026-11-23T10:00:00+05:00'],
    ],
    [['knownAt'], '2026', []],
    [['knownAt'], '2025', ['- knownAt: 2026', '+ knownAt: 2025']],
    [['knownAt'], '22 April 2026', ['- knownAt: 2026', '+ knownAt: 2026-04-22']],
    [['knownAt'], '', ['- knownAt: 2026']],
    [['updated'], '2026-11-24T09:00', ['+ updated: 2026-11-24T09:00:00+05:00']],
    [['topics'], ['crewed', 'science', 'lunar'], ['- topics: [lunar, crewed]', '+ topics: [lunar, crewed, science]']],
    [['topics'], ['crewed'], ['- topics: [lunar, crewed]', '+ topics: [crewed]']],
    [['topics'], [], ['- topics: [lunar, crewed]', '+ topics: []']],
    [['status'], 'draft', ['+ status: draft']],
    [['sources', 1, 'title'], 'Two: again', ['-     title: Two', '+     title: "Two: again"']],
    [['sources', 0, 'copy'], false, ['-     copy: true']],
    [['sources', 1, 'copy'], true, ['+     copy: true']],
    [['hero', 'credit'], 'undefined', ['+ hero:', '+   credit: undefined']],
    [['hero', 'alt'], 'A disc', ['+ hero:', '+   alt: A disc']],
  ])('of %j to %j changes these lines', (path, value, lines) => {
    expect(changed(set(path, value))).toEqual(lines);
  });

  it('adds an entry with what it cannot do without, and takes away again what nothing cites', () => {
    const longer = edited({ do: 'add', path: ['sources'] });
    expect(changed(longer)).toEqual(['+   - publisher: ""']);
    expect(set(['sources', 2, 'publisher'], 'Xinhua', longer)).toContain('  - publisher: Xinhua\n---');
    expect(edited({ do: 'remove', path: ['sources', 2] }, longer)).toBe(text);
    const corrected = edited({ do: 'add', path: ['corrections'] });
    expect(changed(corrected)).toEqual(['+ corrections:', '+   - date: 2026-11-28', '+     text: ""']);
    expect(edited({ do: 'remove', path: ['corrections', 0] }, corrected)).toBe(text);
    const points = edited({ do: 'add', path: ['points'] });
    expect(changed(set(['points', 0], 'It was so.:cite[1]', points))).toEqual([
      '+ points:',
      '+   - "It was so.:cite[1]"',
    ]);
    const fact = edited({ do: 'add', path: ['facts'] }, '---\ntitle: One\n---\n', 'content/factboxes/a.md');
    expect(fact).toContain('facts:\n  - label: ""\n    value: ""\n    asOf: ""\n    sources:\n      - publisher: ""\n');
  });

  it('puts an entry before the one that it follows, and never one whose number is cited', () => {
    const three = text.replace(
      '    title: Two\n',
      '    title: Two # as printed\n  - publisher: Xinhua\n    title: Three\n',
    );
    const moved = edited({ do: 'up', path: ['sources', 2] }, three);
    expect(moved).toContain(
      '    copy: true\n  - publisher: Xinhua\n    title: Three\n  - publisher: CMSA\n    title: Two # as printed\n---',
    );
    expect(edited({ do: 'up', path: ['sources', 2] }, moved)).toBe(three);
    expect(() => edited({ do: 'up', path: ['sources', 1] }, three)).toThrow('Source 1 stays where it is: it is cited');
    const second = three.replace(':cite[1]', ':cite[2]');
    for (const index of [1, 2])
      expect(() => edited({ do: 'up', path: ['sources', index] }, second)).toThrow('Source 2 stays where it is');
  });

  it('never gives a source that is cited another number', () => {
    expect(() => edited({ do: 'remove', path: ['sources', 0] })).toThrow('Source 1 stays: it is cited');
    const second = text.replace(':cite[1]', ':cite[2]');
    expect(() => edited({ do: 'remove', path: ['sources', 0] }, second)).toThrow('sources behind it are cited');
    expect(changed(edited({ do: 'remove', path: ['sources', 1] }))).toEqual([
      '-   - publisher: CMSA',
      '-     title: Two',
    ]);
  });

  it.each([
    ['a quotation', story, text.replace(':cite[1]', '\n\n:::quote{speaker="A" date=2025 source=2}\nSo.\n:::')],
    [
      'one with quotes',
      story,
      text.replace(':cite[1]', '\n\n:::quote{source = "2" date="2025" speaker="A"}\nSo.\n:::'),
    ],
    [
      'a row of a drawing',
      'content/data/moon.yml',
      'sources:\n  - publisher: A\n    title: One\n  - publisher: B\n    title: Two\nrows:\n  - id: a\n    cite: [2]\n',
    ],
  ])('never gives the source of %s another number', (_, file, before) => {
    expect(() => edited({ do: 'remove', path: ['sources', 0] }, before, file)).toThrow('sources behind it are cited');
    expect(() => edited({ do: 'remove', path: ['sources', 1] }, before, file)).toThrow('Source 2 stays: it is cited');
  });

  it.each<FieldEdit>([
    { do: 'set', path: ['colour'], value: 'green' },
    { do: 'set', path: ['__proto__', 'title'], value: 'x' },
    { do: 'set', path: ['title'], value: true },
    { do: 'set', path: ['sources'], value: ['x'] },
    { do: 'set', path: ['sources', 'title'], value: 'x' },
    { do: 'set', path: ['published'], value: 'soon' },
    { do: 'add', path: ['title'] },
    { do: 'add', path: ['sources', 0] },
  ])('is refused in a sentence: %j', (edit) => {
    expect(() => edited(edit)).toThrow(Refusal);
  });
});

describe('of every text that is shipped', () => {
  let folder: FolderTexts = folderTexts(new Map());
  beforeAll(async () => {
    folder = await readFolderTexts('content');
  });

  /** Another value than the one that stands there. */
  function another(field: FormField): string | boolean | readonly string[] {
    switch (field.is) {
      case 'flag':
        return !field.value;
      case 'choices':
        return field.values.length > 1 ? field.values.slice(1) : [...field.values, 'science', 'lunar'];
      case 'date':
        return field.value === '2026-04-22' ? '2026-04' : '2026-04-22';
      case 'moment':
        return '2026-11-20T09:30';
      case 'number':
        return '7';
      case 'choice':
        return field.choices.find(({ value }) => value !== field.value)?.value ?? 'x';
      default:
        return 'value' in field ? `${field.value} ایک: “word”`.trim() : '';
    }
  }

  it('a change of one field is a change of one line, and of nothing else that is read', () => {
    const files = folder.files.filter((file) => /\/(?:stories|updates|milestones|factboxes|pages)\/.*\.md$/.test(file));
    expect(files.length).toBeGreaterThan(200);
    let tried = 0;
    for (const [number, file] of files.entries()) {
      const before = folder.text(file) ?? '';
      const leaves = leavesOf(formOf(file, before, none));
      expect(leaves.filter(({ is }) => is === 'other')).toEqual([]);
      // A few of each, others in the next file.
      const step = Math.ceil(leaves.length / 2);
      for (const field of leaves.filter((_, index) => index % step === number % step)) {
        const value = another(field);
        const after = edited({ do: 'set', path: field.path, value }, before, file);
        const lines = changed(after, before);
        const [gone, come] = ['-', '+'].map((mark) => lines.filter((line) => line.startsWith(mark)).length);
        // One that was not there comes, with the group in which it stands.
        const most = field.isThere ? [1, 1] : [0, field.path.length];
        expect(lines, `${file} ${field.field}`).not.toEqual([]);
        expect(gone, `${file} ${field.field} ${lines.join('\n')}`).toBeLessThanOrEqual(most[0] ?? 0);
        expect(come, `${file} ${field.field} ${lines.join('\n')}`).toBeLessThanOrEqual(most[1] ?? 0);
        const again = leavesOf(formOf(file, after, none));
        const others = (all: readonly FormField[]) =>
          all
            .filter((one) => one.field !== field.field)
            .map((one) => ('value' in one ? [one.field, one.value] : one.field));
        expect(others(again)).toEqual(others(leaves));
        expect(again.find((one) => one.field === field.field)).toMatchObject(
          'values' in field ? { values: expect.arrayContaining([...Object(value)]) } : { value },
        );
        tried += 1;
      }
    }
    expect(tried).toBeGreaterThan(300);
  });
});
