import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TimelineChoice } from '#lib/addresses/timeline-choice.ts';
import type { Milestone } from '#lib/content/model/model.ts';
import { filterOf, meets } from '#lib/pages/timeline-filter.ts';
import { timelineView } from '#lib/pages/timeline-view.ts';
import { topics } from '#lib/terms/topics.ts';
import { aMilestone } from '#tests/component/fixtures.ts';

const titles = ['Badr-1 goes up', 'A seat on Tiangong', 'چاند کی طرف', '载荷专家训练', 'López visits Islamabad'];
const year = fc.integer({ min: 1988, max: 2032 });

const milestones: fc.Arbitrary<readonly Milestone[]> = fc
  .array(
    fc.record({
      date: fc.integer({ min: 1990, max: 2030 }),
      lasts: fc.integer({ min: 0, max: 2 }),
      title: fc.constantFrom(...titles),
      topics: fc.subarray([...topics], { minLength: 1, maxLength: 3 }),
      significance: fc.constantFrom('major' as const, 'minor' as const),
    }),
    { maxLength: 30 },
  )
  .map((rows) =>
    rows
      .toSorted((a, b) => a.date - b.date)
      .map(({ date, lasts, ...fields }, index) =>
        aMilestone({ ...fields, id: `m-${index}`, date: `${date}`, ...(lasts > 0 && { end: `${date + lasts}` }) }),
      ),
  );

const choice: fc.Arbitrary<TimelineChoice> = fc.record(
  {
    topic: fc.constantFrom(...topics),
    order: fc.constant('newest' as const),
    from: year,
    to: year,
    which: fc.constant('major' as const),
    q: fc.constantFrom('badr', 'seat tiangong', 'چاند', '专家', 'lopez', 'nowhere'),
  },
  { requiredKeys: [] },
);

const idsIn = (all: readonly Milestone[], asked: TimelineChoice) =>
  timelineView(all, asked).eras.flatMap(({ entries }) =>
    entries.flatMap((entry) => (entry.kind === 'milestone' ? [entry.milestone.id] : [])),
  );

describe('what a choice lists', () => {
  it('is of all milestones, each once, and is what it counts', () => {
    fc.assert(
      fc.property(milestones, choice, (all, asked) => {
        const ids = idsIn(all, asked);
        const { found, total } = timelineView(all, asked);
        expect(new Set(ids).size).toBe(ids.length);
        expect(all.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
        expect(found).toEqual(new Set(ids));
        expect(total).toBe(all.length);
      }),
    );
  });

  it('is everything where nothing is asked for, in the order of all', () => {
    fc.assert(
      fc.property(milestones, (all) => {
        expect(idsIn(all, {})).toEqual(all.map(({ id }) => id));
      }),
    );
  });

  it('keeps the order, and turns it round for newest first', () => {
    fc.assert(
      fc.property(milestones, choice, (all, asked) => {
        const oldest = idsIn(all, { ...asked, order: undefined });
        expect(idsIn(all, { ...asked, order: 'newest' })).toEqual(oldest.toReversed());
        expect(all.map(({ id }) => id).filter((id) => oldest.includes(id))).toEqual(oldest);
      }),
    );
  });

  it('becomes no more when more is asked for', () => {
    fc.assert(
      fc.property(milestones, choice, choice, (all, asked, { topic, which, q }) => {
        const wider = idsIn(all, asked);
        expect(wider).toEqual(expect.arrayContaining(idsIn(all, { topic, which, q, ...asked })));
      }),
    );
  });

  it('is as many as the link to it says', () => {
    fc.assert(
      fc.property(milestones, choice, (all, asked) => {
        const { topicCounts, allCount } = timelineView(all, asked);
        expect(allCount).toBe(timelineView(all, { ...asked, topic: undefined }).found.size);
        for (const { topic, count } of topicCounts)
          expect(count).toBe(timelineView(all, { ...asked, topic }).found.size);
      }),
    );
  });

  it('is the same whichever of two years is named first', () => {
    fc.assert(
      fc.property(milestones, year, year, (all, one, other) => {
        expect(idsIn(all, { from: one, to: other })).toEqual(idsIn(all, { from: other, to: one }));
      }),
    );
  });
});

describe('a year', () => {
  const lasted = aMilestone({ date: '2011-08', end: '2013-01' });
  const isOf = (from: number, to: number) => meets(lasted, filterOf({ from, to }));

  it('is each that something lasted in', () => {
    expect([isOf(2009, 2010), isOf(2011, 2011), isOf(2012, 2012), isOf(2013, 2020), isOf(2014, 2020)]).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });
});

describe('a word', () => {
  const milestone = aMilestone({
    title: 'Shenzhou-23 lifts off with López',
    summary: 'It docked at 天宫空间站 after three hours.',
    place: { name: 'Jiuquan', lat: 40.96, lon: 100.29 },
    vehicle: 'Long March 2F',
    agencies: ['SUPARCO'],
  });
  const finds = (q: string) => meets(milestone, { q });

  it.each([
    'shenzhou',
    'SHENZHOU-23',
    'lopez',
    'three docked',
    'jiuq',
    '2f',
    'suparco',
    '天宫',
    '空间站',
    '“Long March”',
  ])('is found as %s', (q) => {
    expect(finds(q)).toBe(true);
  });

  it.each(['zhou', 'docked twice', '神舟', 'off lifting'])('is not found as %s', (q) => {
    expect(finds(q)).toBe(false);
  });

  it('is found in Urdu whatever the keyboard', () => {
    const urdu = aMilestone({ title: 'پاکستانی خلا باز' });
    expect(['پاكستاني', 'خَلا', 'خلا\u200c باز'].map((q) => meets(urdu, { q }))).toEqual([true, true, true]);
    expect(['خلاباز', 'پاکستانی خلاباز', 'لاباز'].map((q) => meets(urdu, { q }))).toEqual([true, true, false]);
  });
});
