import { ahead, behind, beside, type DateTexts } from '#lib/i18n/date-texts.ts';

export const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const nameOf = (month: number) => months[month - 1] ?? '';

export const dates: DateTexts = {
  year: String,
  month: (year, month) => `${nameOf(month)} ${year}`,
  day: (year, month, day) => `${day} ${nameOf(month)} ${year}`,
  inSameYear: (month, day) => (day === undefined ? nameOf(month) : `${day} ${nameOf(month)}`),
  range: (from, to, close) => [from, { text: close ? '–' : ' – ' }, to],
  moment: (day, time) => `${day}, ${time}\u00a0PKT`,
  circa: ahead('about '),
  before: ahead('before '),
  after: ahead('after '),
  early: ahead('early '),
  'under-way': ahead('under way on '),
  announced: ahead('announced on '),
  expected: ahead('expected '),
  wasPlanned: ahead('was planned for '),
  wasExpected: (when) => [{ text: 'was expected ' }, ...when, { text: '; our sources do not say whether it happened' }],
  notConfirmed: behind(', not confirmed'),
  cancelled: ahead('cancelled; was planned for '),
  promisedFor: beside(', for '),
  formerly: beside(', formerly '),
};
