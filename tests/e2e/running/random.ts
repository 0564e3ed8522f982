/** Random numbers that are the same in every run (mulberry32). */
export interface Random {
  /** From 0 up to, but without, `limit`. */
  readonly below: (limit: number) => number;
  readonly pick: <Item>(items: readonly [Item, ...Item[]]) => Item;
  /** So many lower-case letters and digits. */
  readonly word: (length: number) => string;
}

export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
  return {
    below,
    pick: (items) => items[below(items.length)] ?? items[0],
    word: (length) => Array.from({ length }, () => '0123456789abcdefghijklmnopqrstuvwxyz'.charAt(below(36))).join(''),
  };
}
