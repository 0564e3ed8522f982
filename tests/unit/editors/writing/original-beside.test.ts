import { describe, expect, it } from 'vitest';
import { readFolderTexts } from '#lib/content/files/folder-texts.ts';
import { writeStamp } from '#lib/content/model/stamp.ts';
import { stampOfRecord } from '#lib/content/reading/stamp-of-record.ts';
import { type Opened, open } from '#lib/editors/writing/opened.ts';
import { originalBeside } from '#lib/editors/writing/original-beside.ts';
import { originalIn } from '#lib/editors/writing/restamp.ts';

const paragraphs = [
  'First, in 2011.:cite[1]',
  '## A heading',
  '- A point\n- Another',
  'Last, of 1,200 kg, at [a page](/stories/x).',
];
const original = (body = paragraphs, summary = 'What is known.'): Opened => ({
  file: 'content/stories/one.md',
  kind: 'story',
  name: 'one',
  text: `---\ntitle: A story of the station\nsummary: ${summary}\npublished: 2026-01-01T09:00:00+05:00\ntopics: [crewed]\nsources:\n  - publisher: P\n    title: T\n---\n\n${body.join('\n\n')}\n`,
});
const stamped = (of: Opened) => writeStamp(stampOfRecord(originalIn(of)));
const translated = ['پہلا، 2011 میں۔:cite[1]', '## سرخی', '- نکتہ\n- دوسرا', 'آخری، 1200 کلو، [صفحہ](/stories/x)۔'];
const translation = (body = translated, of = original()) =>
  `---\ntitle: ایک کہانی\nsummary: >-\n  کیا معلوم\n  ہے۔\ntranslation:\n  status: machine\n  of: "${stamped(of)}"\n---\n\n${body.join('\n\n')}\n`;

const beside = (text = translation(), of = original()) => {
  const { parts, says } = originalBeside(of, text);
  return { says, parts: new Map(parts.map((part) => [part.name, part])) };
};

describe('an original beside its translation', () => {
  it('has each part that is translated, with the lines of the translation', () => {
    const { parts, says } = beside();
    expect([...parts].map(([name, { lines }]) => [name, lines])).toEqual([
      ['title', [2, 2]],
      ['summary', [3, 5]],
      ['paragraph 1', [11, 11]],
      ['paragraph 2', [13, 13]],
      ['paragraph 3', [15, 16]],
      ['paragraph 4', [18, 18]],
    ]);
    expect(parts.get('paragraph 3')?.text).toBe('- A point\n- Another');
    expect([...parts.values()].flatMap(({ notes, isChanged }) => (isChanged ? ['changed'] : notes))).toEqual([]);
    expect(says).toBe('Nothing in the original has changed since it was translated.');
  });

  it('marks what has changed since, and counts what is gone', () => {
    const now = original([paragraphs[0] ?? '', '## Another heading', paragraphs[3] ?? ''], 'What is known today.');
    const { parts, says } = beside(translation(), now);
    expect([...parts.values()].filter(({ isChanged }) => isChanged).map(({ name }) => name)).toEqual([
      'summary',
      'paragraph 2',
    ]);
    expect(says).toBe('2 parts of the original have changed since it was translated. One part of it is gone.');
  });

  it('finds the translation of what stands behind a new paragraph, which has none', () => {
    const now = original(paragraphs.toSpliced(1, 0, 'New, of 2026.:cite[1]'));
    const { parts } = beside(translation(), now);
    expect([1, 2, 3, 4, 5].map((number) => parts.get(`paragraph ${number}`)?.lines)).toEqual([
      [11, 11],
      null,
      [13, 13],
      [15, 16],
      [18, 18],
    ]);
    expect(parts.get('paragraph 2')).toMatchObject({ isChanged: true, lines: null });
  });

  it('says which source, figure and link the one has and the other has not, in whichever digits', () => {
    const { parts } = beside(
      translation(['پہلا، ۲۰۱۱ میں۔:cite[1]', ...translated.slice(1, 3), 'آخری، 1300 کلو۔:cite[1]']),
    );
    expect(parts.get('paragraph 1')?.notes).toEqual([]);
    expect(parts.get('paragraph 4')?.notes).toEqual([
      'The translation alone has the source 1.',
      'The translation has not the figure 1200.',
      'The translation alone has the figure 1300.',
      'The translation has not the link /stories/x.',
    ]);
  });

  it('stays there while the fields of the translation cannot be read', () => {
    const { parts } = beside(translation().replace('title:', 'title: ['));
    expect(parts.get('paragraph 1')).toMatchObject({ text: paragraphs[0], lines: [11, 11] });
  });

  it('has everything of which nothing is translated yet', () => {
    const { parts, says } = beside('');
    expect([...parts.values()].every(({ lines, isChanged }) => lines === null && isChanged)).toBe(true);
    expect(says).toMatch(/^6 parts/);
  });

  it('of every text that is shipped has a translation for all but what is in English anyway', async () => {
    const folder = await readFolderTexts('content');
    const without = folder.files.flatMap((file) => {
      const of = file.replace(/\.(?:ur|zh)(?=\.\w+$)/, '');
      if (of === file) return [];
      const { parts } = originalBeside(open(of, folder), folder.text(file) ?? '');
      return parts
        .filter(({ lines, text }) => !lines && !/^In English/.test(text))
        .map(({ name }) => `${file} ${name}`);
    });
    expect(without).toEqual([]);
  });
});
