import { describe, expect, it } from 'vitest';
import { datesIn } from '#lib/i18n/dates.ts';
import { dates } from '#lib/i18n/ur/dates.ts';
import { ur } from '#lib/i18n/ur/texts.ts';
import { urdu } from '#lib/i18n/ur/words.ts';
import { parsePartialDate } from '#lib/terms/partial-date.ts';

/** Every text that is not made by a function. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

describe('the Urdu texts', () => {
  it('write one to nine in words and the rest in figures', () => {
    expect([ur.timelineTitle(9), ur.timelineTitle(36)]).toEqual(['نو سال، قدم بہ قدم', '36 سال، قدم بہ قدم']);
  });

  it('put nouns, and what agrees with them, in the singular or the plural', () => {
    expect([ur.sourceCount(1), ur.sourceCount(3)]).toEqual(['ایک ماخذ', 'تین مآخذ']);
    expect([ur.updateCount(1), ur.updateCount(12)]).toEqual(['ایک تازہ خبر', '12 تازہ خبریں']);
    expect(ur.timelineSummary(1)).toContain('کا ایک واقعہ');
    expect(ur.timelineSummary(47)).toContain('کے 47 واقعات');
    expect(ur.overviewText(47, 1)).toContain('ایک ٹوٹی ہوئی ہے');
  });

  it('are set in letters of Urdu, in Western digits, without joiners and straight marks', () => {
    const all = textsIn(urdu);
    expect(all.filter((text) => /[يكةىۀۓ\u200b-\u200f٠-٩۰-۹"']/u.test(text))).toEqual([]);
    expect(all.filter((text) => /\s[،؛؟۔]|[،؛؟۔](?=\p{L})/u.test(text))).toEqual([]);
    expect(all.filter((text) => text !== text.normalize('NFC'))).toEqual([]);
  });
});

describe('the Urdu dates', () => {
  const written = (iso: string) => {
    const date = parsePartialDate(iso);
    if (!date) throw new Error(iso);
    return date;
  };

  it('have neither a comma nor a mark of the year, and a dash in ranges', () => {
    const { partial, range } = datesIn(dates);
    const texts = range(written('2026-10'), written('2026-11')).map(({ text }) => text);
    expect(partial(written('2026-04-22'))).toBe('22 اپریل 2026');
    expect(texts.join('')).toBe('اکتوبر–نومبر 2026');
  });
});
