import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Disposable } from '#bench/clean-up.ts';
import { makeStories } from '#tests/fixtures/make-stories.ts';

/** The story that is asked for; it stands in every corpus. */
export const measuredStory = 'story-7';

export interface Corpus extends Disposable {
  /** A content folder as the site reads it. */
  readonly contentDir: string;
}

/** A content folder of so many stories of about 600 words. */
export async function makeCorpus(count: number): Promise<Corpus> {
  const contentDir = await mkdtemp(join(tmpdir(), 'orbit-bench-'));
  await makeStories(contentDir, count);
  return { contentDir, dispose: () => rm(contentDir, { recursive: true, force: true }) };
}

/** Takes out of a story what plain Markdown does not know, and keeps the words. */
export const withoutDirectives = (story: string): string =>
  story
    .replaceAll(/:cite\[[^\]]*\]/g, '')
    .replaceAll(/^:::quote\{[^}\n]*\}\n([\s\S]*?)\n:::$/gm, (_, words) => words.replaceAll(/^/gm, '> '));

/** Rewrites every story so that the site and the plain starter can tell it in the same words. */
export async function makePlain(corpus: Corpus): Promise<void> {
  const folder = join(corpus.contentDir, 'stories');
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    await writeFile(path, withoutDirectives(await readFile(path, 'utf8')));
  }
}

/** The body of the measured story, without its front matter. */
export async function measuredBody(corpus: Corpus): Promise<string> {
  const story = await readFile(join(corpus.contentDir, 'stories', `${measuredStory}.md`), 'utf8');
  return story.slice(story.indexOf('\n---\n') + '\n---\n'.length);
}
