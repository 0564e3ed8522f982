export type Lines = readonly string[];

/** Above so many comparisons two texts are told to differ from the first line that does to the last. */
const mostCompared = 4_000_000;

/** How many lines two texts have in common from each line of both on: `common[line][line of the other]`. */
function inCommon(one: Lines, other: Lines): readonly Uint16Array[] {
  const common = Array.from({ length: one.length + 1 }, () => new Uint16Array(other.length + 1));
  for (let i = one.length - 1; i >= 0; i -= 1)
    for (let j = other.length - 1; j >= 0; j -= 1) {
      const [row, next] = [common[i], common[i + 1]];
      if (!row || !next) continue;
      row[j] = one[i] === other[j] ? (next[j + 1] ?? 0) + 1 : Math.max(next[j] ?? 0, row[j + 1] ?? 0);
    }
  return common;
}

/** Numbers of the lines, from 0, that only the one and only the other of two texts has. */
export function differing(one: Lines, other: Lines): readonly [ReadonlySet<number>, ReadonlySet<number>] {
  const shorter = Math.min(one.length, other.length);
  let from = 0;
  while (from < shorter && one[from] === other[from]) from += 1;
  let same = 0;
  while (same < shorter - from && one.at(-1 - same) === other.at(-1 - same)) same += 1;
  const [a, b] = [one.slice(from, one.length - same), other.slice(from, other.length - same)];
  const common = a.length * b.length > mostCompared ? undefined : inCommon(a, b);
  const [ownOfOne, ownOfOther] = [new Set<number>(), new Set<number>()];
  for (let [i, j] = [0, 0]; i < a.length || j < b.length; ) {
    if (common && i < a.length && j < b.length && a[i] === b[j]) [i, j] = [i + 1, j + 1];
    else if (j >= b.length || (i < a.length && (common?.[i + 1]?.[j] ?? 0) >= (common?.[i]?.[j + 1] ?? 0))) {
      ownOfOne.add(from + i);
      i += 1;
    } else {
      ownOfOther.add(from + j);
      j += 1;
    }
  }
  return [ownOfOne, ownOfOther];
}
