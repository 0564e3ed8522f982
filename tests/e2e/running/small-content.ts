import { wholes } from '#tests/e2e/addresses.ts';

/**
 * A few of each kind, for what is the same whatever there is to read: a server has it read in half the time that the shipped content takes, and
 * each of its pages is light.
 */
export const smallContent = 'tests/fixtures/good';

/** One page of each kind that the small content has. */
export const smallPages = [
  '/',
  '/stories',
  '/stories/first-seat',
  '/updates',
  '/updates/update-1',
  '/timeline',
  '/timeline?order=newest',
  '/timeline/crewed',
  '/timeline/seat-agreed',
  '/programme',
  '/corrections',
  '/about',
  '/how-we-report',
] as const;

/** The same, and what is made from all of it. */
export const smallAddresses: readonly string[] = [...smallPages, ...wholes];
