import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { Edition } from '#lib/content/model/model.ts';
import { eventually } from '#tests/eventually.ts';
import { editionWith } from './edition-stand-in.ts';
import { clocks, folder, giveWatchedFolder, setUp, setUpWatching, story } from './watched-folder.ts';

giveWatchedFolder();

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
    await eventually(() => expect(refresh).toHaveBeenCalledTimes(1));
    await vi.advanceTimersByTimeAsync(1_000);
    await eventually(() => expect(refresh.mock.calls).toEqual([[], []]));
  });
});

describe('everything is looked at', () => {
  it('every 30 s, whatever was hinted', async () => {
    const { refresh } = await setUpWatching();
    await vi.advanceTimersByTimeAsync(30_300);
    await eventually(() => expect(refresh.mock.calls).toEqual([[]]));
  });

  it('after a burst over 1,000 files', async () => {
    const { change, refresh } = await setUpWatching();
    for (let file = 0; file <= 1_000; file += 1) change('stories', `${file}.md`);
    await vi.advanceTimersByTimeAsync(300);
    await eventually(() => expect(refresh.mock.calls).toEqual([[]]));
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
    await eventually(() => expect(refresh.mock.calls).toEqual([[]]));
  });

  it('watches a directory that was added', async () => {
    const { change, watchers } = await setUpWatching();
    expect(watchers.has(join(folder, 'content/updates'))).toBe(false);
    await mkdir(join(folder, 'content/updates'));
    change('', 'updates');
    await vi.advanceTimersByTimeAsync(300);
    await eventually(() => expect(watchers.has(join(folder, 'content/updates'))).toBe(true));
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
    await eventually(() => expect(publish).toHaveBeenCalledWith(state.next));
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
