import { ahead, behind, beside, type DateTexts } from '#lib/i18n/date-texts.ts';

export const months = [
  'جنوری',
  'فروری',
  'مارچ',
  'اپریل',
  'مئی',
  'جون',
  'جولائی',
  'اگست',
  'ستمبر',
  'اکتوبر',
  'نومبر',
  'دسمبر',
];
const nameOf = (month: number) => months[month - 1] ?? '';

/** Without the comma that `Intl` puts after the month, and without ء, as Urdu newspapers print them. */
export const dates: DateTexts = {
  year: String,
  month: (year, month) => `${nameOf(month)} ${year}`,
  day: (year, month, day) => `${day} ${nameOf(month)} ${year}`,
  inSameYear: (month, day) => (day === undefined ? nameOf(month) : `${day} ${nameOf(month)}`),
  range: (from, to, close) => [from, { text: close ? '–' : ' – ' }, to],
  moment: (day, time) => `${day}، ${time}\u00a0PKT`,
  circa: ahead('لگ بھگ '),
  before: behind(' سے پہلے'),
  after: behind(' کے بعد'),
  early: behind(' کے اوائل'),
  'under-way': behind(' کو جاری'),
  announced: behind(' کو اعلان'),
  expected: ahead('توقع: '),
  wasPlanned: behind(' کا منصوبہ تھا'),
  wasExpected: (when) => [
    { text: 'توقع تھی: ' },
    ...when,
    { text: '؛ ہمارے مآخذ سے معلوم نہیں ہوتا کہ ایسا ہوا یا نہیں' },
  ],
  notConfirmed: behind('، تصدیق نہیں ہوئی'),
  cancelled: (when) => [{ text: 'منسوخ؛ ' }, ...when, { text: ' کا منصوبہ تھا' }],
  promisedFor: beside('، وعدہ ', ' کا تھا'),
  formerly: beside('، پہلے ', ' کہا گیا تھا'),
};
