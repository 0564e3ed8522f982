import { type Target, targetTable, type Verdict, verdict } from '#bench/target.ts';

/** A part after its run: its details, or why it could not be run. */
export interface Section {
  readonly title: string;
  readonly targets: readonly Target[];
  readonly details: string;
  readonly failed: boolean;
}

export interface Circumstances {
  readonly date: string;
  readonly commit: string;
  readonly machine: string;
}

/** How many targets came out so. */
const countOf = (sections: readonly Section[], wanted: Verdict): number =>
  sections.flatMap(({ targets }) => targets).filter((target) => verdict(target) === wanted).length;

/** Whether the run may stand as a gate: nothing missed, nothing broken. What could not be measured does not count. */
export const passed = (sections: readonly Section[]): boolean =>
  countOf(sections, 'miss') === 0 && sections.every(({ failed }) => !failed);

/** The run in one line. */
export function summary(sections: readonly Section[]): string {
  const counts = `Targets met: ${countOf(sections, 'pass')}, missed: ${countOf(sections, 'miss')}, not measured: ${countOf(sections, 'not measured')}`;
  const broken = sections.filter(({ failed }) => failed).map(({ title }) => title);
  return broken.length > 0 ? `${counts}; could not be run: ${broken.join(', ')}` : counts;
}

/** The page that a run leaves behind. */
export function results(sections: readonly Section[], { date, commit, machine }: Circumstances): string {
  const parts = sections.map(({ title, details }) => `## ${title}\n\n${details}`);
  return `# What was measured

Written by \`npm run bench\` on ${date} at commit ${commit}.
${machine}. Everything ran on this one machine over loopback.

## Targets

${targetTable(sections.flatMap(({ targets }) => targets))}

${summary(sections)}

${parts.join('\n\n')}
`;
}
