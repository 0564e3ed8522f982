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

export const longestTitle = 110;
export const longestSummary = 300;

/** Pasted text brings line breaks, tabs and characters that nobody sees. */
export const oneLine = (written: string): string => written.replace(/[\s\p{Cc}]+/gu, ' ').trim();

/** Pakistan's clock as ISO 8601 with its offset, to the second. */
export function instantInPakistan(now: number): string {
  return `${new Date(now + 5 * 60 * 60 * 1000).toISOString().slice(0, 19)}+05:00`;
}
