import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { readPicture } from '#lib/content/reading/read-picture.ts';
import { createDeskPictures } from '#server/editors/desk-pictures.ts';
import { bomb, plain } from '#tests/unit/editors/pictures/made-pictures.ts';

const file = 'content/stories/one.md';
const text = '---\ntitle: One\n---\n\nA\n';
const words = { alt: 'Two astronauts at a table', credit: 'SUPARCO', caption: '', licence: '' };

let root: string;
let contentDir: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'pictures-'));
  contentDir = join(root, 'content');
  await mkdir(join(contentDir, 'stories'), { recursive: true });
  onTestFinished(() => rm(root, { recursive: true, force: true }));
});

const names = async () =>
  (await readdir(root, { recursive: true, withFileTypes: true }))
    .filter((one) => !one.isDirectory())
    .map(({ name }) => name);

/** A desk with a picture that waits. */
async function setUp() {
  const desk = createDeskPictures(contentDir, 'http://localhost:3000');
  const bytes = await plain().png().toBuffer();
  const told = await desk.upload(bytes);
  // What the desk's own code reads of it.
  const { picture, address }: { picture: string; address: string } = Object('ok' in told ? told.ok : {});
  const asked = { file, text, at: text.length, picture, fileName: 'IMG_1.png', use: 'figure', ...words };
  return { desk, bytes, address, told, keep: (changed: object = {}) => desk.keep({ ...asked, ...changed }) };
}

describe('a picture that was brought to the desk', () => {
  it('is shown as it would be, and nothing is written until the editor says yes', async () => {
    const { desk, bytes, address, told } = await setUp();
    const measure = { format: 'PNG', width: 40, height: 30, bytes: bytes.length };
    expect(told).toMatchObject({ ok: { from: measure, to: measure, says: [] } });
    const shown = desk.at(address);
    expect(shown?.body.equals(bytes)).toBe(true);
    expect(shown?.headers).toMatchObject({ 'Content-Type': 'image/png', 'Cache-Control': 'no-store' });
    for (const other of ['/__desk/pictures/', '/__desk/pictures/x', `${address}/..`])
      expect(desk.at(other)).toBeUndefined();
    expect(await names()).toEqual([]);
  });

  it('is written as a new file by what it shows, and the text is told where', async () => {
    const { keep, bytes } = await setUp();
    const kept = await keep();
    expect(kept).toEqual({
      ok: {
        file: 'content/images/two-astronauts-at-a-table.png',
        change: {
          from: text.length,
          to: text.length,
          insert:
            '\n::figure{src=/images/two-astronauts-at-a-table.png alt="Two astronauts at a table" credit="SUPARCO"}\n',
        },
      },
    });
    const written = await readFile(join(contentDir, 'images/two-astronauts-at-a-table.png'));
    expect(written.equals(bytes)).toBe(true);
    expect(readPicture('two-astronauts-at-a-table.png', written, '').ok).toBe(true);
  });

  it('is never written over another, and two names that differ in size alone are one', async () => {
    await mkdir(join(contentDir, 'images'));
    await writeFile(join(contentDir, 'images/Two-Astronauts-At-A-Table.png'), 'before');
    const { keep } = await setUp();
    expect(await keep()).toMatchObject({ ok: { file: 'content/images/two-astronauts-at-a-table-2.png' } });
    expect(await keep({ use: 'hero' })).toMatchObject({
      ok: { file: 'content/images/two-astronauts-at-a-table-3.png' },
    });
    expect(await readFile(join(contentDir, 'images/Two-Astronauts-At-A-Table.png'), 'utf8')).toBe('before');
  });

  it.each([
    ['../../escape', 'IMG_1.png', 'escape.png'],
    ['تیان گونگ', '../../../etc/Überblick 1.JPG', 'etc-uberblick-1.png'],
    ['天宫', '天宫.png', 'picture.png'],
    [`${'Ein langer Satz '.repeat(10)}`, '', 'ein-langer-satz-ein-langer-satz-ein-langer-satz-ein-langer.png'],
    ['a\0b', '\0', 'ab.png'],
  ])('called %j, of a file %j, becomes %s', async (alt, fileName, name) => {
    const { keep } = await setUp();
    expect(await keep({ alt, fileName })).toMatchObject({ ok: { file: `content/images/${name}` } });
    expect(await names()).toEqual([name]);
  });
});

describe('nothing is written', () => {
  it.each<[string, object, RegExp]>([
    ['for a text outside the folder', { file: 'content/../secret.md' }, /no file that the desk writes/],
    ['for a name with NUL', { file: 'content/stories/one\0.md' }, /no file that the desk writes/],
    ['for a translation', { file: 'content/stories/one.ur.md' }, /English text first/],
    ['for what has no text', { file: 'content/site.yml' }, /no place for a picture/],
    ['as the hero of an update', { file: 'content/updates/one.md', use: 'hero' }, /no place for a picture/],
    ['for a picture that was not brought', { picture: '../../../etc/passwd' }, /Choose it again/],
    ['without alt text', { alt: ' ' }, /what the picture shows/],
    ['without a credit', { credit: '' }, /who made the picture/],
    ['into fields that cannot be read', { use: 'hero', text: '---\na: [\n---\n' }, /cannot be read/],
    ['for what is no picture at all', { use: 'cover' }, /does not understand/],
    ['at a place that is none', { at: -1 }, /does not understand/],
    ['with more than the desk sends', { name: '../x.png' }, /does not understand/],
  ])('%s', async (_, changed, refused) => {
    const { keep } = await setUp();
    expect(await keep(changed)).toEqual({ refused: expect.stringMatching(refused) });
    expect(await names()).toEqual([]);
  });

  it('through a folder that is a link', async () => {
    await mkdir(join(root, 'elsewhere'));
    await symlink(join(root, 'elsewhere'), join(contentDir, 'images'));
    const { keep } = await setUp();
    expect(await keep()).toEqual({ refused: expect.stringContaining('is a link') });
    expect(await names()).toEqual(['images']);
  });

  it.each([
    ['a text', Buffer.from('Not a picture.')],
    ['a bomb', bomb()],
  ])('of %s', async (_, bytes) => {
    const { desk } = await setUp();
    expect(await desk.upload(bytes)).toEqual({ refused: expect.stringMatching(/^.{20,}\.$/) });
    expect(await names()).toEqual([]);
  });
});
