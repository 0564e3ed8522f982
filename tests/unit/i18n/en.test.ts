import { describe, expect, it } from 'vitest';
import { en } from '#lib/i18n/en/texts.ts';

describe('the English texts', () => {
  it.each([
    [1, 'One year'],
    [2, 'Two years'],
    [13, 'Thirteen years'],
    [20, 'Twenty years'],
    [36, 'Thirty-six years'],
    [47, 'Forty-seven years'],
    [99, 'Ninety-nine years'],
    [100, '100 years'],
    [1000, '1000 years'],
  ])('write %i in words up to ninety-nine, and in the right number', (count, text) => {
    expect(en.timelineTitle(count)).toBe(`${text}, step by step`);
  });

  it('count steps, minutes and sources in the singular and the plural', () => {
    expect(en.timelineSummary(1)).toMatch(/^One dated step in /);
    expect(en.timelineSummary(47)).toMatch(/^Forty-seven dated steps in /);
    expect([en.minutes(1), en.minutes(4)]).toEqual(['1 minute', '4 minutes']);
    expect([en.sourceCount(1), en.sourceCount(3)]).toEqual(['1 source', '3 sources']);
  });

  it('name a topic inside a sentence in small letters, the Moon apart', () => {
    expect(en.topicSummary('Crewed flight', 1)).toContain('filed under crewed flight.');
    expect(en.topicSummary('The Moon', 2)).toContain('filed under the Moon.');
  });

  it('sign a story by its desks, and say “desk” once', () => {
    expect(en.by(['Pakistan in Orbit'])).toBe('By the Pakistan in Orbit desk');
    expect(en.by(['the Beijing desk', 'Science'])).toBe('By the Beijing desk and the Science desk');
  });
});
