/**
 * Loaded into a server by NODE_OPTIONS=--import. The first SIGUSR2 begins a measurement, the second writes it as JSON to the file that
 * LOOP_DELAY_FILE names, the third begins the next one.
 */
import { writeFileSync } from 'node:fs';
import { createHistogram, monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

const file = process.env.LOOP_DELAY_FILE;

/** Milliseconds between two looks; they are counted into every measured delay. */
const resolution = 10;

interface Percentiles {
  percentile(percent: number): number;
  readonly max: number;
}

const beyondResolution = (nanoseconds: number) => Math.max(0, nanoseconds / 1e6 - resolution);

const figuresOf = (histogram: Percentiles) => ({
  p50: beyondResolution(histogram.percentile(50)),
  p99: beyondResolution(histogram.percentile(99)),
  max: beyondResolution(histogram.max),
});

/** Microseconds of processor time that this thread has had. */
function processorTime(): number {
  const { user, system } = process.threadCpuUsage();
  return user + system;
}

function measure(to: string): void {
  const delay = monitorEventLoopDelay({ resolution });
  // The same in processor time: what others on the machine take away does not count.
  const work = createHistogram();
  process.once('SIGUSR2', () => {
    const before = process.memoryUsage.rss();
    let most = before;
    let worked = processorTime();
    delay.enable();
    const watching = setInterval(() => {
      const now = processorTime();
      work.record(Math.max(1, Math.round((now - worked) * 1_000)));
      worked = now;
    }, resolution).unref();
    const weighing = setInterval(() => {
      most = Math.max(most, process.memoryUsage.rss());
    }, 100).unref();
    process.once('SIGUSR2', () => {
      delay.disable();
      clearInterval(watching);
      clearInterval(weighing);
      const residentBytes = { before, most, after: process.memoryUsage.rss() };
      writeFileSync(to, JSON.stringify({ delayMs: figuresOf(delay), workMs: figuresOf(work), residentBytes }));
      measure(to);
    });
  });
}

if (isMainThread && file !== undefined) measure(file);
