/**
 * Loaded into a server by NODE_OPTIONS=--import. The first SIGUSR2 begins a measurement, the second writes it as JSON to the file that
 * LOOP_DELAY_FILE names.
 */
import { writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

const file = process.env.LOOP_DELAY_FILE;

/** Milliseconds between two looks; the histogram counts them into the delay. */
const resolution = 10;

function measure(to: string): void {
  const histogram = monitorEventLoopDelay({ resolution });
  const late = (nanoseconds: number) => Math.max(0, nanoseconds / 1e6 - resolution);
  const resident = () => process.memoryUsage.rss();
  let before = 0;
  let most = 0;
  const sample = setInterval(() => {
    most = Math.max(most, resident());
  }, 100).unref();
  process.once('SIGUSR2', () => {
    before = resident();
    most = before;
    histogram.enable();
    process.once('SIGUSR2', () => {
      histogram.disable();
      clearInterval(sample);
      const delayMs = {
        p50: late(histogram.percentile(50)),
        p99: late(histogram.percentile(99)),
        max: late(histogram.max),
      };
      writeFileSync(to, JSON.stringify({ delayMs, residentBytes: { before, most, after: resident() } }));
    });
  });
}

if (isMainThread && file !== undefined) measure(file);
