import { expect, it } from 'vitest';
import { nextVisit, written } from '#browser/visits.ts';

const minute = 60_000;
/** Opens pages at these minutes and gives what each is told of the visit before. */
function pagesAt(...minutes: readonly number[]): readonly (number | undefined)[] {
  let kept: string | null = null;
  return minutes.map((at) => {
    const visits = nextVisit(kept, at * minute);
    kept = written(visits);
    return visits.since === undefined ? undefined : visits.since / minute;
  });
}

it('a first visit knows of none before it, for as long as it lasts', () => {
  expect(pagesAt(1000, 1010, 1040, 1070)).toEqual([undefined, undefined, undefined, undefined]);
});

it('a visit is over after half an hour, and every page of the next one knows when that was', () => {
  expect(pagesAt(1000, 1010, 2000, 2020, 2050, 3000)).toEqual([undefined, undefined, 1010, 1010, 1010, 2050]);
});

it('what nobody can read counts as a first visit', () => {
  expect(nextVisit('x', 5)).toEqual({ last: 5 });
  expect(nextVisit('12', 5)).toEqual({ last: 5 });
});
