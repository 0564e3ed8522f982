import { type FileRecord, originalOf, type SoundRecord } from '#lib/content/model/file-record.ts';
import { type PublicationState, publicationStateOf } from '#lib/content/model/publication-state.ts';
import type { StorySlug } from '#lib/terms/ids.ts';

export interface EditionOptions {
  /** The editors' preview: drafts and what is still under embargo are shown too. */
  readonly drafts: boolean;
  /** Files that are shown whatever their state, to who holds a signed link or writes them; all others are as readers see them. */
  readonly reveal?: ReadonlySet<string>;
}

/** What readers see of each record. */
export interface States {
  readonly of: (record: FileRecord) => PublicationState | undefined;
  readonly isShown: (record: SoundRecord) => boolean;
  /** Whether readers are shown the note of its withdrawal. */
  readonly isNoted: (record: SoundRecord) => boolean;
  /** Whether a story or update was out and is not any more, noted or not. What is not out yet is never told by it. */
  readonly isTakenDown: (record: SoundRecord) => boolean;
  /** Old slug → the story's slug now, of stories that readers know of. */
  readonly aliases: ReadonlyMap<string, StorySlug>;
  /** An old name is as good as the new one: a story that is renamed takes its updates along. */
  readonly nowCalled: (slug: StorySlug) => StorySlug;
}

/** Whether readers know of a story: the note of a withdrawn update must not tell of one that is still under embargo. */
const wasSeen = (state: PublicationState | undefined): boolean => state === 'live' || state === 'withdrawn';
const wasOut = (state: PublicationState | undefined): boolean => wasSeen(state) || state === 'expired';

/** @param now epoch milliseconds */
export function statesOf(
  records: readonly SoundRecord[],
  now: number,
  { drafts, reveal = new Set() }: EditionOptions,
): States {
  const states = new Map<string, PublicationState>();
  const storyStates = new Map<StorySlug, PublicationState>();
  const aliases = new Map<string, StorySlug>();
  for (const record of records) {
    if (record.kind !== 'story' && record.kind !== 'update') continue;
    const state = publicationStateOf(record.matter, now, drafts || reveal.has(record.file));
    states.set(record.file, state);
    if (record.kind !== 'story') continue;
    storyStates.set(record.name, state);
    if (wasSeen(state)) for (const alias of record.matter.aliases) aliases.set(alias, record.name);
  }
  const nowCalled = (slug: StorySlug): StorySlug => aliases.get(slug) ?? slug;
  const stateOf = ({ file }: FileRecord) => states.get(file);
  const storyOf = (slug: StorySlug) => storyStates.get(nowCalled(slug));
  const translated = new Set(records.flatMap((record) => (record.kind === 'translation' ? originalOf(record) : [])));
  const originals = new Map(records.filter(({ file }) => translated.has(file)).map((record) => [record.file, record]));
  /** A translation is out, and noted as withdrawn, as long as its original is. */
  const decisiveFor = (record: SoundRecord) =>
    record.kind === 'translation' ? originals.get(originalOf(record)) : record;
  const isShown = (record: SoundRecord): boolean => {
    const original = decisiveFor(record);
    if (!original) return false;
    if (original.kind === 'milestone') return drafts || reveal.has(original.file) || !original.matter.draft;
    if (original.kind === 'story') return stateOf(original) === 'live';
    return original.kind !== 'update' || (stateOf(original) === 'live' && storyOf(original.matter.story) === 'live');
  };
  return {
    of: stateOf,
    isShown,
    isTakenDown(record) {
      if (record.kind !== 'story' && record.kind !== 'update') return false;
      if (!wasOut(stateOf(record)) || isShown(record)) return false;
      return record.kind === 'story' || wasOut(storyOf(record.matter.story));
    },
    isNoted(record) {
      const original = decisiveFor(record);
      if (!original || stateOf(original) !== 'withdrawn') return false;
      return original.kind !== 'update' || wasSeen(storyOf(original.matter.story));
    },
    aliases,
    nowCalled,
  };
}
