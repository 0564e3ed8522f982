import fc from 'fast-check';
import {
  type Fault,
  fileOf,
  lookedAt,
  type Newsroom,
  type SavedText,
  storyNames,
  updateNames,
} from '#tests/newsroom/model.ts';

/** What an editor, or the machine, does. Hours count from the start. */
export type Act =
  | {
      readonly do: 'save story';
      readonly name: (typeof storyNames)[number];
      readonly status: SavedText['status'];
      readonly embargo: number;
      readonly lasts?: number | undefined;
    }
  | {
      readonly do: 'save update';
      readonly name: (typeof updateNames)[number];
      readonly status: SavedText['status'];
      readonly embargo: number;
      readonly story: (typeof storyNames)[number] | 'nobody';
    }
  | { readonly do: 'break'; readonly file: string; readonly fault: Fault }
  | { readonly do: 'mend'; readonly file: string }
  | { readonly do: 'delete'; readonly file: string }
  | {
      readonly do: 'rename';
      readonly from: (typeof storyNames)[number];
      readonly to: (typeof storyNames)[number];
      /** Whether the old name is noted at once, or forgotten. */
      readonly noted: boolean;
    }
  /** Notes an old name of a story, or that it has none. */
  | {
      readonly do: 'note old name';
      readonly of: (typeof storyNames)[number];
      readonly name: (typeof storyNames)[number] | undefined;
    }
  | { readonly do: 'wait'; readonly hours: number };

/**
 * How what was done reaches the site: as a file is saved; together with the next step; with the whole folder in one instant; or while
 * the site is down, which was killed without a warning.
 */
type Reach = 'saved' | 'with the next' | 'folder swapped' | 'while down';

export interface Step {
  readonly act: Act;
  readonly reach: Reach;
}

const files = [...storyNames.map((name) => `stories/${name}.md`), ...updateNames.map((name) => `updates/${name}.md`)];
const story = fc.constantFrom(...storyNames);
const file = fc.constantFrom(...files);
const status = fc.oneof(
  { weight: 4, arbitrary: fc.constant('ready' as const) },
  fc.constantFrom('draft' as const, 'withdrawn' as const),
);
const embargo = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 3 }));

const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('save story' as const),
      name: story,
      status,
      embargo,
      lasts: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined, freq: 3 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('save update' as const),
      name: fc.constantFrom(...updateNames),
      status,
      embargo,
      story: fc.oneof({ weight: 5, arbitrary: story }, fc.constant('nobody' as const)),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('break' as const),
      file,
      fault: fc.constantFrom<Fault>('field', 'body'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('mend' as const), file }) },
  fc.record({ do: fc.constant('delete' as const), file }),
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('rename' as const), from: story, to: story, noted: fc.boolean() }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('note old name' as const),
      of: story,
      name: fc.option(story, { nil: undefined }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 2 }) }) },
);

const reach = fc.oneof(
  { weight: 5, arbitrary: fc.constant<Reach>('saved') },
  fc.constantFrom<Reach>('with the next', 'folder swapped', 'while down'),
);

export const steps: fc.Arbitrary<readonly Step[]> = fc.array(fc.record({ act, reach }), {
  minLength: 1,
  maxLength: 14,
});

const saves = (room: Newsroom, text: SavedText): Newsroom => ({
  ...room,
  saved: new Map(room.saved).set(fileOf(text), text),
});

function without(room: Newsroom, file: string): Newsroom {
  const saved = new Map(room.saved);
  saved.delete(file);
  return { ...room, saved };
}

function renamed(room: Newsroom, { from, to, noted }: Extract<Act, { readonly do: 'rename' }>): Newsroom {
  const text = room.saved.get(`stories/${from}.md`);
  if (text?.kind !== 'story' || room.saved.has(`stories/${to}.md`)) return room;
  const others = text.aliases.filter((name) => name !== to && name !== from);
  return saves(without(room, `stories/${from}.md`), { ...text, name: to, aliases: noted ? [...others, from] : others });
}

/** The folder after an act; one that cannot be done changes nothing. `mark` has been in no text yet. */
export function done(room: Newsroom, act: Act, mark: number): Newsroom {
  switch (act.do) {
    case 'save story': {
      const before = room.saved.get(`stories/${act.name}.md`);
      const aliases = before?.kind === 'story' ? before.aliases : [];
      const { name, embargo, lasts } = act;
      const published = room.hour + embargo;
      const expires = lasts === undefined ? undefined : published + lasts;
      return saves(room, { kind: 'story', name, mark, status: act.status, published, expires, aliases });
    }
    case 'save update': {
      const { name, embargo, story } = act;
      return saves(room, { kind: 'update', name, mark, status: act.status, published: room.hour + embargo, story });
    }
    case 'break':
    case 'mend': {
      const text = room.saved.get(act.file);
      return text ? saves(room, { ...text, mark, fault: act.do === 'break' ? act.fault : undefined }) : room;
    }
    case 'delete':
      return without(room, act.file);
    case 'rename':
      return renamed(room, act);
    case 'note old name': {
      const text = room.saved.get(`stories/${act.of}.md`);
      return text?.kind === 'story' ? saves(room, { ...text, mark, aliases: act.name ? [act.name] : [] }) : room;
    }
    case 'wait':
      return { ...room, hour: room.hour + act.hours };
  }
}

export const opening: Newsroom = lookedAt(
  (
    [
      { do: 'save story', name: 'alpha', status: 'ready', embargo: 0 },
      { do: 'save story', name: 'beta', status: 'ready', embargo: 0 },
      { do: 'save update', name: 'first', status: 'ready', embargo: 0, story: 'alpha' },
    ] as const satisfies readonly Act[]
  ).reduce<Newsroom>((room, act, index) => done(room, act, index + 1), {
    saved: new Map(),
    accepted: new Map(),
    hour: 0,
  }),
);

/**
 * How often, and from where: NEWSROOM_RUNS and NEWSROOM_SEED choose otherwise, and NEWSROOM_PATH one case of a seed. The seed is printed, so
 * that a run can be had again.
 */
export function chosenRuns(usual: number): fc.Parameters<unknown> {
  const { NEWSROOM_RUNS, NEWSROOM_SEED, NEWSROOM_PATH } = process.env;
  const seed = Number(NEWSROOM_SEED ?? Date.now() % 2 ** 31);
  // biome-ignore lint/suspicious/noConsole: without it a run that failed once could not be had again
  console.log(`newsroom: NEWSROOM_SEED=${seed}`);
  return { numRuns: Number(NEWSROOM_RUNS ?? usual), seed, ...(NEWSROOM_PATH !== undefined && { path: NEWSROOM_PATH }) };
}
