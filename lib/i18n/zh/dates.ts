import { ahead, behind, beside, type DateTexts } from '#lib/i18n/date-texts.ts';

const partsOf = (iso: string): readonly (string | undefined)[] => iso.split('-').map((part) => String(Number(part)));

/** What two dates have in common stands once, and in front: `2026年10月至11月`, `2026年4月22日至25日`. */
function shortened(iso: string, from: string): string {
  const [year, month, day] = partsOf(iso);
  const [fromYear, fromMonth, fromDay] = partsOf(from);
  const inSameYear = year === fromYear && month !== undefined && fromMonth !== undefined;
  const inSameMonth = inSameYear && month === fromMonth && day !== undefined && fromDay !== undefined;
  return `${inSameYear ? '' : `${year}年`}${month === undefined || inSameMonth ? '' : `${month}月`}${day === undefined ? '' : `${day}日`}`;
}

/** A month stands in figures: 四月, which `Intl` writes, cannot be put into a range. */
export const dates: DateTexts = {
  year: (year) => `${year}年`,
  month: (year, month) => `${year}年${month}月`,
  day: (year, month, day) => `${year}年${month}月${day}日`,
  inSameYear: (month, day) => (day === undefined ? `${month}月` : `${month}月${day}日`),
  // The year stands in front, so that it is the end of a stretch that is shortened and not its beginning.
  range: (from, to) => [
    { ...from, text: shortened(from.datetime ?? '', '') },
    { text: '至' },
    { ...to, text: shortened(to.datetime ?? '', from.datetime ?? '') },
  ],
  moment: (day, time) => `${day}${time}（巴基斯坦时间）`,
  circa: ahead('约'),
  before: behind('之前'),
  after: behind('之后'),
  early: (when) => [...when, { text: when.at(-1)?.text.endsWith('月') ? '上旬' : '初' }],
  'under-way': ahead('进行中，截至'),
  announced: ahead('公布于'),
  expected: ahead('预计'),
  // Not 原计划, which hints that it came to nothing: while a window is passing we know neither.
  wasPlanned: ahead('按计划为'),
  wasExpected: (when) => [{ text: '原预计' }, ...when, { text: '；现有来源未说明是否如期进行' }],
  notConfirmed: behind('，未经证实'),
  cancelled: (when) => [{ text: '原计划' }, ...when, { text: '，已取消' }],
  promisedFor: beside('，承诺', '实现'),
  formerly: beside('，原为'),
};
