import { EventEmitter } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, vi } from 'vitest';
import type { Edition } from '#lib/content/model/model.ts';
import {
  createLivePublishing,
  type LivePublishing,
  type LivePublishingOptions,
} from '#server/publishing/live-publishing.ts';
import { editionWith } from './edition-stand-in.ts';

export let folder: string;
let live: LivePublishing | undefined;

/** Gives each test of a file a folder, and real clocks again when it is over. */
export function giveWatchedFolder(): void {
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'live-'));
    await mkdir(join(folder, 'content/stories'), { recursive: true });
  });
  afterEach(async () => {
    live?.stop();
    // First the spies: what they spied on may be of the fake clocks.
    vi.restoreAllMocks();
    vi.useRealTimers();
    await rm(folder, { recursive: true });
  });
}

export const clocks = {
  toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'],
} as const satisfies Parameters<typeof vi.useFakeTimers>[0];

/** Directory events by hand, so that only the clock of the test runs. */
function standInWatch() {
  const watchers = new Map<string, (event: string, name: string | null) => void>();
  const watch = vi.fn((directory: string, listener: (event: string, name: string | null) => void) => {
    watchers.set(directory, listener);
    return Object.assign(new EventEmitter(), { close: () => watchers.delete(directory) });
  });
  const change = (directory: string, name: string | null) =>
    watchers.get(join(folder, 'content', directory))?.('change', name);
  return { watch, watchers, change };
}

export function setUp(
  overrides: Partial<LivePublishingOptions> = {},
  first: Edition = editionWith({ revision: 'first' }),
) {
  const state = { edition: first, next: first };
  const refresh = vi.fn(async (_hints?: readonly string[]) => state.next);
  const publish = vi.fn((edition: Edition) => {
    state.edition = edition;
  });
  const onError = vi.fn();
  const onBlind = vi.fn();
  const events = standInWatch();
  live = createLivePublishing({
    contentDir: join(folder, 'content'),
    current: () => state.edition,
    refresh,
    publish,
    now: Date.now,
    onError,
    onBlind,
    watch: events.watch,
    ...overrides,
  });
  return { live, state, refresh, publish, onError, onBlind, ...events };
}

/** Begins watching with real directories, then stops the clock. */
export async function setUpWatching(first?: Edition) {
  vi.useFakeTimers(clocks);
  const all = setUp({}, first);
  await all.live.scan();
  all.refresh.mockClear();
  all.publish.mockClear();
  return all;
}

export const story = (name: string) => join(folder, 'content/stories', name);
