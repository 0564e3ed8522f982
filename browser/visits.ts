/** When a reader was last here, as the browser keeps it: epoch milliseconds by its own clock. */
export interface Visits {
  /** End of the visit before this one; absent in a first visit. */
  readonly since?: number;
  /** The last page of this visit. */
  readonly last: number;
}

/** A visit is over when no page was opened for so long. */
const pause = 30 * 60 * 1000;

/** @param kept as it was written before; anything else counts as a first visit */
export function nextVisit(kept: string | null, now: number): Visits {
  const [, since, last] = /^(\d*) (\d+)$/.exec(kept ?? '') ?? [];
  if (last === undefined) return { last: now };
  const isOver = now - Number(last) > pause;
  const before = isOver ? last : since;
  return { last: now, ...(before && { since: Number(before) }) };
}

export const written = ({ since, last }: Visits): string => `${since ?? ''} ${last}`;
