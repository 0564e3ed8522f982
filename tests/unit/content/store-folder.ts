import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, vi } from 'vitest';
import { parseBody } from '#lib/content/markdown/parse-body.ts';
import type { ParseBody } from '#lib/content/model/file-record.ts';
import type { Edition } from '#lib/content/model/model.ts';
import type { ContentStore } from '#lib/content/store/content-store.ts';
import { formatProblem } from '#lib/terms/problem.ts';
import { openStore } from '#tests/fixtures/open-store.ts';

export let root: string;
export let contentDir: string;
/** What the store takes for the time, in epoch milliseconds. */
export const clock = { now: 0 };
export const warn = vi.fn<(message: string) => void>();
export const parse = vi.fn<ParseBody>(async (source) => parseBody(source));

export const open = (drafts = false, folder = contentDir): ContentStore =>
  openStore(folder, { stateDir: join(root, 'state'), parseBody: parse, now: () => clock.now, drafts, log: { warn } });

export const story = (title: string, extra = '', body = 'Text.\n', published = '2026-01-01T09:00:00+05:00') =>
  `---\ntitle: ${title}, a story of the station\nsummary: What is known.\npublished: ${published}\ntopics: [crewed]\nsources:\n  - publisher: P\n    title: T\n${extra}---\n\n${body}`;
export const update = (of: string, extra = '') =>
  `---\ntitle: An update on the station today\npublished: 2026-01-02T09:00:00+05:00\nstory: ${of}\nsources:\n  - publisher: P\n    title: T\n${extra}---\n\nFirst sentence. Second.\n`;
export const path = (file: string) => join(contentDir, file);
export const put = async (file: string, text: string | Buffer) => {
  await mkdir(join(path(file), '..'), { recursive: true });
  await writeFile(path(file), text);
  return path(file);
};
export const errors = (edition: Edition) =>
  edition.problems.filter(({ severity }) => severity === 'error').map(formatProblem);
/** What an editor has to mend: that a text has not been translated is no fault of it. */
export const told = ({ problems }: Edition) =>
  problems.filter(({ severity }) => severity !== 'notice').map(formatProblem);
export const titles = (edition: Edition) => edition.stories.map(({ title }) => title.split(',')[0]);

/** Gives each test of a file a folder with one story. */
export function giveStoreFolder(): void {
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'orbit-'));
    contentDir = join(root, 'content');
    clock.now = Date.parse('2026-06-01T00:00:00Z');
    parse.mockClear();
    warn.mockClear();
    await put('site.yml', 'title: T\ntagline: A\npublisher: P\n');
    await put('stories/one.md', story('One'));
  });
  afterEach(() => rm(root, { recursive: true, force: true }));
}
