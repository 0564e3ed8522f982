import { describe, expect, it } from 'vitest';
import { milestoneSchema, storySchema } from '#lib/content/matter/schema.ts';
import { milestoneFields } from '#lib/content/model/model.ts';
import {
  dayInKarachi,
  nextPublicationChange,
  nextTenseChange,
  publicationStateOf,
  tenseOf,
} from '#lib/content/model/publication-state.ts';

const at = (iso: string) => Date.parse(iso);
const sources = [{ publisher: 'P', title: 'T' }];
const story = (fields: object) =>
  storySchema.parse({
    title: 'T',
    summary: 'S',
    published: '2026-06-01T09:00:00+05:00',
    topics: ['crewed'],
    sources,
    ...fields,
  });
const milestone = (fields: object) =>
  milestoneFields(milestoneSchema.parse({ title: 'T', topics: ['crewed'], sources, ...fields }));

it('counts days as Pakistan does', () => {
  expect(dayInKarachi(at('2026-05-31T18:59:59Z'))).toBe('2026-05-31');
  expect(dayInKarachi(at('2026-05-31T19:00:00Z'))).toBe('2026-06-01');
});

describe('a story', () => {
  const now = at('2026-06-01T04:00:00Z');

  it.each([
    ['is live from the second it is published', {}, now, 'live'],
    ['is under embargo until then', {}, now - 1, 'embargoed'],
    ['is not shown as a draft', { status: 'draft' }, now, 'draft'],
    ['ends with its expiry', { expires: '2026-06-02T09:00:00+05:00' }, at('2026-06-02T04:00:00Z'), 'expired'],
    ['that was withdrawn before it came out does not leak', { status: 'withdrawn', note: 'N' }, now - 1, 'embargoed'],
    ['is withdrawn', { status: 'withdrawn', note: 'N' }, now, 'withdrawn'],
  ])('%s', (_, fields, moment, gate) => {
    expect(publicationStateOf(story(fields), moment, false)).toBe(gate);
  });

  it('is shown to editors before it is out', () => {
    expect(publicationStateOf(story({ status: 'draft' }), now - 1, true)).toBe('live');
  });

  it('names the next moment at which it changes by itself', () => {
    const expiring = story({ expires: '2026-06-02T09:00:00+05:00' });
    expect(nextPublicationChange(expiring, now - 1)).toBe(now);
    expect(nextPublicationChange(expiring, now)).toBe(at('2026-06-02T04:00:00Z'));
    expect(nextPublicationChange(expiring, at('2026-06-02T04:00:00Z'))).toBeNull();
    expect(nextPublicationChange(story({ status: 'draft' }), now - 1)).toBeNull();
  });
});

describe('a milestone', () => {
  const window = { date: '2026-10', end: '2026-11', status: 'planned' };
  const midnight = at('2026-11-30T19:00:00Z');

  it('is expected until its window begins in Pakistan, open until its last day there has ended, then overdue', () => {
    const begins = at('2026-09-30T19:00:00Z');
    expect(tenseOf(milestone(window), begins - 1)).toBe('expected');
    expect(nextTenseChange(milestone(window), begins - 1)).toBe(begins);
    expect(tenseOf(milestone(window), begins)).toBe('open');
    expect(tenseOf(milestone(window), midnight - 1)).toBe('open');
    expect(nextTenseChange(milestone(window), midnight - 1)).toBe(midnight);
    expect(tenseOf(milestone(window), midnight)).toBe('overdue');
    expect(nextTenseChange(milestone(window), midnight)).toBeNull();
  });

  it('of a year is open to its last day', () => {
    expect(tenseOf(milestone({ date: 2026, status: 'slipped' }), at('2026-12-31T18:59:59Z'))).toBe('open');
  });

  it('is past when it is done, cancelled, or said to have happened', () => {
    for (const status of ['done', 'cancelled', 'unconfirmed']) {
      expect(tenseOf(milestone({ date: '2026-04', status }), at('2026-06-01T00:00:00Z'))).toBe('past');
    }
    expect(tenseOf(milestone({ date: '2026-07', status: 'unconfirmed' }), at('2026-06-01T00:00:00Z'))).toBe('expected');
  });
});
