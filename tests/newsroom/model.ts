/**
 * What may be shown of a small newsroom, said as plainly as possible: three stories and two updates, each a handful of values. It knows no
 * file format, no cache and no process, so that whatever serves the same files can be held against it.
 */

export const storyNames = ['alpha', 'beta', 'gamma'] as const;
export const updateNames = ['first', 'second'] as const;
type StoryName = (typeof storyNames)[number];
type UpdateName = (typeof updateNames)[number];

/** What makes a text unfit to be shown: its fields, its body, or that it belongs to a story that does not exist. */
export type Fault = 'field' | 'body';

interface Text {
  /** Tells this text from every other that was ever saved. */
  readonly mark: number;
  readonly status: 'ready' | 'draft' | 'withdrawn';
  /** Hour from which it may be shown. */
  readonly published: number;
  readonly fault?: Fault | undefined;
}

export interface StoryText extends Text {
  readonly kind: 'story';
  readonly name: StoryName;
  /** Hour from which it may be shown no more. */
  readonly expires?: number | undefined;
  readonly aliases: readonly StoryName[];
}

interface UpdateText extends Text {
  readonly kind: 'update';
  readonly name: UpdateName;
  readonly story: StoryName | 'nobody';
}

export type SavedText = StoryText | UpdateText;

export interface Newsroom {
  /** What stands in the folder, by file. */
  readonly saved: ReadonlyMap<string, SavedText>;
  /** What was last fit to be shown of each of them. */
  readonly accepted: ReadonlyMap<string, SavedText>;
  readonly hour: number;
}

export const fileOf = ({ kind, name }: Pick<SavedText, 'kind' | 'name'>): string =>
  kind === 'story' ? `stories/${name}.md` : `updates/${name}.md`;

/** What is known of each file: what is saved, unless it cannot be read for a fault of its own. */
const readable = ({ saved, accepted }: Newsroom): readonly SavedText[] =>
  [...saved].flatMap(([file, text]) => (text.fault ? (accepted.get(file) ?? []) : text));

const isStory = (text: SavedText): text is StoryText => text.kind === 'story';

/** Whether a text may be shown as far as it depends on other files. */
function fits(text: SavedText, room: Newsroom): boolean {
  if (text.kind === 'story') return !text.aliases.some((name) => room.saved.has(fileOf({ kind: 'story', name })));
  const { story } = text;
  if (story === 'nobody') return false;
  return (
    room.saved.has(fileOf({ kind: 'story', name: story })) ||
    readable(room).some((other) => isStory(other) && other.aliases.includes(story))
  );
}

/** The newsroom after everything that is saved was looked at: what is fit is accepted, what is not leaves what was there before, what is gone is gone. */
export function lookedAt(room: Newsroom): Newsroom {
  const accepted = new Map<string, SavedText>();
  for (const [file, text] of room.saved) {
    const shown = !text.fault && fits(text, room) ? text : room.accepted.get(file);
    if (shown) accepted.set(file, shown);
  }
  return { ...room, accepted };
}

/** Files that cannot be shown as they are saved. */
export const faulty = (room: Newsroom): readonly string[] =>
  [...room.saved].filter(([, text]) => text.fault || !fits(text, room)).map(([file]) => file);

export type Shown =
  | { readonly is: 'live'; readonly mark: number }
  | { readonly is: 'moved'; readonly to: string }
  | { readonly is: 'withdrawn'; readonly mark: number }
  | { readonly is: 'absent' };

type State = 'live' | 'withdrawn' | 'unseen';

function stateOf(text: SavedText | undefined, hour: number): State {
  if (!text || text.status === 'draft' || text.published > hour) return 'unseen';
  if (text.status === 'withdrawn') return 'withdrawn';
  return text.kind === 'story' && text.expires !== undefined && text.expires <= hour ? 'unseen' : 'live';
}

/** What every address of a story or an update answers. */
export function shownIn({ accepted, hour }: Newsroom): ReadonlyMap<string, Shown> {
  const texts = [...accepted].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text);
  const story = (name: string) => texts.filter(isStory).find((text) => text.name === name);
  const ofStory = (name: string): State => stateOf(story(name), hour);
  /** The story that has taken an old name over; of two that claim it, the last by its name, on every machine. */
  const heirOf = (name: StoryName) =>
    texts.filter(isStory).findLast((text) => text.aliases.includes(name) && stateOf(text, hour) !== 'unseen');

  const answers = new Map<string, Shown>();
  const answer = (address: string, text: SavedText | undefined, state: State) => {
    if (!text || state === 'unseen') answers.set(address, { is: 'absent' });
    else answers.set(address, { is: state, mark: text.mark });
  };
  for (const name of storyNames) {
    const heir = heirOf(name);
    if (heir && ofStory(name) !== 'live') answers.set(`/stories/${name}`, { is: 'moved', to: `/stories/${heir.name}` });
    else answer(`/stories/${name}`, story(name), ofStory(name));
  }
  for (const name of updateNames) {
    const update = texts.find((text) => text.kind === 'update' && text.name === name);
    const own = stateOf(update, hour);
    const home = update?.kind === 'update' && update.story !== 'nobody' ? update.story : undefined;
    const itsStory = home === undefined ? 'unseen' : ofStory(heirOf(home)?.name ?? home);
    const isSeen = itsStory === 'live' || (own === 'withdrawn' && itsStory === 'withdrawn');
    answer(`/updates/${name}`, update, isSeen ? own : 'unseen');
  }
  return answers;
}

/** Notes on withdrawn stories, with those that an old name hides: nobody may tell from a revision what else was saved. */
export const notesIn = ({ accepted, hour }: Newsroom): readonly number[] =>
  [...accepted.values()].filter((text) => isStory(text) && stateOf(text, hour) === 'withdrawn').map(({ mark }) => mark);
