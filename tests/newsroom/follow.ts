import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  faulty,
  lookedAt,
  type Newsroom,
  notesIn,
  type SavedText,
  type Shown,
  shownIn,
} from '#tests/newsroom/model.ts';
import { done, opening, type Step } from '#tests/newsroom/steps.ts';
import { textOf } from '#tests/newsroom/text-of.ts';

/** Something that serves a folder of content: the content layer alone, or the whole site in a process of its own. */
export interface Site {
  /** Starts on the folder, whose address stays the same. */
  readonly start: (hour: number) => Promise<void>;
  /** Ends it without a warning, once it has had the time to copy what it shows. @param copies names of those copies, which end in a hash */
  readonly kill: (copies: readonly string[]) => Promise<void>;
  /** Resolves when what was changed is shown. @param files of the folder that changed; undefined when it was exchanged as a whole */
  readonly look: (files: readonly string[] | undefined, expected: Expected, hour: number) => Promise<void>;
  readonly found: () => Promise<Found>;
}

export interface Expected {
  /** What each address answers. */
  readonly shown: ReadonlyMap<string, Shown>;
  /** How many files cannot be shown as they are saved. */
  readonly faults: number;
}

const copiesOf = ({ accepted }: Newsroom, start: number): readonly string[] =>
  [...accepted].map(
    ([file, text]) => `${file}.${createHash('sha256').update(textOf(text, start)).digest('hex').slice(0, 16)}`,
  );

export interface Found extends Expected {
  /** Changes when what is shown does, and only then: else it would tell of what is not shown yet. */
  readonly revision: string;
}

const expectedOf = (room: Newsroom): Expected => ({ shown: shownIn(room), faults: faulty(room).length });

const differing = (before: Newsroom, after: Newsroom): readonly string[] =>
  [...new Set([...before.saved.keys(), ...after.saved.keys()])].filter(
    (file) => before.saved.get(file) !== after.saved.get(file),
  );

/** A folder behind a link, which can be exchanged for another in one instant. */
async function createFolder(home: string, from: string, start: number) {
  const contentDir = join(home, 'content');
  let release = 0;
  const releaseDir = () => join(home, `release-${release}`);
  await cp(from, releaseDir(), { recursive: true });
  await symlink(releaseDir(), contentDir);

  async function write(folder: string, file: string, text: SavedText | undefined): Promise<void> {
    const path = join(folder, file);
    await mkdir(dirname(path), { recursive: true });
    if (!text) return rm(path, { force: true });
    await writeFile(`${path}.tmp`, textOf(text, start));
    await rename(`${path}.tmp`, path);
  }

  return {
    contentDir,
    async save(files: readonly string[], { saved }: Newsroom) {
      for (const file of files) await write(contentDir, file, saved.get(file));
    },
    async swap(files: readonly string[], { saved }: Newsroom) {
      const before = releaseDir();
      release += 1;
      await cp(before, releaseDir(), { recursive: true });
      for (const file of files) await write(releaseDir(), file, saved.get(file));
      await symlink(releaseDir(), `${contentDir}-next`);
      await rename(`${contentDir}-next`, contentDir);
      await rm(before, { recursive: true });
    },
  };
}

/**
 * Does the steps before the eyes of a site, and has `same` compare what it shows with what the model says, each time that it has looked.
 * @param from content that is there besides
 * @param start epoch milliseconds of hour 0
 */
export async function follow(
  steps: readonly Step[],
  { from, start }: { readonly from: string; readonly start: number },
  open: (folders: { readonly contentDir: string; readonly stateDir: string }) => Site,
  same: (found: Expected, expected: Expected) => void,
): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), 'newsroom-'));
  const folder = await createFolder(home, from, start);
  const site = open({ contentDir: folder.contentDir, stateDir: join(home, 'state') });
  let room = opening;
  let mark = room.saved.size;
  let before: { readonly shown: string; readonly revision: string } | undefined;

  async function compare(): Promise<void> {
    const expected = expectedOf(room);
    const found = await site.found();
    same(found, expected);
    const shown = JSON.stringify([...expected.shown, notesIn(room)]);
    if (before && (before.shown === shown) !== (before.revision === found.revision))
      throw new Error(
        `the revision ${before.revision === found.revision ? 'stays, though' : 'changes, and'} what is shown ${before.shown === shown ? 'does not' : 'changes'}`,
      );
    before = { shown, revision: found.revision };
  }

  try {
    await folder.save([...room.saved.keys()], room);
    await site.start(room.hour);
    await compare();

    let seen = room;
    for (const [index, { act, reach }] of steps.entries()) {
      mark += 1;
      room = done(room, act, mark);
      if (reach === 'with the next' && index < steps.length - 1) continue;
      const files = differing(seen, room);
      const copies = copiesOf(seen, start);
      room = lookedAt(room);
      seen = room;
      const expected = expectedOf(room);
      if (reach === 'while down') {
        await site.kill(copies);
        await folder.save(files, room);
        await site.start(room.hour);
      } else if (reach === 'folder swapped') {
        await folder.swap(files, room);
        await site.look(undefined, expected, room.hour);
      } else {
        await folder.save(files, room);
        await site.look(files, expected, room.hour);
      }
      await compare();
    }
  } finally {
    await site.kill([]);
    await rm(home, { recursive: true, force: true });
  }
}
