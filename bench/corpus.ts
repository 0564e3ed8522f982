import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { CONTINUE, SKIP, visit } from 'unist-util-visit';
import { makeStories } from '#tests/fixtures/make-stories.ts';

const measured = 'story-7';
/** The story that is asked for; it stands in every corpus. */
export const measuredPath = `/stories/${measured}`;

/** Takes out of a story what plain Markdown does not know, and keeps the words. */
export const withoutDirectives = (story: string): string =>
  story
    .replaceAll(/:cite\[[^\]]*\]/g, '')
    .replaceAll(/^:::quote\{[^}\n]*\}\n([\s\S]*?)\n:::$/gm, (_, words) => words.replaceAll(/^/gm, '> '));

/** A content folder, as the site reads it, of so many stories of about 600 words. @returns its path */
export async function makeCorpus(held: AsyncDisposableStack, count: number): Promise<string> {
  const contentDir = await mkdtemp(join(tmpdir(), 'orbit-bench-'));
  held.defer(() => rm(contentDir, { recursive: true, force: true }));
  await makeStories(contentDir, count);
  return contentDir;
}

/** The same in words that the site and the plain starter both know. */
export async function makePlainCorpus(held: AsyncDisposableStack, count: number): Promise<string> {
  const contentDir = await makeCorpus(held, count);
  for (const name of await readdir(join(contentDir, 'stories'))) {
    const path = join(contentDir, 'stories', name);
    await writeFile(path, withoutDirectives(await readFile(path, 'utf8')));
  }
  return contentDir;
}

/** The body of the measured story, without its front matter. */
export async function measuredBody(contentDir: string): Promise<string> {
  const story = await readFile(join(contentDir, 'stories', `${measured}.md`), 'utf8');
  return story.slice(story.indexOf('\n---\n') + '\n---\n'.length);
}

/** Words as they are read aloud: what typography does to quotes, dashes and spaces makes no difference. */
const words = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replaceAll(/['’‘]/g, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

function wordsOfPage(html: string): readonly string[] {
  const texts: string[] = [];
  visit(fromHtml(html), (node) => {
    if (node.type === 'text') texts.push(node.value);
    return node.type === 'element' && /^(script|style)$/.test(node.tagName) ? SKIP : CONTINUE;
  });
  return words(texts.join(' '));
}

/**
 * The first word of a Markdown body that a page lacks, or undefined when it tells the whole story in order;
 * a page may say more in between (the meaning of a term, a caption).
 * @param body without front matter and directives
 */
export function missingFrom(html: string, body: string): string | undefined {
  const page = wordsOfPage(html);
  let place = 0;
  return words(body.replaceAll(/\]\([^)]*\)/g, '] ')).find((word) => {
    place = page.indexOf(word, place) + 1;
    return place === 0;
  });
}
