import { setTimeout as wait } from 'node:timers/promises';
import { outputOf } from '#bench/commands.ts';

interface Resources {
  readonly residentMegabytes: number;
  /** Processor time so far; systems give whole seconds or hundredths. */
  readonly processorSeconds: number;
}

/** `[[days-]hours:]minutes:seconds`, as ps writes times, in seconds. */
export function psSeconds(time: string): number {
  const [clock = '', days = '0'] = time.split('-').toReversed();
  return clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0) + Number(days) * 86_400;
}

/** What a process holds and has used. @throws Error when there is no such process, or no ps */
export async function resourcesOf(pid: number): Promise<Resources> {
  const printed = await outputOf(['ps', '-o', 'rss=,time=', '-p', String(pid)], 5_000);
  const [kilobytes = '', time = ''] = printed.trim().split(/\s+/);
  return { residentMegabytes: Number(kilobytes) / 1024, processorSeconds: psSeconds(time) };
}

/** Waits until a process has used no whole second of processor in two seconds, at most two minutes, and says what it holds then. */
export async function whenIdle(pid: number): Promise<Resources> {
  const deadline = performance.now() + 120_000;
  let before = await resourcesOf(pid);
  for (;;) {
    await wait(2_000);
    const now = await resourcesOf(pid);
    if (now.processorSeconds - before.processorSeconds < 1 || performance.now() > deadline) return now;
    before = now;
  }
}
