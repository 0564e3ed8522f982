import { setTimeout as wait } from 'node:timers/promises';
import { outputOf } from '#bench/running.ts';

/** `[[days-]hours:]minutes:seconds`, as ps writes times, in seconds. */
export function psSeconds(time: string): number {
  const [clock = '', days = '0'] = time.split('-').toReversed();
  return clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0) + Number(days) * 86_400;
}

/**
 * Waits until a process has used no whole second of processor in two seconds, at most two minutes.
 * @returns megabytes that it holds then
 * @throws Error when there is no such process, or no ps
 */
export async function megabytesAtRest(pid: number): Promise<number> {
  const deadline = performance.now() + 120_000;
  let before = Number.NEGATIVE_INFINITY;
  for (;;) {
    const [kilobytes, time = ''] = (await outputOf(['ps', '-o', 'rss=,time=', '-p', `${pid}`], 5_000))
      .trim()
      .split(/\s+/);
    const used = psSeconds(time);
    if (used - before < 1 || performance.now() > deadline) return Number(kilobytes) / 1024;
    before = used;
    await wait(2_000);
  }
}
