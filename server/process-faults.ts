import type { Logger } from 'pino';

export interface ProcessFaultsOptions {
  readonly log: Pick<Logger, 'error'>;
  /** Called once when faults come so often that a fresh process is better. */
  readonly giveUp: () => void;
  /** Milliseconds of a clock that never jumps. */
  readonly now: () => number;
}

const mostExceptions = 20;
const window = 60_000;

/**
 * Logs what nobody caught and keeps serving. That is safe here, against the usual advice, since there is no state to leave half-changed:
 * an edition is immutable and swapped by reference, a page is kept only when it is whole, and nothing is written but copies in STATE_DIR,
 * by renaming. A rejection that nobody awaits is no more than a page that failed. Exceptions that keep coming mean that this does
 * not hold: then the process drains, and whoever started it starts a fresh one.
 */
export function createProcessFaults({ log, giveUp, now }: ProcessFaultsOptions) {
  let recent: number[] = [];
  return {
    rejection: (error: unknown) => log.error({ err: error }, 'a promise failed and nobody waited for it'),
    exception(error: unknown): void {
      log.error({ err: error }, 'an exception was not caught');
      recent = [...recent.filter((at) => now() - at < window), now()];
      if (recent.length === mostExceptions) giveUp();
    },
  };
}
