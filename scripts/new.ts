import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import GithubSlugger from 'github-slugger';
import { contentPath } from '#lib/content/file-kinds.ts';
import { findFiles } from '#lib/content/find-files.ts';
import { dayInKarachi } from '#lib/content/gate.ts';
import { didYouMean } from '#lib/content/nearest-name.ts';
import { slugPattern, topics } from '#lib/content/schema.ts';
import { settings } from '#lib/settings.ts';

/** `npm run new -- story|update|milestone "Title" [--story SLUG]`: writes a file that passes the check and prints its path. */

const kinds = ['story', 'update', 'milestone'] as const;
type Kind = (typeof kinds)[number];

const usage = 'usage: npm run new -- story|update|milestone "Title" [--story SLUG]';

/** What the editor must do differently, in one line. */
class CallError extends Error {}

interface Call {
  readonly kind: Kind;
  readonly title: string;
  readonly story: string | undefined;
}

function readCall(): Call {
  const { values, positionals } = parseArgs({ options: { story: { type: 'string' } }, allowPositionals: true });
  const [first, written = '', ...more] = positionals;
  const kind = kinds.find((known) => known === first);
  // Pasted text brings line breaks, tabs and characters that nobody sees.
  const title = written.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  if (!kind || title === '' || more.length > 0) throw new CallError(usage);
  if (title.length > 110) throw new CallError(`the title is ${title.length} characters long; keep it to 110`);
  return { kind, title, story: values.story };
}

/** The story that an update belongs to: the one named, or the only one that there is. */
async function storyOf(contentDir: string, named: string | undefined): Promise<string> {
  const findings = await findFiles(contentDir);
  const stories = findings?.found.filter(({ kind }) => kind === 'story').map(({ name }) => name) ?? [];
  const [only, ...others] = stories;
  if (named === undefined) {
    if (only !== undefined && others.length === 0) return only;
    throw new CallError(`an update belongs to a story; add --story and one of: ${stories.join(', ')}`);
  }
  if (stories.includes(named)) return named;
  throw new CallError(
    `there is no story "${named}"${didYouMean(named, stories) || `; there are: ${stories.join(', ')}`}`,
  );
}

/** Latin letters that do not come apart into a letter of a-z and an accent. */
const spelledOut: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
};

/** The file name that a title gives: `Two to train, one to fly` → `two-to-train-one-to-fly`. */
function slugOf(kind: Kind, title: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/[ßæœøłđðþ]/gi, (letter) => spelledOut[letter.toLowerCase()] ?? letter)
    .replace(/[/\\|–—_.,:;+&]+/g, ' ')
    .replace(/[^\p{L}\p{N}\s-]/gu, '');
  const slug = new GithubSlugger()
    .slug(plain)
    .replace(/[^a-z0-9-]/g, '')
    .replace(/-+/g, '-')
    .slice(0, 80)
    .replace(/^-|-$/g, '');
  if (!slugPattern.test(slug))
    throw new CallError('the title gives no file name; use some Latin letters or digits in it');
  return kind === 'milestone' && topics.some((topic) => topic === slug) ? `${slug}-1` : slug;
}

const sources = `sources:
  - publisher: Name of the publisher
    description: what it is, in your words
    date: DAY
`;

/** A skeleton without a fault; what stands in it is to be replaced. A milestone has no draft, so its skeleton is unconfirmed. */
function skeleton({ kind, title }: Call, story: string, now: number): string {
  const day = dayInKarachi(now);
  const time = new Date(now + 5 * 60 * 60 * 1000).toISOString().slice(11, 19);
  const heading = `title: ${JSON.stringify(title)}\n`;
  const published = `published: ${day}T${time}+05:00\n`;
  const listed = sources.replace('DAY', day);
  switch (kind) {
    case 'story':
      return `---\n${heading}summary: One or two sentences on what is new, at most 300 characters.\n${published}status: draft\ntopics: [crewed]\n${listed}---\n\nThe first paragraph says what happened.:cite[1]\n`;
    case 'update':
      return `---\n${heading}${published}story: ${story}\nstatus: draft\n${listed}---\n\nOne or two short paragraphs on what is new.:cite[1]\n`;
    case 'milestone':
      return `---\n${heading}date: ${day}\ntopics: [crewed]\nstatus: unconfirmed\nsignificance: minor\n${listed}---\n\nWhat happened, in two or three sentences.:cite[1]\n`;
  }
}

const nextStep: Readonly<Record<Kind, string>> = {
  story: 'Write the story, then delete the line "status: draft" to publish it.',
  update: 'Write the update, then delete the line "status: draft" to publish it.',
  milestone:
    'It is on the timeline as "unconfirmed" already: write what happened, then delete the line "status: unconfirmed".',
};

async function main(): Promise<void> {
  const call = readCall();
  const { contentDir } = settings();
  const file = contentPath(call.kind, slugOf(call.kind, call.title)).slice('content/'.length);
  const path = join(contentDir, file);
  const story = call.kind === 'update' ? await storyOf(contentDir, call.story) : '';
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(path, skeleton(call, story, Date.now()), { flag: 'wx' });
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    throw exists
      ? new CallError(`${relative(process.cwd(), path)} exists already; choose another title, or edit that file`)
      : error;
  }
  console.log(relative(process.cwd(), path));
  console.log(`${nextStep[call.kind]} Then: npm run check`);
}

try {
  await main();
} catch (error) {
  const isOurs = error instanceof Error;
  console.error(isOurs ? error.message : String(error));
  process.exitCode = 1;
}
