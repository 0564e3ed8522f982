import { EventEmitter } from 'node:events';
import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Edition } from '#lib/content/model/model.ts';
import {
  createLivePublishing,
  type LivePublishing,
  type LivePublishingOptions,
} from '#server/publishing/live-publishing.ts';
import { editionWith } from './edition-stand-in.ts';

let folder: string;
let live: LivePublishing | undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'live-'));
  await mkdir(join(folder, 'content/stories'), { recursive: true });
});
afterEach(async () => {
  live?.stop();
  vi.useRealTimers();
  await rm(folder, { recursive: true });
});

const clocks = {
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

function setUp(overrides: Partial<LivePublishingOptions> = {}, first: Edition = editionWith({ revision: 'first' })) {
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
async function setUpWatching(first?: Edition) {
  vi.useFakeTimers(clocks);
  const all = setUp({}, first);
  await all.live.scan();
  all.refresh.mockClear();
  all.publish.mockClear();
  return all;
}

const story = (name: string) => join(folder, 'content/stories', name);

describe('a saved file', () => {
  it('is published after 300 ms of quiet, with all that was saved in that time', async () => {
    const { change, refresh, publish, state } = await setUpWatching();
    state.next = editionWith({ revision: 'second' });
    change('stories', 'a.md');
    await vi.advanceTimersByTimeAsync(200);
    change('stories', 'b.md');
    change('stories', 'b.md');
    await vi.advanceTimersByTimeAsync(299);
    expect(refresh).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(refresh.mock.calls).toEqual([[[story('a.md'), story('b.md')]]]);
    expect(publish).toHaveBeenCalledWith(state.next);
  });

  it('waits 2 s at most when saving never ends', async () => {
    const { change, refresh } = await setUpWatching();
    for (let saved = 0; saved < 11; saved += 1) {
      change('stories', `${saved}.md`);
      await vi.advanceTimersByTimeAsync(200);
    }
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  it('is not published again when nothing differs', async () => {
    const { change, refresh, publish } = await setUpWatching();
    change('stories', 'a.md');
    await vi.advanceTimersByTimeAsync(300);
    expect(refresh).toHaveBeenCalledTimes(1);
    expect(publish).not.toHaveBeenCalled();
  });

  it('reports a new problem although the revision stays', async () => {
    const { change, publish, state } = await setUpWatching();
    state.next = editionWith({ revision: 'first', problems: ['stories/a'] });
    change('stories', 'a.md');
    await vi.advanceTimersByTimeAsync(300);
    expect(publish).toHaveBeenCalledWith(state.next);
  });

  it('is taken in by the next batch when it comes during a batch', async () => {
    const { change, refresh } = await setUpWatching();
    const slow = Promise.withResolvers<Edition>();
    refresh.mockReturnValueOnce(slow.promise);
    change('stories', 'a.md');
    await vi.advanceTimersByTimeAsync(300);
    change('stories', 'b.md');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(refresh).toHaveBeenCalledTimes(1);
    slow.resolve(editionWith({ revision: 'first' }));
    await vi.advanceTimersByTimeAsync(0);
    expect(refresh.mock.calls[1]).toEqual([[story('b.md')]]);
  });

  it('is taken in a second after a failure', async () => {
    const { change, refresh, onError, publish, state } = await setUpWatching();
    state.next = editionWith({ revision: 'second' });
    refresh.mockRejectedValueOnce(new Error('disk'));
    change('stories', 'a.md');
    await vi.advanceTimersByTimeAsync(300);
    expect(onError).toHaveBeenCalledOnce();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(refresh).toHaveBeenLastCalledWith([story('a.md')]);
    expect(publish).toHaveBeenCalledWith(state.next);
  });

  it('is not lost when looking fails again and again, nor keeps the next file waiting', async () => {
    const { change, refresh } = await setUpWatching();
    refresh.mockRejectedValue(new Error('disk'));
    change('stories', 'a.md');
    await vi.advanceTimersByTimeAsync(300 + 1_000 + 2_000 + 4_000);
    expect(refresh).toHaveBeenCalledTimes(4);
    change('stories', 'b.md');
    await vi.advanceTimersByTimeAsync(300);
    expect(refresh).toHaveBeenLastCalledWith([story('a.md'), story('b.md')]);
  });

  it('is looked for everywhere again when a whole scan has failed', async () => {
    const { change, refresh } = await setUpWatching();
    refresh.mockRejectedValueOnce(new Error('disk'));
    change('stories', null);
    await vi.advanceTimersByTimeAsync(300);
    await vi.waitFor(() => expect(refresh).toHaveBeenCalledTimes(1));
    await vi.advanceTimersByTimeAsync(1_000);
    await vi.waitFor(() => expect(refresh.mock.calls).toEqual([[], []]));
  });
});

describe('everything is looked at', () => {
  it('every 30 s, whatever was hinted', async () => {
    const { refresh } = await setUpWatching();
    await vi.advanceTimersByTimeAsync(30_300);
    await vi.waitFor(() => expect(refresh.mock.calls).toEqual([[]]));
  });

  it('after a burst over 1,000 files', async () => {
    const { change, refresh } = await setUpWatching();
    for (let file = 0; file <= 1_000; file += 1) change('stories', `${file}.md`);
    await vi.advanceTimersByTimeAsync(300);
    await vi.waitFor(() => expect(refresh.mock.calls).toEqual([[]]));
  });

  it.each([
    ['a directory came or went', '', 'updates'],
    ['a watched directory was replaced', '', 'stories'],
    ['everything was replaced behind the link of a volume', '', '..data'],
    ['the system does not say what changed', 'stories', null],
  ])('when %s', async (_when, directory, name) => {
    const { change, refresh } = await setUpWatching();
    change(directory, name);
    await vi.advanceTimersByTimeAsync(300);
    await vi.waitFor(() => expect(refresh.mock.calls).toEqual([[]]));
  });

  it('watches a directory that was added', async () => {
    const { change, watchers } = await setUpWatching();
    expect(watchers.has(join(folder, 'content/updates'))).toBe(false);
    await mkdir(join(folder, 'content/updates'));
    change('', 'updates');
    await vi.advanceTimersByTimeAsync(300);
    await vi.waitFor(() => expect(watchers.has(join(folder, 'content/updates'))).toBe(true));
  });
});

describe('where a folder cannot be watched', () => {
  const failure = (code: string) => Object.assign(new Error(`${code}: injected`), { code });

  it.each([
    ['ENOSPC', 'fs.inotify.max_user_watches'],
    ['EMFILE', 'fs.inotify.max_user_instances'],
  ])('because of %s, it is looked at every 30 s, and this is said once with the cure', async (code, cure) => {
    const { watch, refresh, onBlind, change, live: watching } = await setUpWatching();
    const working = watch.getMockImplementation();
    watch.mockImplementation((directory, listener) => {
      if (directory.endsWith('stories') || !working) throw failure(code);
      return working(directory, listener);
    });
    await watching.scan();
    refresh.mockClear();
    for (let half = 0; half < 4; half += 1) {
      await vi.advanceTimersByTimeAsync(15_000);
      await vi.waitFor(() => expect(refresh).toHaveBeenCalledTimes(Math.floor((half + 1) / 2)));
    }
    expect(onBlind.mock.calls).toEqual([
      [expect.stringMatching(new RegExp(`^content/stories cannot be watched \\(${code}\\); .*${cure}`))],
    ]);
    change('', 'site.yml');
    await vi.advanceTimersByTimeAsync(300);
    expect(refresh).toHaveBeenLastCalledWith([join(folder, 'content/site.yml')]);
    if (working) watch.mockImplementation(working);
    await watching.scan();
    expect(onBlind.mock.calls[1]).toEqual([undefined]);
  });

  it('any more, whenever a watcher fails', async () => {
    const { watch, refresh, onBlind } = await setUpWatching();
    const fail = () => {
      for (const { value } of watch.mock.results) value.emit('error', failure('EIO'));
    };
    for (let second = 0; second < 20; second += 1) {
      fail();
      await vi.advanceTimersByTimeAsync(1_000);
    }
    expect(refresh).not.toHaveBeenCalled();
    expect(onBlind).toHaveBeenCalledOnce();
  });

  it('because there is none, nothing is said: its coming is seen', async () => {
    await rm(join(folder, 'content'), { recursive: true });
    const { live: watching, onBlind, refresh } = setUp({ watch: (await import('node:fs')).watch });
    await watching.scan();
    const seen = Promise.withResolvers<void>();
    refresh.mockImplementation(async () => {
      seen.resolve();
      return editionWith({ revision: 'first' });
    });
    await mkdir(join(folder, 'content'));
    await seen.promise;
    expect(onBlind).not.toHaveBeenCalled();
  });
});

describe('time', () => {
  it('lifts an embargo by itself', async () => {
    const soon = Date.now() + 60_000;
    vi.useFakeTimers({ ...clocks, now: soon - 10_000 });
    const { refresh, publish, state } = setUp({}, editionWith({ nextChangeAt: soon }));
    state.next = editionWith({ revision: 'second' });
    await vi.advanceTimersByTimeAsync(9_999);
    expect(refresh).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(refresh).toHaveBeenCalledWith([]);
    expect(publish).toHaveBeenCalledWith(state.next);
  });

  it('waits for a change that is further away than a timer can run', async () => {
    vi.useFakeTimers(clocks);
    const intervals = vi.spyOn(globalThis, 'setTimeout');
    setUp({}, editionWith({ nextChangeAt: Date.now() + 90 * 86_400_000 }));
    expect(intervals.mock.calls.map(([, wait]) => wait)).toEqual([2_147_483_647]);
  });

  it('looks once at a moment that changes nothing that is shown', async () => {
    const soon = Date.now() + 10_000;
    vi.useFakeTimers({ ...clocks, now: soon - 10_000 });
    const { refresh, state } = setUp({}, editionWith({ revision: 'same', nextChangeAt: soon }));
    state.next = editionWith({ revision: 'same', nextChangeAt: null });
    await vi.advanceTimersByTimeAsync(20_000);
    expect(refresh.mock.calls).toEqual([[[]]]);
  });

  it.each([
    ['forward, past an embargo', 3 * 3_600_000],
    ['back, behind an embargo that was lifted', -3 * 3_600_000],
  ])('follows a clock that is set %s, with the next look at everything', async (_how, by) => {
    vi.useFakeTimers(clocks);
    const embargo = Date.now() + 3_600_000;
    const { refresh, publish, state } = setUp({}, editionWith({ nextChangeAt: by > 0 ? embargo : null }));
    state.next = editionWith({ revision: 'second' });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(refresh).not.toHaveBeenCalled();
    vi.setSystemTime(Date.now() + by);
    await vi.advanceTimersByTimeAsync(30_000);
    // It looks at the folders before, which takes time that no clock here knows of.
    await vi.waitFor(() => expect(publish).toHaveBeenCalledWith(state.next), 60_000);
  });

  it('stands still once it is stopped', async () => {
    const { change, refresh, live: stopped, watchers } = await setUpWatching();
    change('stories', 'a.md');
    stopped.stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(refresh).not.toHaveBeenCalled();
    expect(watchers.size).toBe(0);
  });
});

describe('with the real file system', () => {
  it('notices a file that is saved by renaming', async () => {
    const seen: (readonly string[] | undefined)[] = [];
    const saved = Promise.withResolvers<void>();
    const { live: real } = setUp({
      watch: (await import('node:fs')).watch,
      refresh: async (hints) => {
        seen.push(hints);
        if (hints?.includes(story('a.md'))) saved.resolve();
        return editionWith({ revision: 'first' });
      },
    });
    await real.scan();
    await writeFile(story('.a.md.tmp'), 'text');
    await rename(story('.a.md.tmp'), story('a.md'));
    await saved.promise;
    expect(seen[0]).toBeUndefined();
  });

  it('notices that CONTENT_DIR, a symbolic link, points elsewhere', async () => {
    await mkdir(join(folder, 'release-2'));
    await symlink(join(folder, 'content'), join(folder, 'current'));
    const looked = Promise.withResolvers<void>();
    const { live: real, refresh } = setUp({ contentDir: join(folder, 'current') });
    await real.scan();
    refresh.mockImplementation(async (hints) => {
      if (hints === undefined) looked.resolve();
      return editionWith({ revision: 'first' });
    });
    await symlink(join(folder, 'release-2'), join(folder, 'next'));
    await rename(join(folder, 'next'), join(folder, 'current'));
    await looked.promise;
    expect(refresh).toHaveBeenCalledTimes(2);
  });
});
