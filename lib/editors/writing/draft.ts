import { z } from 'zod';
import { type Topic, topics } from '#lib/terms/topics.ts';

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

/** Words as an editor types them for an act. */
export const typed = z.string().max(10_000);

/** What an editor has to say of a new file; the rest has a usual value. An update needs its story. */
export const askedShape = z.object({
  kind: z.enum(kinds),
  title: typed,
  story: typed.optional(),
  topics: z.array(z.enum(topics)).readonly().optional(),
  published: typed.optional(),
  summary: typed.optional(),
});
export type Asked = Readonly<z.output<typeof askedShape>>;

/** Pasted text brings line breaks, tabs and characters that nobody sees. */
export const oneLine = (written: string): string => written.replace(/[\s\p{Cc}]+/gu, ' ').trim();

/** Pakistan's clock as ISO 8601 with its offset: the minute that runs, so that it is never later than `now`. */
export function instantInPakistan(now: number): string {
  return `${new Date(now + 5 * 60 * 60 * 1000).toISOString().slice(0, 16)}:00+05:00`;
}
