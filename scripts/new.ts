import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { contentPath } from '#lib/content/files/file-kinds.ts';
import { readSettings, SettingsError } from '#lib/settings.ts';
import { CallError } from '#scripts/call-error.ts';
import { askFor, Cancelled } from '#scripts/new/ask.ts';
import { type Call, readCall, usage } from '#scripts/new/call.ts';
import { type Draft, instantInPakistan } from '#scripts/new/draft.ts';
import { slugOf } from '#scripts/new/file-name.ts';
import { skeleton } from '#scripts/new/skeleton.ts';
import { type Headline, headlines, storyAmong } from '#scripts/new/stories.ts';
import { newTranslation } from '#scripts/translation/new.ts';

/**
 * `npm run new -- story|update|milestone "Title"`, or `-- translation ur|zh PATH`: writes a file that passes the check and prints its path, alone on the first line. With a
 * terminal it asks for what is missing; without one it takes the usual for what may be left out, and says what may not.
 */

async function withoutAsking(call: Call, stories: () => Promise<readonly Headline[]>, now: string): Promise<Draft> {
  const { kind, title, topics, published = now, summary } = call;
  const missing = [...(kind ? [] : ['story, update or milestone']), ...(title === undefined ? ['a "Title"'] : [])];
  if (!kind || title === undefined) throw new CallError(`missing: ${missing.join(' and ')}\n${usage}`);
  let story = '';
  if (kind === 'update') {
    const known = await stories();
    const found = storyAmong(known, call.story);
    const slugs = known.map(({ slug }) => slug).join(', ');
    if (found === undefined) throw new CallError(`an update belongs to a story; add --story and one of: ${slugs}`);
    story = found;
  }
  return { kind, title, story, topics: topics ?? (kind === 'update' ? [] : ['crewed']), published, summary };
}

async function main(): Promise<void> {
  const [what, ...others] = process.argv.slice(2);
  const settings = readSettings(process.env);
  if (what === 'translation') {
    for (const line of await newTranslation(others, settings.contentDir)) console.log(line);
    return;
  }
  const call = readCall(process.argv.slice(2));
  const stories = () => headlines(settings);
  const now = instantInPakistan(Date.now());
  const isAsking = process.stdin.isTTY && process.stdout.isTTY;
  const draft = await (isAsking ? askFor : withoutAsking)(call, stories, now);
  const file = contentPath(draft.kind, slugOf(draft.kind, draft.title)).slice('content/'.length);
  const path = join(settings.contentDir, file);
  const shown = relative(process.cwd(), path);
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(path, skeleton(draft), { flag: 'wx' });
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    throw exists ? new CallError(`${shown} exists already; choose another title, or edit that file`) : error;
  }
  console.log(shown);
  console.log(
    `It is a draft: npm run dev shows it to you, and no reader sees it. Put your ${draft.kind} and your source in the place of what stands there, then delete the line "status: draft" to publish it. Then: npm run check`,
  );
}

try {
  await main();
} catch (error) {
  process.exitCode = 1;
  const isOurs = error instanceof CallError || error instanceof SettingsError;
  if (!(error instanceof Cancelled)) console.error(isOurs ? error.message : error);
}
