export type Cell = string | number;

const shown = (cell: Cell): string => (typeof cell === 'number' ? readable(cell) : cell.replaceAll('|', '\\|'));

/** A figure as a reader takes it in: thousands grouped, three significant digits below a hundred. */
export function readable(figure: number): string {
  const digits = Math.abs(figure) >= 100 ? 0 : Math.abs(figure) >= 10 ? 1 : 2;
  return figure.toLocaleString('en', { maximumFractionDigits: digits });
}

/** A Markdown table that also reads well in a terminal; columns of figures are set to the right. */
export function table(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const right = head.map((_, column) => rows.length > 0 && rows.every((row) => typeof row[column] === 'number'));
  const texts = [head, ...rows.map((row) => row.map(shown))];
  const widths = head.map((_, column) => Math.max(3, ...texts.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]) =>
    `| ${widths.map((width, column) => pad(row[column] ?? '', width, right[column] === true)).join(' | ')} |`;
  const rule = widths.map((width, column) => (right[column] ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)));
  const [header = '', ...lines] = texts.map(line);
  return [header, line(rule), ...lines].join('\n');
}

const pad = (text: string, width: number, right: boolean) => (right ? text.padStart(width) : text.padEnd(width));
