import { readable, table } from '#bench/figures.ts';
import type { Plan } from '#bench/plan.ts';

export interface Target {
  readonly what: string;
  readonly bound: 'at least' | 'at most';
  readonly limit: number;
  /** Stands after the figures: "ms", "× the starter". */
  readonly unit: string;
  /** A figure, or in a few words why there is none. */
  readonly measured: number | string;
}

/** What a part of the benchmarks has found. */
export interface Findings {
  readonly targets: readonly Target[];
  /** Markdown: how it was measured, and tables. */
  readonly details: string;
}

export interface Part {
  readonly title: string;
  readonly measure: (plan: Plan) => Promise<Findings>;
}

/** A part after its run: its findings, or why it could not be run. */
export interface Section extends Findings {
  readonly title: string;
  readonly failed: boolean;
}

/** A target is met on its limit. */
function verdict({ bound, limit, measured }: Target): 'pass' | 'miss' | 'not measured' {
  if (typeof measured === 'string') return 'not measured';
  return (bound === 'at least' ? measured >= limit : measured <= limit) ? 'pass' : 'miss';
}

/** The targets with what was measured, as a table. */
function targetTable(targets: readonly Target[]): string {
  const rows = targets.map((target) => {
    const { what, bound, limit, unit, measured } = target;
    const figure = typeof measured === 'number' ? `${readable(measured)} ${unit}`.trim() : measured;
    return [what, `${bound} ${readable(limit)} ${unit}`.trim(), figure, verdict(target)];
  });
  return table(['target', 'wanted', 'measured', 'verdict'], rows);
}

const countOf = (sections: readonly Section[], wanted: ReturnType<typeof verdict>): number =>
  sections.flatMap(({ targets }) => targets).filter((target) => verdict(target) === wanted).length;

/** Whether the run may stand as a gate: nothing missed, nothing broken. What could not be measured does not count. */
export const passed = (sections: readonly Section[]): boolean =>
  countOf(sections, 'miss') === 0 && sections.every(({ failed }) => !failed);

/** All targets, and the run in one line. */
export function summary(sections: readonly Section[]): string {
  const counts = `Targets met: ${countOf(sections, 'pass')}, missed: ${countOf(sections, 'miss')}, not measured: ${countOf(sections, 'not measured')}`;
  const broken = sections.filter(({ failed }) => failed).map(({ title }) => title);
  const inOneLine = broken.length > 0 ? `${counts}; could not be run: ${broken.join(', ')}` : counts;
  return `${targetTable(sections.flatMap(({ targets }) => targets))}\n\n${inOneLine}`;
}

/** The page that a run leaves behind. @param circumstances when, at which commit and on what machine it ran: two lines */
export function results(sections: readonly Section[], circumstances: string): string {
  return `# What was measured

Written by \`npm run bench\` ${circumstances} Everything ran on this one machine over loopback.

## Targets

${summary(sections)}

${sections.map(({ title, details }) => `## ${title}\n\n${details}`).join('\n\n')}
`;
}
