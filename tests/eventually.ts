import { vi } from 'vitest';

/** Milliseconds: many times what anything takes, for a machine that has other things to do. */
const patience = 300_000;

/** Asks until nothing is thrown any more; `vi.waitFor` gives up after a second, which is a test of the machine. */
export const eventually = <Result>(ask: () => Result | Promise<Result>): Promise<Result> => vi.waitFor(ask, patience);
