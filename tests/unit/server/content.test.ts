import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { parseBody } from '#lib/content/markdown/parse-body.ts';
import type { ParseBody } from '#lib/content/model/file-record.ts';
import { readSettings } from '#lib/settings.ts';
import { openContent } from '#server/publishing/content.ts';
import { eventually } from '#tests/eventually.ts';

const good = join(import.meta.dirname, '../../fixtures/good');
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'content-'));
  cpSync(good, join(folder, 'content'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Content whose workers cannot start until they are mended. */
function setUp() {
  const settings = readSettings({ CONTENT_DIR: join(folder, 'content'), STATE_DIR: join(folder, 'state') });
  const log = { warn: vi.fn(), error: vi.fn() };
  const parse = vi.fn<ParseBody>(async () => {
    throw new Error('the Markdown worker did not start');
  });
  const mend = () => parse.mockImplementation(async (source) => parseBody(source));
  const pool = { parse, close: async () => {} };
  return { parse, mend, log, open: () => openContent({ settings, drafts: false, log, pool, retryAfter: 1 }) };
}

const slugs = ({ stories }: { readonly stories: readonly { readonly slug: string }[] }) =>
  stories.map(({ slug }) => slug);

it('starts though no worker can, says so, and checks the bodies when one can', async () => {
  const { open, log, parse, mend } = setUp();
  const content = await open();
  expect(slugs(content.current())).toEqual(['first-seat', 'second-look']);
  expect(log.error).toHaveBeenCalledTimes(1);
  const checked = content.checkBodies();
  await eventually(() => expect(log.error.mock.calls.length).toBeGreaterThan(3));
  mend();
  await checked;
  const [story] = content.current().stories;
  expect(story && (await content.current().body(story)).blocks).not.toEqual([]);
  const calls = parse.mock.calls.length;
  await content.checkBodies();
  expect(parse).toHaveBeenCalledTimes(calls);
});

it('ends the tries when it is closed', async () => {
  const { open } = setUp();
  const content = await open();
  const checked = content.checkBodies();
  await content.close();
  await expect(checked).resolves.toBeUndefined();
});

it('shows the last good version of a file that cannot be proven whole now, and the rest', async () => {
  const first = setUp();
  first.mend();
  const before = await first.open();
  await before.keepCopies();
  await before.close();
  const story = before.current().stories.find(({ slug }) => slug === 'first-seat');
  const file = join(folder, 'content/stories/first-seat.md');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*$/m, 'title: Saved while the site was down'));

  const { open, log, mend } = setUp();
  const content = await open();
  expect(slugs(content.current())).toEqual(['first-seat', 'second-look']);
  expect(content.current().story('first-seat')?.title).toBe(story?.title);
  expect(content.current().problems.map(({ message }) => message)).toContain(
    'could not be checked and is read again: the Markdown worker did not start',
  );
  await expect(content.refresh()).rejects.toThrow('did not start');
  mend();
  const { problems } = await content.refresh();
  expect(problems.filter(({ severity }) => severity !== 'notice')).toEqual([]);
  expect(log.warn).not.toHaveBeenCalled();
});
