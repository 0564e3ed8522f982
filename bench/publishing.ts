import type { Part } from '#bench/part.ts';
import { type Trial, tryPublishing } from '#bench/publishing-trial.ts';
import { median, quantile } from '#bench/statistics.ts';
import { table } from '#bench/table.ts';
import type { Target } from '#bench/target.ts';

/** The site waits so long for a file to be quiet before it takes it. */
const quietMs = 300;

const limits: Readonly<Record<number, number>> = { 1000: quietMs + 150, 10000: quietMs + 300 };

function targetsOf(trials: readonly Trial[]): readonly Target[] {
  return Object.entries(limits).map(([stories, limit]) => {
    const trial = trials.find((each) => each.stories === Number(stories));
    return {
      what: `Saved file to new page at ${Number(stories).toLocaleString('en')} stories, p95 of the slower page`,
      bound: 'at most',
      limit,
      unit: 'ms',
      measured: trial
        ? Math.max(quantile(trial.storyMs, 0.95), quantile(trial.frontMs, 0.95))
        : { notMeasured: 'left out of this run' },
    };
  });
}

function describe(trials: readonly Trial[]): string {
  const half = (values: readonly number[]) => median(values);
  const p95 = (values: readonly number[]) => quantile(values, 0.95);
  const latencies = trials.map(({ stories, storyMs, frontMs }) => [
    stories,
    half(storyMs),
    p95(storyMs),
    half(frontMs),
    p95(frontMs),
  ]);
  const costs = trials.map(({ stories, startMs, megabytesAtRest, megabytesAtEnd, coldMs }) => [
    stories,
    startMs,
    megabytesAtRest,
    megabytesAtEnd,
    half(coldMs),
    p95(coldMs),
  ]);
  return `${table(['stories', 'story median ms', 'p95 ms', 'front median ms', 'p95 ms'], latencies)}

From the saved file to the new headline in the answer, ${trials[0]?.storyMs.length ?? 0} saves of one story, one after another; the ${quietMs} ms that the site waits for a file to be quiet are in every figure.

${table(['stories', 'start ms', 'MB at rest', 'MB at the end', 'cold page median ms', 'p95 ms'], costs)}

Start: from the command to the first answer. Memory is resident, first when the checks after the start have ended, then after ${
    trials[0]?.coldMs.length ?? 0
  } cold pages and the saves. A cold page is the first answer of a page that nobody has asked for, over loopback.`;
}

export const publishing: Part = {
  title: 'Publishing, start and memory',
  measure: async (plan) => {
    const trials: Trial[] = [];
    for (const stories of plan.sizes) trials.push(await tryPublishing(stories, plan));
    return { targets: targetsOf(trials), details: describe(trials) };
  },
};
