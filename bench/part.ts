import type { Plan } from '#bench/plan.ts';
import type { Target } from '#bench/target.ts';

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
