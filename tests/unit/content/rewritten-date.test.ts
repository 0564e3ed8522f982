import { describe, expect, it } from 'vitest';
import { updateSchema } from '#lib/content/matter/schema.ts';
import { monthThatIsShorter, rewrittenDate, rewrittenMoment } from '#lib/terms/rewritten-date.ts';

describe('a date that was written in another way', () => {
  it.each([
    ['28 November 2026', '2026-11-28'],
    ['Nov 27, 2026', '2026-11-27'],
    ['the 1st Sept. 2026', '2026-09-01'],
    ['26/04/2026', '2026-04-26'],
    ['04/26/2026', '2026-04-26'],
    ['2011-8-12', '2011-08-12'],
    ['2011/8', '2011-08'],
    ['April 2025', '2025-04'],
    ['2026-04-22T09:00:00+05:00', '2026-04-22'],
    ['22 April', undefined],
    ['31/02/2026', undefined],
    ['2026', undefined],
    ['soon', undefined],
  ])('%s is %s', (written, date) => {
    expect(rewrittenDate(written)).toBe(date);
  });

  it.each([
    ['28 November 2026', '2026-11-28T09:00:00+05:00'],
    ['2026-11-28', '2026-11-28T09:00:00+05:00'],
    ['2026-11-28T14:30:00', '2026-11-28T14:30:00+05:00'],
    ['2026-11-28 14:30', '2026-11-28T14:30:00+05:00'],
    ['2026-11-28T14:30:00Z ', '2026-11-28T14:30:00+05:00'],
    ['2026-11-28T14:30+0800', '2026-11-28T14:30:00+08:00'],
    ['28/11/2026, 9:30 pm', '2026-11-28T21:30:00+05:00'],
    ['12 am on 28 November 2026', '2026-11-28T00:00:00+05:00'],
    ['28 November 2026 at 25:00', undefined],
    ['April 2025', undefined],
  ])('%s is the moment %s, and one that is accepted', (written, moment) => {
    expect(rewrittenMoment(written)).toBe(moment);
    if (moment !== undefined) expect(updateSchema.shape.published.parse(moment)).toBe(moment);
  });

  it('says how many days a month has', () => {
    expect(monthThatIsShorter('2026-02-31T09:00:00+05:00')).toBe('February 2026 has 28 days');
    expect(monthThatIsShorter('2026-13-01')).toBeUndefined();
  });
});
