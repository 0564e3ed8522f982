const partNames = ['throughput', 'weight', 'lighthouse', 'publishing', 'writing'] as const;
export type PartName = (typeof partNames)[number];

/** How much of everything is done. */
export interface Plan {
  readonly parts: readonly PartName[];
  readonly rounds: number;
  readonly roundSeconds: number;
  readonly warmUpSeconds: number;
  readonly lighthouseRuns: number;
  /** Numbers of stories. */
  readonly sizes: readonly number[];
  readonly saves: number;
  readonly coldPages: number;
  readonly keystrokes: number;
  /** Whether everything is measured, as often as it should be. */
  readonly whole: boolean;
}

const full = {
  rounds: 7,
  roundSeconds: 4,
  warmUpSeconds: 5,
  lighthouseRuns: 3,
  sizes: [100, 1_000, 10_000],
  saves: 20,
  coldPages: 90,
  keystrokes: 200,
} as const;

const quick = {
  rounds: 3,
  roundSeconds: 2,
  warmUpSeconds: 2,
  lighthouseRuns: 1,
  sizes: [100],
  saves: 5,
  coldPages: 20,
  keystrokes: 20,
} as const;

/** Reads `--quick` and `--only=throughput,weight`. @throws Error that says what can be written */
export function readPlan(parameters: readonly string[]): Plan {
  const lists: string[] = [];
  for (const parameter of parameters) {
    if (parameter.startsWith('--only=')) lists.push(...parameter.slice('--only='.length).split(','));
    else if (parameter !== '--quick') throw new Error(`${parameter}: write --quick or --only=${partNames.join(',')}`);
  }
  const unknown = lists.find((name) => !partNames.some((known) => known === name));
  if (unknown !== undefined) throw new Error(`--only: "${unknown}" is no part; write some of ${partNames.join(',')}`);
  const parts = partNames.filter((name) => lists.length === 0 || lists.includes(name));
  const isQuick = parameters.includes('--quick');
  return { ...(isQuick ? quick : full), parts, whole: !isQuick && parts.length === partNames.length };
}
