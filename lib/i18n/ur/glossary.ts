import type { Term } from '#lib/i18n/glossary.ts';

/** Explained where a text first uses them. What is said here is in the fact sheet. */
export const urduGlossary: readonly Term[] = [
  {
    id: 'suparco',
    spellings: ['سپارکو'],
    note: 'پاکستان کا خلائی ادارہ: 1961 سے کمیٹی، 1981 سے کمیشن۔',
  },
  {
    id: 'cmsa',
    spellings: ['چائنا مینڈ اسپیس ایجنسی', 'سی ایم ایس اے', 'CMSA', 'CMSEO'],
    note: 'خلائی اسٹیشن اور انسان بردار پروازیں اسی چینی ادارے کے پاس ہیں۔ انگریزی میں اس کے دو نام ہیں: China Manned Space Agency (CMSA) اور China Manned Space Engineering Office (CMSEO)۔',
  },
  {
    id: 'cnsa',
    spellings: ['سی این ایس اے', 'CNSA'],
    note: 'چائنا نیشنل اسپیس ایڈمنسٹریشن، جس سے پاکستان نے چاند کے معاہدے کیے۔ انسان بردار پروازیں سی ایم ایس اے کے پاس ہیں؛ SpaceNews کی خبروں کے خلاصوں کے مطابق اس نے مئی 2026 میں اعلان کیا کہ قمری پروگرام ایک ہو جائیں گے۔',
  },
  {
    id: 'ispr',
    spellings: ['آئی ایس پی آر'],
    note: 'پاکستان کی مسلح افواج کا شعبۂ تعلقات عامہ۔',
  },
  {
    id: 'apsco',
    spellings: ['APSCO'],
    note: 'ایشیا اور بحرالکاہل کے ملکوں کی خلائی تعاون کی تنظیم، جس کا صدر دفتر بیجنگ میں ہے؛ پاکستان نے 2005 میں اس کے کنونشن پر دستخط کیے۔',
  },
  {
    id: 'ilrs',
    // Without its first words it stays on one line of the narrowest phone.
    spellings: ['ILRS', 'قمری تحقیقی اسٹیشن'],
    note: 'بین الاقوامی قمری تحقیقی اسٹیشن (ILRS) چاند کے لیے چین کا ایک منصوبہ ہے؛ پاکستان اکتوبر 2023 میں اس میں شامل ہوا۔',
  },
  {
    id: 'payload-specialist',
    spellings: ['پے لوڈ اسپیشلسٹ', 'پے لوڈ اسپیشلسٹوں'],
    note: 'عملے کا وہ رکن جو تجربات اور آلات سنبھالتا ہے، روزمرہ کام میں ہاتھ بٹاتا ہے اور جہاز نہیں اڑاتا۔',
  },
  {
    id: 'tiangong',
    spellings: ['تیانگونگ'],
    note: 'چین کا خلائی اسٹیشن: کور ماڈیول تیان ہی اور لیب ماڈیول وین تیان اور مینگ تیان، جو 2021 اور 2022 میں خلا میں بھیجے گئے۔',
  },
  {
    id: 'shenzhou',
    spellings: ['شینزو'],
    numbered: true,
    note: 'چین کا انسان بردار خلائی جہاز، جس میں تین خلا باز جاتے ہیں؛ نام کے بعد ہر پرواز کا نمبر آتا ہے۔',
  },
  {
    id: 'astronaut-center',
    spellings: ['ایسٹروناٹ سینٹر آف چائنا'],
    note: 'بیجنگ کا وہ مرکز جہاں چین کے خلا باز تربیت پاتے ہیں۔',
  },
  {
    id: 'suborbital',
    spellings: ['سب آربیٹل'],
    note: 'اوپر جا کر واپس آ جانا: رفتار اتنی نہیں ہوتی کہ زمین کے گرد مدار میں رہا جا سکے۔',
  },
  {
    id: 'hyperspectral',
    spellings: ['ہائپر اسپیکٹرل'],
    note: 'روشنی کو رنگوں کے بہت سے باریک حصوں میں دیکھنا، تاکہ مدار سے فصلیں، معدنیات یا پانی الگ الگ پہچانے جا سکیں۔',
  },
  { id: 'beidou', spellings: ['بیدو'], note: 'سیٹلائٹ نیویگیشن کا چینی نظام، جیسے امریکہ کا GPS ہے۔' },
  {
    id: 'change',
    spellings: ['چانگ ای'],
    numbered: true,
    note: 'چین کے قمری مشنوں کا سلسلہ۔',
  },
  {
    id: 'long-march',
    spellings: ['لانگ مارچ'],
    numbered: true,
    note: 'چینی راکٹوں کا سلسلہ؛ ہندسے اور حرف سے معلوم ہوتا ہے کہ راکٹ کون سا ہے۔',
  },
];
