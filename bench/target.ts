import { readable, table } from '#bench/table.ts';

/** A figure that could not be taken, and why in a few words. */
export interface NotMeasured {
  readonly notMeasured: string;
}

export interface Target {
  readonly what: string;
  readonly bound: 'at least' | 'at most';
  readonly limit: number;
  /** Stands after the figures: "ms", "× the starter". */
  readonly unit: string;
  readonly measured: number | NotMeasured;
}

export type Verdict = 'pass' | 'miss' | 'not measured';

export function verdict({ bound, limit, measured }: Target): Verdict {
  if (typeof measured !== 'number') return 'not measured';
  return (bound === 'at least' ? measured >= limit : measured <= limit) ? 'pass' : 'miss';
}

/** The targets with what was measured, as a table. */
export function targetTable(targets: readonly Target[]): string {
  const rows = targets.map((target) => {
    const { what, bound, limit, unit, measured } = target;
    const figure = typeof measured === 'number' ? `${readable(measured)} ${unit}`.trim() : measured.notMeasured;
    return [what, `${bound} ${readable(limit)} ${unit}`.trim(), figure, verdict(target)];
  });
  return table(['target', 'wanted', 'measured', 'verdict'], rows);
}
