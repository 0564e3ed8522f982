import { existsSync, writeFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { hashOf } from '#lib/content/files/hash-of.ts';
import { parseBody } from '#lib/content/markdown/parse-body.ts';
import { createContentStore } from '#lib/content/store/content-store.ts';
import { currentEdition } from '#lib/content/store/current-edition.ts';
import { createDeskActs } from '#server/editors/desk-acts.ts';
import { createUnsavedPages } from '#server/editors/unsaved-pages.ts';
import type { Rendered } from '#server/pages/render.ts';

const now = Date.parse('2026-06-01T00:00:00Z');
const file = 'content/stories/one.md';
const story = (title: string, more = '', body = 'Text of the story.\n') =>
  `---\ntitle: ${title}, a story of the station\nsummary: What is known.\npublished: 2026-01-01T09:00:00+05:00\ntopics: [crewed]\nsources:\n  - publisher: P\n    title: T\n${more}---\n\n${body}`;
const urdu = (of: string) =>
  `---\ntitle: ایک کہانی جو ابھی لکھی جا رہی ہے\nsummary: خلاصہ یہاں ہے۔\ntranslation:\n  status: machine\n  of: "${of}"\n---\n\nمتن۔\n`;

/** As the framework would: what stands in the edition of this render, and in its language. */
async function render(address: string): Promise<Rendered> {
  const language = address.startsWith('/ur/') ? 'ur' : 'en';
  const edition = (await currentEdition()).in(language);
  const shown = edition.story(address.split('/').at(-1) ?? '');
  const { blocks } = shown ? await edition.body(shown) : { blocks: [] };
  const html = `<!DOCTYPE html><html lang="${language}"><head><title>${shown?.title}</title></head><body><h1>${shown?.title}</h1>${JSON.stringify(blocks)}<p>${address}</p></body></html>`;
  return { status: 200, contentType: 'text/html', body: Buffer.from(html) };
}

let contentDir: string;
beforeEach(async () => {
  const root = await mkdtemp(join(tmpdir(), 'desk-'));
  contentDir = join(root, 'content');
  await mkdir(join(contentDir, 'stories'), { recursive: true });
  await writeFile(join(contentDir, 'site.yml'), 'title: T\ntagline: A\npublisher: P\n');
  await writeFile(join(contentDir, 'stories/one.md'), story('One'));
  onTestFinished(() => rm(root, { recursive: true }));
});

async function setUp(renderPage = render) {
  const content = createContentStore({
    contentDir,
    stateDir: join(contentDir, '../state'),
    parseBody: async (source) => parseBody(source),
    now: () => now,
    drafts: true,
    log: { warn: () => undefined },
  });
  await content.load();
  const onFailure = vi.fn();
  const pages = createUnsavedPages({ render: renderPage, siteUrl: 'http://localhost:3000', onFailure });
  const acts = createDeskActs({ contentDir, stateDir: join(contentDir, '../state'), content, pages, now: () => now });
  const ask = async (act: string, body: unknown): Promise<unknown> => acts[act]?.(body);
  const look = async (text: string, at = file) => {
    const reply = Object(await ask('look', { file: at, text }));
    return { ...reply, html: pages.at(Object(reply.ok).page ?? '')?.body.toString() };
  };
  return { ask, look, pages, onFailure };
}

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
      },
    });
    expect(await ask('open', { file: 'content/stories/two.md' })).toMatchObject({
      ok: { text: '', hash: 'new', isNew: true, state: { is: 'new' } },
    });
  });

  it('gives a translation in its direction, and its original part by part beside it', async () => {
    const translation = 'content/stories/one.ur.md';
    await writeFile(join(contentDir, 'stories/one.ur.md'), urdu('1a2b3'));
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
    await mkdir(join(contentDir, '../state'));
    const answer = { is: 'gone', status: 404, at: now };
    await writeFile(join(contentDir, '../state/links.json'), JSON.stringify({ [url]: answer }));
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
    expect(await readFile(join(contentDir, 'stories/one.md'), 'utf8')).toBe(story('One'));
  });

  it('leaves the last page that could be made while a text is faulty, and says what stands in the way', async () => {
    const { look } = await setUp();
    const { ok: before } = await look(story('Another'));
    await writeFile(join(contentDir, 'stories/draft.md'), story('Draft', 'status: draft\n'));
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
    await writeFile(join(contentDir, 'stories/later.md'), later);
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
    expect(await readFile(join(contentDir, 'stories/one.md'), 'utf8')).toBe(story('From one desk'));
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
    expect(await readFile(join(contentDir, 'stories/one.md'), 'utf8')).toBe(story('One'));
  });
});

describe('to act', () => {
  const draft = 'content/stories/draft.md';
  const waiting = story('Draft', 'status: draft # soon\r\n');
  const update =
    '---\ntitle: An update on the station today\npublished: 2026-01-02T09:00:00+05:00\nstory: draft\nsources:\n  - publisher: P\n    title: T\n---\n\nText.\n';
  const onDisk = (name: string) => readFile(join(contentDir, name), 'utf8');
  const names = async () =>
    (await readdir(contentDir, { recursive: true })).filter((name) => name.includes('.')).sort();
  beforeEach(async () => {
    await mkdir(join(contentDir, 'updates'));
    await writeFile(join(contentDir, 'stories/draft.md'), waiting);
    await writeFile(join(contentDir, 'updates/u.md'), update);
  });

  it('says what readers would see, and does it when asked, with no other line changed', async () => {
    const { ask } = await setUp();
    const act = { act: 'publishNow', file: draft, hash: hashOf(waiting) };
    const says = expect.stringContaining('Readers see it now, at /stories/draft');
    expect(await ask('foretell', act)).toEqual({ ok: { file: draft, says } });
    expect(await onDisk('stories/draft.md')).toBe(waiting);
    expect(await ask('act', act)).toEqual({ ok: { file: draft, says } });
    expect(await onDisk('stories/draft.md')).toBe(
      waiting.replace('status: draft # soon\r\n', '').replace('2026-01-01T09:00', '2026-06-01T05:00'),
    );
  });

  it('publishes nothing that would not reach readers, and says what to mend first', async () => {
    const faulty = `${waiting}\nIt is so.:cite[9]\n`;
    await writeFile(join(contentDir, 'stories/draft.md'), faulty);
    const { ask } = await setUp();
    for (const asked of ['foretell', 'act'])
      for (const act of [
        { act: 'publishNow', file: draft },
        { act: 'publishAt', file: draft, at: '2027-01-01 09:00' },
      ])
        expect(await ask(asked, act)).toEqual({
          refused: expect.stringMatching(/^Mend this first, .*: line 14, .*source 9/),
        });
    expect(await onDisk('stories/draft.md')).toBe(faulty);
    expect(await ask('act', { act: 'expire', file: draft, at: '2027-01-01 09:00' })).toMatchObject({ ok: {} });
  });

  it('tells what would come of words that are not saved yet, and saves none of them', async () => {
    const { ask } = await setUp();
    const act = { act: 'publishNow', file: draft };
    const told = async (text: string) => ask('foretell', { ...act, text });
    expect(await told(`${waiting}\nIt is so.:cite[9]\n`)).toEqual({ refused: expect.stringContaining('source 9') });
    expect(await told(story('Draft'))).toEqual({ refused: 'Readers see it already.' });
    expect(await ask('foretell', act)).toMatchObject({ ok: { file: draft } });
    expect(await onDisk('stories/draft.md')).toBe(waiting);
  });

  it('leaves an old name alone that somebody has written in while a text was renamed', async () => {
    await writeFile(join(contentDir, 'stories/draft.ur.md'), urdu('1a2b3'));
    const { ask } = await setUp();
    const renaming = ask('act', { act: 'rename', file: draft, to: 'renamed' });
    while (!existsSync(join(contentDir, 'stories/renamed.md'))) await new Promise(setImmediate);
    writeFileSync(join(contentDir, 'stories/draft.md'), story('By somebody else'));
    expect(await renaming).toEqual({
      refused: expect.stringMatching(
        /^content\/stories\/draft\.md was changed by somebody else just now, and stays\..* had been written\.$/,
      ),
    });
    expect(await onDisk('stories/draft.md')).toBe(story('By somebody else'));
  });

  it('does nothing to a text that is another by now, and shows it', async () => {
    const { ask } = await setUp();
    expect(await ask('act', { act: 'publishNow', file: draft, hash: hashOf('before') })).toMatchObject({
      changed: { hash: hashOf(waiting) },
    });
    expect(await onDisk('stories/draft.md')).toBe(waiting);
  });

  it('renames a story with what names it, and leaves nothing of the old name', async () => {
    const { ask } = await setUp();
    expect(await ask('act', { act: 'rename', file: draft, to: 'renamed' })).toMatchObject({
      ok: { file: 'content/stories/renamed.md' },
    });
    expect(await names()).toEqual(['site.yml', 'stories/one.md', 'stories/renamed.md', 'updates/u.md']);
    expect(await onDisk('updates/u.md')).toBe(update.replace('story: draft', 'story: renamed'));
  });

  it('removes a story with its updates, and puts both back as they were', async () => {
    const { ask } = await setUp();
    const before = await names();
    expect(await ask('act', { act: 'remove', file: draft, hash: hashOf(waiting) })).toMatchObject({
      ok: { file: null },
    });
    expect(await names()).toEqual(['site.yml', 'stories/one.md']);
    expect(await ask('restore', { file: draft })).toEqual({
      ok: { file: draft, restored: expect.arrayContaining([draft, 'content/updates/u.md']) },
    });
    expect(await names()).toEqual(before);
    expect([await onDisk('stories/draft.md'), await onDisk('updates/u.md')]).toEqual([waiting, update]);
  });

  it('begins a new file, and never in the place of another', async () => {
    const { ask } = await setUp();
    const asked = { act: 'new', kind: 'update', title: 'A second look at the station', story: 'draft' };
    expect(await ask('act', asked)).toMatchObject({
      ok: { file: expect.stringMatching(/^content\/updates\/.*\.md$/) },
    });
    expect(await ask('act', asked)).toEqual({ refused: expect.stringContaining('exists already') });
  });

  it('has the fields of an unsaved text as a form, and gives what a change in it changes in the text', async () => {
    const { ask } = await setUp();
    const text = story('Another');
    const told = Object(await ask('fields', { file, text }));
    expect(told.ok.fields[0]).toMatchObject({ field: 'title', value: 'Another, a story of the station' });
    expect(await ask('fields', { file, text: '---\ntitle: [\n---\n' })).toEqual({
      refused: expect.stringContaining('Mend this first, in line'),
    });
    const at = text.indexOf('Another');
    expect(
      await ask('field', { file, text, do: 'set', path: ['title'], value: 'The other, a story of the station' }),
    ).toEqual({ ok: { from: at, to: at + 2, insert: 'The ' } });
    expect(await ask('field', { file, text, do: 'remove', path: ['no', 'such'] })).toEqual({
      refused: expect.stringContaining('cannot be changed'),
    });
    expect(await onDisk('stories/one.md')).toBe(story('One'));
  });

  it('offers what may be typed, and the change that mends a fault', async () => {
    const { ask, look } = await setUp();
    expect(await ask('suggest', { file, text: story('One') })).toMatchObject({
      ok: { stories: expect.arrayContaining([{ name: 'one', title: 'One, a story of the station' }]) },
    });
    const text = story('One', '', 'Text [1] of it.\n');
    const { ok } = await look(text);
    expect(ok.lengths).toMatchObject({ words: 4, titleMost: 110 });
    expect(ok.problems).toContainEqual(
      expect.objectContaining({
        cure: { label: 'Write :cite[1]', from: text.indexOf('[1]'), to: text.indexOf('[1]') + 3, insert: ':cite[1]' },
      }),
    );
  });
});
