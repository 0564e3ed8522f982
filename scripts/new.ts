import { relative } from 'node:path';
import { readFolderTexts } from '#lib/content/files/folder-texts.ts';
import { type Asked, instantInPakistan } from '#lib/editors/writing/draft.ts';
import { readSettings, SettingsError } from '#lib/settings.ts';
import { CallError } from '#scripts/call-error.ts';
import { doneBy, writeNew } from '#scripts/new/acts.ts';
import { askFor, Cancelled } from '#scripts/new/ask.ts';
import { type Call, readCall, usage } from '#scripts/new/call.ts';
import { type Headline, headlines, onlyStory } from '#scripts/new/stories.ts';
import { newTranslation } from '#scripts/new/translation.ts';

/**
 * `npm run new -- story|update|milestone "Title"`, or `-- translation ur|zh PATH`: writes a file that passes the check and prints its path, alone on the first line. With a
 * terminal it asks for what is missing; without one it takes the usual for what may be left out, and says what may not.
 */

function withoutAsking(call: Call, stories: readonly Headline[]): Asked {
  const { kind, title } = call;
  const missing = [...(kind ? [] : ['story, update or milestone']), ...(title === undefined ? ['a "Title"'] : [])];
  if (!kind || title === undefined) throw new CallError(`missing: ${missing.join(' and ')}\n${usage}`);
  const story = kind === 'update' ? (call.story ?? onlyStory(stories)) : undefined;
  if (kind === 'update' && story === undefined) {
    const slugs = stories.map(({ slug }) => slug).join(', ');
    throw new CallError(`an update belongs to a story; add --story and one of: ${slugs}`);
  }
  return { ...call, kind, title, story };
}

async function main(): Promise<void> {
  const [what, ...others] = process.argv.slice(2);
  const { contentDir } = readSettings(process.env);
  if (what === 'translation') {
    for (const line of await newTranslation(others, contentDir)) console.log(line);
    return;
  }
  const call = readCall(process.argv.slice(2));
  const folder = await readFolderTexts(contentDir);
  const stories = headlines(folder);
  const isAsking = process.stdin.isTTY && process.stdout.isTTY;
  const asked = isAsking ? await askFor(call, stories, instantInPakistan(Date.now())) : withoutAsking(call, stories);
  const done = doneBy({ act: 'new', ...asked }, folder);
  console.log(relative(process.cwd(), await writeNew(done, contentDir)));
  console.log(
    `It is a draft: npm run dev shows it to you, and no reader sees it. Put your ${asked.kind} and your source in the place of what stands there, then delete the line "status: draft" to publish it. Then: npm run check`,
  );
}

try {
  await main();
} catch (error) {
  process.exitCode = 1;
  const isOurs = error instanceof CallError || error instanceof SettingsError;
  if (!(error instanceof Cancelled)) console.error(isOurs ? error.message : error);
}
