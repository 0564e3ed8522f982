declare const brand: unique symbol;

/** A string that only the content layer may mint; two kinds cannot be swapped by mistake. */
type Branded<Kind extends string> = string & { readonly [brand]: Kind };

/** File name of a story without `.md`: `[a-z0-9-]`, at most 80 characters. */
export type StorySlug = Branded<'StorySlug'>;
export type UpdateSlug = Branded<'UpdateSlug'>;
export type MilestoneId = Branded<'MilestoneId'>;
export type FactboxId = Branded<'FactboxId'>;
export type PageSlug = Branded<'PageSlug'>;

/** ISO 8601 date and time with an offset, as the editor wrote it: `2026-04-22T09:00:00+05:00`. */
export type Instant = Branded<'Instant'>;
