import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { Milestone } from '#lib/content/model/model.ts';
import { currentEdition } from '#lib/content/store/current-edition.ts';
import { localeOf } from '#lib/i18n/locale.ts';
import { timelineCalendar } from '#lib/publishing/data/calendar.ts';
import { anEdition } from '#tests/component/edition.ts';
import { aMilestone } from '#tests/component/fixtures.ts';
import { hostile } from '#tests/unit/publishing/whole-edition.ts';

const locale = localeOf('en');
const calendarOf = (...milestones: readonly Milestone[]) => timelineCalendar(anEdition({ milestones }), locale);

/** What another program reads of the first entry. */
function entryOf(matter: Parameters<typeof aMilestone>[0]) {
  const calendar = new ICAL.Component(ICAL.parse(calendarOf(aMilestone(matter))));
  const [entry] = calendar.getAllSubcomponents();
  const value = (name: string) => entry?.getFirstPropertyValue(name)?.toString();
  return { kind: entry?.name, value };
}

const daysOf = (matter: Parameters<typeof aMilestone>[0]) => {
  const { kind, value } = entryOf(matter);
  return [kind, value('dtstart'), value('dtend'), value('summary')];
};

describe('the calendar', () => {
  it('puts a known day on its day', () => {
    expect(daysOf({ title: 'PakSat-1R reaches orbit', date: '2011-08-12' })).toEqual([
      'vevent',
      '2011-08-12',
      '2011-08-13',
      'PakSat-1R reaches orbit',
    ]);
    expect(daysOf({ title: 'Seeds fly', date: '2022-06-05', end: '2022-12-04' })).toEqual([
      'vevent',
      '2022-06-05',
      '2022-12-05',
      'Seeds fly',
    ]);
  });

  it('says of a month that the day is not known', () => {
    expect(daysOf({ title: 'Signed', date: '2024-02' })).toEqual([
      'vevent',
      '2024-02-01',
      '2024-03-01',
      'February 2024, day not known: Signed',
    ]);
    expect(daysOf({ title: 'A flight', date: '2026-10', end: '2026-11', status: 'planned' })).toEqual([
      'vevent',
      '2026-10-01',
      '2026-12-01',
      'Expected October–November 2026, day not known: A flight',
    ]);
  });

  it.each([
    { date: '2011' },
    { date: '2028', end: '2029' },
    { date: '2026-01', end: '2026-03' },
    { date: '2011-08-12', qualifier: 'before' },
    { date: '2011-08', qualifier: 'after' },
  ] as const)('puts what has no day on no day: %j', (matter) => {
    const { kind, value } = entryOf({ ...matter, title: 'Signed' });
    expect(kind).toBe('vjournal');
    expect(value('dtstart')).toBeUndefined();
    expect(value('summary')).toMatch(/, day not known: Signed$/);
  });

  it('says about a day that is only near', () => {
    expect(daysOf({ title: 'Signed', date: '2011-08-12', qualifier: 'circa' })[3]).toMatch(
      /^About 12 August 2011, day/,
    );
  });

  it('says how sure it is', () => {
    const status = (matter: Parameters<typeof aMilestone>[0]) => entryOf(matter).value('status');
    expect(status({})).toBe('CONFIRMED');
    expect(status({ status: 'planned' })).toBe('TENTATIVE');
    expect(status({ status: 'planned', tense: 'overdue' })).toBe('TENTATIVE');
    expect(status({ status: 'unconfirmed' })).toBe('TENTATIVE');
    expect(status({ status: 'cancelled' })).toBe('CANCELLED');
    expect(status({ date: '2011' })).toBe('FINAL');
    expect(status({ date: '2029', status: 'planned' })).toBe('DRAFT');
    expect(status({ date: '2029', status: 'cancelled' })).toBe('CANCELLED');
  });

  it('says of a plan whose time has passed that nobody knows', () => {
    const { value } = entryOf({ title: 'A flight', date: '2026-10', status: 'planned', tense: 'overdue' });
    expect(value('summary')).toBe('Was expected October 2026; our sources do not say whether it happened: A flight');
    // Calendars keep the entry with the newer stamp: the end of October in Karachi.
    expect(value('dtstamp')).toBe('2026-10-31T19:00:00Z');
  });

  it('is stamped by what it says, not by a clock', () => {
    const stamp = (matter: Parameters<typeof aMilestone>[0]) => entryOf(matter).value('dtstamp');
    const undated = [{ publisher: 'Aaj', description: 'a report' }];
    expect(stamp({})).toBe('2026-04-22T00:00:00Z');
    expect(stamp({ updated: '2026-05-01T09:00:00+05:00' })).toBe('2026-05-01T04:00:00Z');
    expect(stamp({ corrections: [{ date: '2026-06-02', text: 'Wrong.' }] })).toBe('2026-06-02T00:00:00Z');
    expect(stamp({ sources: undated })).toBe('2011-08-12T00:00:00Z');
  });

  it('never keeps a reader busy, and has one name for an entry for ever', () => {
    const { value } = entryOf({ id: 'paksat-1r', title: 'Another title' });
    expect(value('transp')).toBe('TRANSPARENT');
    expect(value('uid')).toBe('paksat-1r@timeline.pakistan-in-orbit');
  });

  it('carries a hostile headline unharmed', () => {
    const title = `${hostile} a;b,c\\n`;
    expect(entryOf({ title }).value('summary')).toBe(aMilestone({ title }).title);
    expect(entryOf({ title: 'a\u0007b' }).value('summary')).toBe('a b');
  });

  it('breaks lines at 75 octets and never within a character', () => {
    const text = calendarOf(aMilestone({ title: '天宫سپارکو🚀'.repeat(9), summary: '🚀'.repeat(140) }));
    const bytes = Buffer.from(text);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of text.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).toBe(line.toWellFormed());
    }
    expect(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toBe(text);
    expect(entryOf({ title: 'x', summary: '🚀'.repeat(140) }).value('description')).toContain('🚀'.repeat(140));
  });

  it('reads as is promised', async () => {
    const text = calendarOf(
      aMilestone({ id: 'day', summary: 'It is up.', place: { name: 'Xichang, Sichuan', lat: 28.2, lon: 102 } }),
      aMilestone({ id: 'month', title: 'A flight', date: '2026-10', status: 'planned', topics: ['crewed', 'lunar'] }),
      aMilestone({ id: 'year', title: 'A rover', date: '2029', status: 'planned' }),
    );
    await expect(text).toMatchFileSnapshot('../../../fixtures/data/timeline.ics');
  });

  it('holds every shipped milestone once, and a thousand as well', async () => {
    const shipped = await currentEdition();
    const uids = (text: string) =>
      new ICAL.Component(ICAL.parse(text)).getAllSubcomponents().map((entry) => entry.getFirstPropertyValue('uid'));
    const read = uids(timelineCalendar(shipped, locale));
    expect(new Set(read).size).toBe(shipped.milestones.length);
    expect(timelineCalendar(shipped, locale)).toBe(timelineCalendar(shipped, locale));
    const many = Array.from({ length: 1000 }, (_, index) => aMilestone({ id: `m-${index}` }));
    expect(new Set(uids(calendarOf(...many))).size).toBe(1000);
  });
});
