import { describe, expect, it } from 'vitest';
import { datesIn } from '#lib/i18n/dates.ts';
import { english } from '#lib/i18n/en/words.ts';
import { milestoneDateText } from '#lib/i18n/milestone-date.ts';
import { counted } from '#lib/i18n/zh/counted.ts';
import { chinese } from '#lib/i18n/zh/words.ts';
import { aMilestone } from '#tests/component/fixtures.ts';

const { texts, graphics, cards, glossary } = chinese;
const dates = datesIn(chinese.dates);

/** Every string that stands in the records as it is; what functions say is tried below. */
function stringsIn(value: unknown, path = ''): readonly (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => stringsIn(inner, `${path}.${key}`));
}

const said: readonly (readonly [path: string, text: string])[] = [
  ...stringsIn({ texts, graphics, cards, glossary: glossary.map(({ note }) => note) }),
  ['pass', graphics.pass.caption(7)],
  ['groundTrack', graphics.groundTrack.caption(15.6, 7, ['甲', '乙'])],
  ['launches', `${graphics.launches.finding(11, 7, 2024)}${graphics.launches.caption({ from: 1990, to: 2011 })}`],
  ['topic', texts.topicSummary('卫星', 12)],
  ['overview', texts.overviewText(57, 4)],
  ['hint', texts.embedTimelineHint(['crewed', 'lunar'], 50)],
  ['turn', graphics.moon.turn('2024年5月8日', 12).join('')],
];

describe('the Chinese texts', () => {
  it.each(said)('set %s in full-width marks, without spaces beside characters', (_, text) => {
    expect(text).not.toMatch(/\p{Script=Han}[,.;:?!()]|[,.;:?!()]\p{Script=Han}/u);
    expect(text).not.toMatch(/\p{Script=Han} | \p{Script=Han}/u);
    expect(text).not.toMatch(/截止|我国|有效载荷专家|宇航员|太空人|据悉|本应/);
  });

  it('count in characters up to nine and in figures from ten, two as 两', () => {
    expect([1, 2, 9, 10, 57].map((count) => counted(count, '个来源'))).toEqual([
      '一个来源',
      '两个来源',
      '九个来源',
      '10个来源',
      '57个来源',
    ]);
    expect(counted(0, '个来源')).toBe('0个来源');
  });

  it('sign with the desk of the site', () => {
    expect(texts.by(['Pakistan in Orbit'])).toBe('本站编辑部');
    expect(texts.by(['Pakistan in Orbit', '甲'])).toBe('本站编辑部和甲');
  });

  it('join the lines of a card with full stops of their own', () => {
    expect(cards.alt(['动态：卫星', '还有谁？'], '图。')).toBe('动态：卫星。还有谁？图。');
    expect(cards.steps(57, '1990–2026')).toBe('57个节点，1990–2026年');
    expect(cards.steps(0, '')).toBe('0个节点');
  });

  it('name directions before the degrees', () => {
    expect([graphics.degrees(33.7, 'latitude'), graphics.degrees(-12, 'longitude')]).toEqual([
      '北纬33.7°',
      '西经12.0°',
    ]);
  });

  it('explain the same terms as the English ones', () => {
    expect(glossary.map(({ id }) => id)).toEqual(english.glossary.map(({ id }) => id));
  });
});

describe('a Chinese date', () => {
  const dated = (fields: Parameters<typeof aMilestone>[0]) => milestoneDateText(aMilestone(fields), { dates });

  it('says 上旬 of a month and 初 of a year', () => {
    expect(dated({ date: '2026-04', qualifier: 'early' })).toBe('2026年4月上旬');
    expect(dated({ date: '2026', qualifier: 'early' })).toBe('2026年初');
  });

  it.each([
    ['2026-10', '2026-11', '2026年10月至11月'],
    ['2028', '2029', '2028年至2029年'],
    ['2026-04-22', '2026-04-25', '2026年4月22日至25日'],
    ['2026-04-22', '2026-05-03', '2026年4月22日至5月3日'],
    ['2026-12', '2027-01', '2026年12月至2027年1月'],
    ['2026-04-22', '2026-06', '2026年4月22日至6月'],
    ['2028-11', '2029', '2028年11月至2029年'],
  ])('has the year in front of a range: %s to %s is %s', (from, to, text) => {
    const range = dates.range(aMilestone({ date: from }).date, aMilestone({ date: to }).date);
    expect(range.map((part) => part.text).join('')).toBe(text);
    expect(range.map(({ datetime }) => datetime)).toEqual([from, undefined, to]);
  });

  it('has the clock of Pakistan named behind the hour', () => {
    expect(dates.moment(Date.parse('2026-04-22T09:00:00+05:00'))).toBe('2026年4月22日09:00（巴基斯坦时间）');
  });
});
