/** The middle of a list; the mean of the middle two when it is even. @throws RangeError on an empty list */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const high = sorted[Math.floor(sorted.length / 2)];
  const low = sorted[Math.ceil(sorted.length / 2) - 1];
  if (high === undefined || low === undefined) throw new RangeError('an empty list has no median');
  return (low + high) / 2;
}

/** The smallest value that at least 95 of a hundred do not exceed (nearest rank). @throws RangeError on an empty list */
export function p95(values: readonly number[]): number {
  const value = values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1];
  if (value === undefined) throw new RangeError('an empty list has no p95');
  return value;
}

export type Cell = string | number;

/** A figure as a reader takes it in: thousands grouped, three significant digits below a hundred. */
export function readable(figure: number): string {
  const digits = Math.abs(figure) >= 100 ? 0 : Math.abs(figure) >= 10 ? 1 : 2;
  return figure.toLocaleString('en', { maximumFractionDigits: digits });
}

const shown = (cell: Cell): string => (typeof cell === 'number' ? readable(cell) : cell.replaceAll('|', '\\|'));

/** A Markdown table that also reads well in a terminal; columns of figures are set to the right. */
export function table(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const texts = [head, ...rows.map((row) => row.map(shown))];
  const columns = head.map((_, column) => ({
    width: Math.max(3, ...texts.map((row) => row[column]?.length ?? 0)),
    right: rows.length > 0 && rows.every((row) => typeof row[column] === 'number'),
  }));
  const rule = columns.map(({ width, right }) => (right ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)));
  const line = (row: readonly string[]) => {
    const cells = columns.map(({ width, right }, column) =>
      right ? (row[column] ?? '').padStart(width) : (row[column] ?? '').padEnd(width),
    );
    return `| ${cells.join(' | ')} |`;
  };
  return texts.map(line).toSpliced(1, 0, line(rule)).join('\n');
}
