import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readAddress } from '#lib/addresses/addresses.ts';
import { parseBody } from '#lib/content/markdown/parse-body.ts';
import type { Edition, Story, Update } from '#lib/content/model/model.ts';
import { readSettings } from '#lib/settings.ts';
import { isError } from '#lib/terms/problem.ts';
import { standingOf } from '#server/pages/standing.ts';
import { type Content, openContent } from '#server/publishing/content.ts';
import { follow, type Site } from '#tests/newsroom/follow.ts';
import { type Shown, storyNames, updateNames } from '#tests/newsroom/model.ts';
import { chosenRuns, steps } from '#tests/newsroom/steps.ts';

const from = join(import.meta.dirname, '../../fixtures/newsroom');
const start = Date.UTC(2026, 3, 22);
const hour = 3_600_000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const markIn = (text: string): number => Number(/text (\d+)/.exec(text)?.[1]);

/** Fails unless headline and words are of one text. */
async function markOf(edition: Edition, document: Story | Update): Promise<number> {
  const mark = markIn(document.title);
  expect(JSON.stringify(await edition.body(document))).toContain(`Words of text ${mark}.`);
  return mark;
}

async function answerAt(edition: Edition, address: string): Promise<Shown> {
  const read = readAddress(address, '');
  if (!read) throw new Error(`${address} is no address`);
  const { subject, language } = read;
  const standing = standingOf(edition, subject, language);
  const slug = address.slice(address.lastIndexOf('/') + 1);
  switch (standing.is) {
    case 'live': {
      const document = subject.of === 'story' ? edition.story(subject.slug) : edition.update(slug);
      if (!document) throw new Error(`${address} is live, and nothing is there`);
      return { is: 'live', mark: await markOf(edition, document) };
    }
    case 'moved':
      return { is: 'moved', to: standing.location };
    case 'withdrawn': {
      const note = edition.withdrawn.find((thing) => thing.slug === slug)?.note ?? '';
      return { is: 'withdrawn', mark: markIn(note) };
    }
    default:
      return { is: 'absent' };
  }
}

/** The content layer on the folder, without a process or a page: what is asked is what the pages ask. */
function contentLayer(folders: { readonly contentDir: string; readonly stateDir: string }): Site {
  const settings = readSettings({ CONTENT_DIR: folders.contentDir, STATE_DIR: folders.stateDir });
  const log = { warn: vi.fn(), error: vi.fn() };
  const pool = { parse: async (source: Parameters<typeof parseBody>[0]) => parseBody(source), close: async () => {} };
  let content: Content | undefined;
  const running = (): Content => {
    if (!content) throw new Error('it was not started');
    return content;
  };
  const setClock = (hours: number) => vi.setSystemTime(start + (hours + 0.5) * hour);
  return {
    async start(hours) {
      setClock(hours);
      content = await openContent({ settings, drafts: false, log, pool });
      await content.keepCopies();
    },
    async kill() {
      await content?.close();
      content = undefined;
    },
    async look(files, _, hours) {
      setClock(hours);
      running().publish(await running().refresh(files?.map((file) => join(folders.contentDir, file))));
      await running().keepCopies();
    },
    async found() {
      const edition = running().current();
      const shown = new Map<string, Shown>();
      for (const name of storyNames) shown.set(`/stories/${name}`, await answerAt(edition, `/stories/${name}`));
      for (const name of updateNames) shown.set(`/updates/${name}`, await answerAt(edition, `/updates/${name}`));
      // Lists hold what has a page, and nothing else.
      const listed = [...edition.stories.map(({ slug }) => slug), ...edition.updates.map(({ slug }) => slug)].sort();
      const live = [...shown].flatMap(([address, { is }]) => (is === 'live' ? (address.split('/')[2] ?? []) : []));
      expect(listed).toEqual(live.sort());
      const faulty = new Set(edition.problems.filter(isError).map(({ file }) => file));
      return { shown, faults: faulty.size, revision: edition.revision };
    },
  };
}

it('shows what the model of a newsroom says may be shown, whatever is saved, broken, mended, renamed, withdrawn or restarted', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (taken) => {
      await follow(taken, { from, start }, contentLayer, (found, expected) => {
        expect(Object.fromEntries(found.shown)).toEqual(Object.fromEntries(expected.shown));
        expect(found.faults).toBe(expected.faults);
      });
    }),
    chosenRuns(150),
  );
});
