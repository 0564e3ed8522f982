import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hashOf } from '#lib/content/files/hash-of.ts';
import { LateRender } from '#server/pages/render.ts';
import { deskOn, eachHasAFolder, file, now, render, story, urdu } from '#tests/unit/server/desk-set-up.ts';

const folder = eachHasAFolder();
const setUp = (render?: Parameters<typeof deskOn>[1]) => deskOn(folder(), render);

describe('to open', () => {
  it('gives the text with its hash, and what readers see of it', async () => {
    const { ask } = await setUp();
    expect(await ask('open', { file })).toEqual({
      ok: {
        file,
        text: story('One'),
        hash: hashOf(story('One')),
        isNew: false,
        language: 'en',
        dir: 'ltr',
        state: { is: 'live' },
        address: '/stories/one',
        placeholders: expect.arrayContaining(['The first paragraph says what happened.', 'Name of the publisher']),
      },
    });
    expect(await ask('open', { file: 'content/stories/two.md' })).toMatchObject({
      ok: { text: '', hash: 'new', isNew: true, state: { is: 'new' } },
    });
  });

  it('gives a translation in its direction, and its original part by part beside it', async () => {
    const translation = 'content/stories/one.ur.md';
    await writeFile(join(folder(), 'stories/one.ur.md'), urdu('1a2b3'));
    const { ask } = await setUp();
    expect(await ask('open', { file: translation })).toMatchObject({
      ok: { language: 'ur', dir: 'rtl', address: '/ur/stories/one' },
    });
    expect(await ask('beside', { file: translation, text: urdu('1a2b3') })).toMatchObject({
      ok: {
        parts: [
          { name: 'title', text: 'One, a story of the station', isChanged: true, lines: [2, 2] },
          { name: 'summary', text: 'What is known.', isChanged: true, lines: [3, 3] },
          { name: 'paragraph 1', text: 'Text of the story.', isChanged: true, lines: [9, 9] },
        ],
      },
    });
  });
});

describe('to look', () => {
  it('tells at the line of an address what it has answered, and lets nobody be held up by that', async () => {
    const { look } = await setUp();
    const url = 'https://news.example/gone';
    const text = story('One', `    url: ${url}\n`);
    const linked = async () =>
      (await look(text)).ok.problems.filter(({ field }: { readonly field: string }) => field === 'link');
    expect(await linked()).toEqual([]);
    await mkdir(join(folder(), '../state'));
    const answer = { is: 'gone', status: 404, at: now };
    await writeFile(join(folder(), '../state/links.json'), JSON.stringify({ [url]: answer }));
    expect(await linked()).toEqual([
      {
        severity: 'notice',
        line: 9,
        column: 10,
        field: 'link',
        message: expect.stringContaining(`${url} is gone (404`),
      },
    ]);
    expect((await look(text)).ok.says).toBe((await look(text.replace(url, 'https://news.example/'))).ok.says);
  });

  it('shows the page that readers would get, to the desk alone, and what is wrong at its place', async () => {
    const { look, pages } = await setUp();
    const { ok, html } = await look(story('Another', '', 'Other <b>words</b>.\n'));
    expect(html).toContain('<h1>Another, a story');
    expect(html).toContain('Other words.');
    expect(pages.at(ok.page)?.headers['Content-Security-Policy']).toContain("frame-ancestors 'self'");
    expect(ok.says).toBe('Readers still see what was saved. They see this once it is saved.');
    expect((await look(story('One'))).ok.says).toBe('Readers see this now.');
    expect(ok.problems.at(-1)).toMatchObject({ severity: 'warning', line: 11, column: 7, field: 'body' });
    expect(ok.problems.at(-1)).not.toHaveProperty('file');
    expect(await readFile(join(folder(), 'stories/one.md'), 'utf8')).toBe(story('One'));
  });

  it('leaves the last page that could be made while a text is faulty, and says what stands in the way', async () => {
    const { look } = await setUp();
    const { ok: before } = await look(story('Another'));
    await writeFile(join(folder(), 'stories/draft.md'), story('Draft', 'status: draft\n'));
    const { look: again } = await setUp();
    expect((await again(story('Faulty', 'status: draft\ncolour: green\n'), 'content/stories/draft.md')).ok.says).toBe(
      'One error keeps this from readers.',
    );
    for (const faulty of [story('Faulty', 'colour: green\n'), story('Faulty', '', ':cite[9]\n'), '---\ntitle: [', '']) {
      const { ok, html } = await look(faulty);
      expect(ok.page).toBe(before.page);
      expect(html).toContain('Another');
      expect(ok.says).toMatch(
        /^(One error keeps|\d errors keep) this from readers, who go on seeing what was there before\.$/,
      );
    }
    expect((await look(story('Mended'))).html).toContain('Mended');
  });

  it('shows a text that is faulty from the start as readers see it today, and one that never was as nothing', async () => {
    const { look } = await setUp();
    expect((await look('no front matter')).html).toContain('One, a story');
    const { ok } = await look('no front matter', 'content/stories/two.md');
    expect(ok).toMatchObject({ page: null, says: expect.stringMatching(/this from readers\.$/) });
  });

  it('leaves the last page when the next cannot be rendered, and says so in the log', async () => {
    let status = 200;
    const { look, onFailure } = await setUp(async (address) => ({ ...(await render(address)), status }));
    const { ok: before } = await look(story('Another'));
    status = 500;
    expect((await look(story('Broken'))).ok.page).toBe(before.page);
    expect(onFailure).toHaveBeenCalledTimes(1);
  });

  it('names a button where the check names a command', async () => {
    const { look } = await setUp();
    const told = (await look(story('One'))).ok.problems.map(({ message }: { readonly message: string }) => message);
    expect(told).toContain('has no Urdu and no Chinese; the buttons under the headline begin a translation');
    expect(told.join()).not.toContain('npm run');
  });

  it('says of a page that the framework still compiles that it is to be asked for again', async () => {
    let isSlow = true;
    const { look, onFailure } = await setUp((address) =>
      isSlow ? Promise.reject(new LateRender('slow')) : render(address),
    );
    expect((await look(story('Another'))).ok).toMatchObject({ page: null, isLate: true });
    isSlow = false;
    expect((await look(story('Another'))).ok).toMatchObject({ page: expect.any(String), isLate: false });
    expect(onFailure).not.toHaveBeenCalled();
  });

  it('gives a page that is as it was the same address, and keeps the last twenty', async () => {
    const { look, pages } = await setUp();
    const { ok: first } = await look(story('Number 0'));
    expect((await look(story('Number 0'))).ok.page).toBe(first.page);
    for (let number = 1; number <= 20; number += 1) await look(story(`Number ${number}`));
    expect(pages.at(first.page)).toBeUndefined();
    expect((await look(story('Number 20'))).html).toContain('Number 20');
  });

  it('says when readers will see a text that they do not see yet, and why', async () => {
    const { look } = await setUp();
    const unseen = 'content/stories/two.md';
    expect((await look(story('Draft', 'status: draft\n'), unseen)).ok).toMatchObject({
      says: 'Draft: readers do not see this.',
      isToBePublished: true,
    });
    expect((await look(story('New'), unseen)).ok).toMatchObject({
      says: 'Readers see this once it is saved.',
      isToBePublished: false,
    });
    expect((await look(story('Draft', 'status: draft\n'))).ok.says).toBe(
      'Readers still see what was saved. Once this is saved it is a draft, and they see nothing.',
    );
    const later = story('Later').replace('2026-01-01', '2199-01-01');
    expect((await look(later)).ok.says).toMatch(/^Readers still see what was saved\..* it waits until 1 January 2199/);
    expect((await look(later, unseen)).ok.says).toMatch(/^Embargoed until 1 January 2199/);
    const update =
      '---\ntitle: An update on the station today\npublished: 2026-01-02T09:00:00+05:00\nstory: later\nsources:\n  - publisher: P\n    title: T\n---\n\nText.\n';
    await writeFile(join(folder(), 'stories/later.md'), later);
    const { look: again } = await setUp();
    expect((await again(update, 'content/updates/u.md')).ok.says).toMatch(/^Its story: Embargoed until/);
  });

  it('shows a translation in its language', async () => {
    const { look } = await setUp();
    const { html } = await look(urdu('1a2b3'), 'content/stories/one.ur.md');
    expect(html).toContain('<html lang="ur">');
    expect(html).toContain('ایک کہانی');
  });
});

describe('to save', () => {
  it('writes the text of one of two desks, and shows the other what stands there now', async () => {
    const { ask } = await setUp();
    const hash = hashOf(story('One'));
    const first = await ask('save', { file, text: story('From one desk'), hash });
    expect(first).toEqual({ ok: { hash: hashOf(story('From one desk')) } });
    expect(await ask('save', { file, text: story('From another'), hash })).toEqual({
      changed: { text: story('From one desk'), hash: hashOf(story('From one desk')) },
    });
    expect(await readFile(join(folder(), 'stories/one.md'), 'utf8')).toBe(story('From one desk'));
  });

  it.each<[string, unknown]>([
    ['open', {}],
    ['open', { file: 'content/../secret.md' }],
    ['open', { file: ['content/stories/one.md'] }],
    ['look', { file: '/etc/passwd', text: '' }],
    ['look', { file }],
    ['save', { file, text: 'x' }],
    ['save', { file, text: 7, hash: 'new' }],
    ['save', { file, text: 'x', hash: 'new', more: true }],
    ['save', { file: 'content/images/a.png', text: 'x', hash: 'new' }],
    ['save', null],
    ['act', { act: 'publishNow', file: 'content/../secret.md' }],
    ['act', { act: 'burn', file }],
    ['act', { act: 'publishNow', file, hash: hashOf(story('One')) }],
    ['restore', { file: '../../secret.md' }],
    ['suggest', { file: '/etc/passwd', text: '' }],
    ['beside', { file: 'content/../secret.ur.md', text: '' }],
    ['beside', { file, text: '' }],
    ['beside', { file: 'content/stories/none.ur.md', text: '' }],
    ['fields', { file: '/etc/passwd', text: '' }],
    ['field', { file: '../one.md', text: '', do: 'set', path: ['title'], value: 'x' }],
    ['field', { file, text: '', do: 'burn', path: ['title'] }],
    ['field', { file, text: '', do: 'set', path: [] }],
  ])('and %s refuse %j in a sentence', async (act, body) => {
    const { ask } = await setUp();
    expect(await ask(act, body)).toEqual({ refused: expect.stringMatching(/^.{20,}\.$/) });
    expect(await readFile(join(folder(), 'stories/one.md'), 'utf8')).toBe(story('One'));
  });
});
