const partNames = ['throughput', 'weight', 'lighthouse', 'publishing', 'writing', 'search', 'timeline'] as const;
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
  /** Stories that are searched, in each of two languages, and how often. */
  readonly searched: number;
  readonly searches: number;
  /** How long somebody types at the desk while memory is looked at; 0 leaves that out. */
  readonly minutes: number;
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
  searched: 10_000,
  searches: 400,
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
  searched: 200,
  searches: 60,
} as const;

const minutesIn = (parameters: readonly string[]): number =>
  Number(parameters.flatMap((parameter) => /^--minutes=(\d{1,3})$/.exec(parameter)?.[1] ?? []).at(-1) ?? 0);

/** Reads `--quick`, `--only=throughput,weight` and `--minutes=30`. @throws Error that says what can be written */
export function readPlan(parameters: readonly string[]): Plan {
  const lists: string[] = [];
  for (const parameter of parameters) {
    if (parameter.startsWith('--only=')) lists.push(...parameter.slice('--only='.length).split(','));
    else if (parameter !== '--quick' && !/^--minutes=\d{1,3}$/.test(parameter))
      throw new Error(
        `${parameter}: write --quick or --only=${partNames.join(',')}, and --minutes=30 for a long writing`,
      );
  }
  const unknown = lists.find((name) => !partNames.some((known) => known === name));
  if (unknown !== undefined) throw new Error(`--only: "${unknown}" is no part; write some of ${partNames.join(',')}`);
  const parts = partNames.filter((name) => lists.length === 0 || lists.includes(name));
  const isQuick = parameters.includes('--quick');
  const minutes = minutesIn(parameters);
  return { ...(isQuick ? quick : full), parts, minutes, whole: !isQuick && parts.length === partNames.length };
}
