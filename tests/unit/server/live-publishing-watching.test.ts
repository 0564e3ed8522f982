import { mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { eventually } from '#tests/eventually.ts';
import { editionWith } from './edition-stand-in.ts';
import { folder, giveWatchedFolder, setUp, setUpWatching, story } from './watched-folder.ts';

giveWatchedFolder();

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
      await eventually(() => expect(refresh).toHaveBeenCalledTimes(Math.floor((half + 1) / 2)));
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
