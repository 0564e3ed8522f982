import { expect, it } from 'vitest';
import { folderTexts, readFolderTexts } from '#lib/content/files/folder-texts.ts';
import { fieldForms } from '#lib/editors/writing/field-forms.ts';
import { lengthsOf } from '#lib/editors/writing/lengths.ts';
import { suggestionsFor } from '#lib/editors/writing/suggestions.ts';

it('knows every field of a kind, what it is for and what may stand in it', () => {
  const fields = fieldForms('content/stories/any.md');
  expect(fields.find(({ path }) => path === 'title')).toMatchObject({ isRequired: true, form: 'text', most: 110 });
  expect(fields.find(({ path }) => path === 'status')).toMatchObject({
    form: 'choice',
    values: ['draft', 'ready', 'withdrawn'],
  });
  expect(fields.find(({ path }) => path === 'published')).toMatchObject({ form: 'moment', isRequired: true });
  expect(fields.find(({ path }) => path === 'sources[].date')).toMatchObject({ form: 'date', isRequired: false });
  expect(fields.find(({ path }) => path === 'hero.alt')).toMatchObject({ isRequired: true, most: 500 });
  expect(fieldForms('content/data/ships.yml').find(({ path }) => path === 'rows[].event')?.values).toEqual([
    'up',
    'down',
    'damage',
    'renumbered',
  ]);
  const files = [
    'updates/x.md',
    'milestones/x.md',
    'factboxes/x.md',
    'pages/x.md',
    'stories/x.ur.md',
    'site.yml',
    'site.zh.yml',
    'data/moon.ur.yml',
  ];
  for (const file of files)
    expect(
      fieldForms(`content/${file}`).map(({ name }) => name),
      file,
    ).toContain(file.includes('moon') ? 'rows' : 'title');
  expect(fieldForms('content/images/x.png')).toEqual([]);
});

it('suggests what there is to name', async () => {
  const folder = await readFolderTexts('content');
  const file = 'content/stories/two-names-one-seat.ur.md';
  const { stories, milestones, sources, factboxes, drawings, directives } = suggestionsFor(
    file,
    folder.text(file) ?? '',
    folder,
  );
  expect(stories.find(({ name }) => name === 'two-names-one-seat')?.title).toMatch(/\w/);
  expect(milestones.length).toBeGreaterThan(50);
  expect(factboxes).toEqual(['programme']);
  expect(drawings).toContain('ships');
  // A translation cites the sources of its original.
  expect(sources[0]).toMatchObject({ number: 1, publisher: expect.stringMatching(/\w/) });
  expect(directives.find(({ name }) => name === 'quote')).toMatchObject({
    attributes: ['speaker', 'date', 'source'],
    example: expect.stringMatching(/\n:::$/),
  });
  expect(suggestionsFor('content/stories/new.md', '---\n: faulty', folderTexts(new Map()))).toMatchObject({
    stories: [],
    sources: [],
  });
});

it('counts what the check counts', () => {
  const text = `---\ntitle: "Twenty characters! "\nsummary: Short.\n---\n\nOne two three.:cite[1]\n`;
  expect(lengthsOf(text)).toMatchObject({
    title: 18,
    titleMost: 110,
    summary: 6,
    summaryMost: 300,
    words: 3,
    minutes: 1,
  });
  expect(lengthsOf(text.replaceAll('\n', '\r\n'))).toEqual(lengthsOf(text));
  expect(lengthsOf('---\ntitle: One: two\n---\nThree words here')).toMatchObject({ title: 0, words: 3 });
});
