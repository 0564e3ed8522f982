import { setTimeout as wait } from 'node:timers/promises';
import { differences, type Pages, pagesOf } from '#tests/e2e/running/page-bytes.ts';

/** Milliseconds from one round to the next, in which what the readers wait for has the processor. */
const pause = 100;

export interface ConstantReaders {
  /** Resolves when every page has been asked for once more from now on. */
  readonly onceMore: () => Promise<void>;
  /** Ends the reading; a line for each answer that was not as expected. */
  readonly stop: () => Promise<readonly string[]>;
}

/** Asks for every page over and over and compares it with what is expected, until stopped. */
export function keepReading(origin: string, expected: Pages): ConstantReaders {
  const found = new Set<string>();
  let stopped = false;
  let round: Promise<void> = Promise.resolve();
  const readAll = async (): Promise<void> => {
    await wait(pause);
    try {
      for (const line of differences(expected, await pagesOf(origin, [...expected.keys()]))) found.add(line);
    } catch (error) {
      found.add(`no answer: ${error instanceof Error ? String(error.cause ?? error) : error}`);
    }
  };
  const run = async (): Promise<void> => {
    while (!stopped) {
      round = readAll();
      await round;
    }
  };
  const running = run();
  return {
    async onceMore() {
      await round;
      await round;
    },
    async stop() {
      stopped = true;
      await running;
      return [...found];
    },
  };
}
