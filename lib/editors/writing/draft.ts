import type { Topic } from '#lib/terms/topics.ts';

export const kinds = ['story', 'update', 'milestone'] as const;
export type Kind = (typeof kinds)[number];

/** Everything that the first version of a file says. */
export interface Draft {
  readonly kind: Kind;
  readonly title: string;
  /** Of an update; '' otherwise. */
  readonly story: string;
  readonly topics: readonly Topic[];
  /** ISO 8601 with an offset; of a milestone only the day counts. */
  readonly published: string;
  /** The editor's own words, else placeholders are written. */
  readonly summary: string | undefined;
}

/** What an editor has to say of a new file; the rest has a usual value. */
export interface Asked {
  readonly kind: Kind;
  readonly title: string;
  /** Needed for an update. */
  readonly story?: string | undefined;
  readonly topics?: readonly Topic[] | undefined;
  readonly published?: string | undefined;
  readonly summary?: string | undefined;
}

/** Pasted text brings line breaks, tabs and characters that nobody sees. */
export const oneLine = (written: string): string => written.replace(/[\s\p{Cc}]+/gu, ' ').trim();

/** Pakistan's clock as ISO 8601 with its offset: the minute that runs, so that it is never later than `now`. */
export function instantInPakistan(now: number): string {
  return `${new Date(now + 5 * 60 * 60 * 1000).toISOString().slice(0, 16)}:00+05:00`;
}
