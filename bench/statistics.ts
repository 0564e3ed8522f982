/** The middle of a list; the mean of the middle two when it is even. @throws RangeError on an empty list */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const high = sorted[Math.floor(middle)];
  const low = sorted[Math.ceil(middle) - 1];
  if (high === undefined || low === undefined) throw new RangeError('an empty list has no median');
  return (low + high) / 2;
}

/**
 * The smallest value that at least `share` of the list does not exceed (nearest rank).
 * @param share above 0, at most 1: 0.95 is p95
 * @throws RangeError on an empty list
 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.ceil(sorted.length * share) - 1];
  if (value === undefined) throw new RangeError('an empty list has no quantiles');
  return value;
}
