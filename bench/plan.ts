const partNames = ['throughput', 'weight', 'lighthouse', 'publishing'] as const;
export type PartName = (typeof partNames)[number];

/** How much of everything is done. */
export interface Plan {
  readonly parts: readonly PartName[];
  readonly quick: boolean;
  readonly rounds: number;
  readonly roundSeconds: number;
  readonly warmUpSeconds: number;
  readonly lighthouseRuns: number;
  /** Numbers of stories. */
  readonly sizes: readonly number[];
  readonly saves: number;
  readonly coldPages: number;
}

const full = {
  quick: false,
  rounds: 7,
  roundSeconds: 4,
  warmUpSeconds: 5,
  lighthouseRuns: 3,
  sizes: [100, 1_000, 10_000],
  saves: 20,
  coldPages: 90,
} as const;

const quick = {
  quick: true,
  rounds: 3,
  roundSeconds: 2,
  warmUpSeconds: 2,
  lighthouseRuns: 1,
  sizes: [100],
  saves: 5,
  coldPages: 20,
} as const;

/** The command line was not understood; the message says what can be written. */
export class PlanError extends Error {}

const isPartName = (name: string): name is PartName => partNames.some((known) => known === name);

function partsIn(list: string): readonly PartName[] {
  return list.split(',').map((name) => {
    if (isPartName(name)) return name;
    throw new PlanError(`--only=${list}: "${name}" is no part; write some of ${partNames.join(',')}`);
  });
}

/** Reads `--quick` and `--only=throughput,weight`. @throws PlanError */
export function readPlan(parameters: readonly string[]): Plan {
  let parts: readonly PartName[] = partNames;
  for (const parameter of parameters) {
    if (parameter.startsWith('--only=')) parts = partsIn(parameter.slice('--only='.length));
    else if (parameter !== '--quick')
      throw new PlanError(`${parameter}: write --quick or --only=${partNames.join(',')}`);
  }
  return { parts, ...(parameters.includes('--quick') ? quick : full) };
}

/** Whether everything is measured, as often as it should be. */
export const isWhole = ({ parts, quick }: Plan): boolean => !quick && partNames.every((name) => parts.includes(name));
