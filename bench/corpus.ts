import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { CONTINUE, SKIP, visit } from 'unist-util-visit';
import { toTranslate } from '#lib/content/matter/placeholders.ts';
import { isOriginal } from '#lib/content/model/file-record.ts';
import { recordOf } from '#lib/editors/writing/opened.ts';
import { translationSkeleton } from '#lib/editors/writing/translation-skeleton.ts';
import { makeStories, storyText } from '#tests/fixtures/make-stories.ts';

export const measured = 'story-7';
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

const letters = 'ابپتٹجچحخدڈرڑزژسشصطعفقکگلم';
/** What a translation leaves as it is: addresses, citations, directives with what they name. */
const kept = /\]\([^)]*\)|:cite\[[^\]]*\]|^:::.*$/gm;

/** Words of Urdu letters, as long as those of the text, that say nothing. */
function inUrduLetters(text: string): string {
  const written = (part: string) =>
    part.replaceAll(/[a-z]/gi, (letter) => letters[letter.toLowerCase().charCodeAt(0) - 97] ?? '');
  const words = text.split(kept).map(written);
  const between = text.match(kept) ?? [];
  return words.map((part, index) => part + (between[index] ?? '')).join('');
}

/** A story of the corpus in Urdu, in step with its original. */
export function translatedStory(number: number): string {
  const file = `content/stories/story-${number}.md`;
  const original = recordOf({
    kind: 'story',
    file,
    name: `story-${number}`,
    text: storyText(number),
  });
  if (!isOriginal(original)) throw new Error(`${file} has faults`);
  const [, fields = '', body = ''] = translationSkeleton(original).split(/^---\n/m);
  const said = fields.replaceAll(/"TRANSLATE: (.*)"$/gm, (_, words) => `"${inUrduLetters(words)}"`);
  return `---\n${said}---\n${inUrduLetters(body.replaceAll(toTranslate, ''))}`;
}

/** Adds an Urdu translation of each of so many stories to a corpus. */
export async function addTranslations(contentDir: string, count: number): Promise<void> {
  for (let number = 0; number < count; number += 1)
    await writeFile(join(contentDir, `stories/story-${number}.ur.md`), translatedStory(number));
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
