import type { Texts } from '#lib/i18n/words.ts';

const upToNine = ['ایک', 'دو', 'تین', 'چار', 'پانچ', 'چھ', 'سات', 'آٹھ', 'نو'];
const rules = new Intl.PluralRules('ur');

/** One to nine in words, all others in figures, as Urdu newspapers print them. */
export const inWords = (count: number): string => upToNine[count - 1] ?? String(count);

/** As content names the desk of the site itself. */
const ownDesk = 'Pakistan in Orbit';

/** A number with its noun, in the singular or the plural. */
export const counted = (count: number, one: string, many: string): string =>
  `${inWords(count)} ${rules.select(count) === 'one' ? one : many}`;

/** `خلائی کام کے 47 واقعات`: the word between agrees with the noun. */
const stepsOfTheWork = (count: number): string =>
  `پاکستان اور چین کے خلائی کام ${rules.select(count) === 'one' ? 'کا' : 'کے'} ${counted(count, 'واقعہ', 'واقعات')}، تاریخ وار`;

export const ur: Texts = {
  htmlLanguage: 'ur',
  openGraphLocale: 'ur_PK',
  direction: 'rtl',

  joints: {
    list: '، ',
    comma: '، ',
    semicolon: '؛ ',
    colon: ': ',
    stop: '۔',
    space: ' ',
    brackets: [' (', ')'],
  },

  languages: 'زبانیں',
  ownName: 'اردو',
  readInThis: 'اردو میں پڑھیں',
  untranslated: 'اس کا اردو ترجمہ ابھی نہیں ہوا۔ یہاں اصل انگریزی متن دیا گیا ہے۔',
  machineTranslated: 'مشینی ترجمہ، کسی مدیر نے نہیں جانچا۔',
  translationLags: 'اس ترجمے کے بعد اصل انگریزی متن بدل چکا ہے۔',
  correctionsOfOriginal: 'انگریزی میں کی گئی تصحیحات، جن کا ترجمہ ابھی نہیں ہوا:',
  readOriginal: 'اصل انگریزی متن پڑھیں',

  skipToText: 'متن پر جائیں',
  sections: 'سائٹ کے حصے',
  aboutThisSite: 'اس ویب سائٹ کے بارے میں',
  feed: 'فیڈ (RSS)',
  openData: 'ڈیٹا',
  siteLine: 'یہاں ہر بات کے ساتھ اس کا ماخذ اور تاریخ درج ہے۔ جس کی تصدیق نہ ہو سکی، وہ بھی بتا دیا ہے۔',
  front: 'صفحۂ اول',

  stories: 'مضامین',
  storiesSummary: 'کیا طے پایا، کسے خلا میں جانا تھا، اور اس سے پہلے کے 36 سال میں خلا میں کیا کام ہوا۔',
  updates: 'تازہ خبریں',
  updatesSummary: 'ہر پیش رفت چند سطروں میں، جس دن ہوئی اسی دن کے تحت۔',
  pagesLabel: 'صفحات',
  pageOf: (page, count) => `صفحہ ${page}، کل ${count}`,
  page: (page) => `صفحہ ${page}`,
  titleOfPage: (title, page) => `${title}، صفحہ ${page}`,
  publishedBetween: (oldest, newest) =>
    oldest === newest ? `${oldest} کو شائع ہونے والی تحریریں۔` : `${oldest} سے ${newest} تک شائع ہونے والی تحریریں۔`,
  happenedBetween: (oldest, newest) =>
    oldest === newest ? `${oldest} کے واقعات۔` : `${oldest} سے ${newest} تک کے واقعات۔`,
  newer: 'نئی تحریریں',
  older: 'پرانی تحریریں',
  timeline: 'ٹائم لائن',
  programme: 'پروگرام کے حقائق، ایک ایک کر کے',
  programmeShort: 'پروگرام',
  programmeSummary: 'ہر بات کے ساتھ لکھا ہے کہ وہ کس دن تک کی ہے، ہمیں اس پر کتنا یقین ہے اور اس کا ماخذ کیا ہے۔',
  corrections: 'تصحیحات',
  correctionsSummary: 'ہم سے کہاں غلطی ہوئی، کس دن ٹھیک کی گئی، اور درست بات کیا ہے۔',
  noCorrections: 'ابھی تک کوئی تصحیح نہیں ہوئی۔ جب ہو گی، یہاں اور متعلقہ صفحے پر لکھی جائے گی۔',
  about: 'ہمارے بارے میں',
  howWeReport: 'ہم خبر کیسے دیتے ہیں',

  by: (authors) => `ڈیسک: ${authors.map((author) => (author === ownDesk ? 'پاکستان مدار میں' : author)).join(' اور ')}`,
  published: 'اشاعت',
  updated: 'اپ ڈیٹ',
  publishedAt: (moment) => `اشاعت: ${moment}۔`,
  updatedAt: (moment) => `اپ ڈیٹ: ${moment}۔`,
  readingTime: 'پڑھنے کا وقت',
  minutes: (count) => `${count} منٹ`,
  knownOn: (date) => `${date} تک جو معلوم تھا`,
  knownOnNote: 'اس مضمون میں وہی کچھ ہے جو اس دن تک معلوم تھا۔ اس کے بعد کی باتیں حقائق کے خانے اور ٹائم لائن میں ہیں۔',
  stateOfKnowledge: 'اس دن تک کی معلومات',
  siteLastUpdated: 'سائٹ کی آخری اپ ڈیٹ:',

  latest: 'تازہ ترین',
  storySoFar: 'اب تک کیا ہوا',
  toldOn: (day) => `ہم نے یہ خبر ${day} کو دی`,
  inShort: 'خلاصہ',
  latestUpdates: 'اس مضمون سے متعلق تازہ خبریں',
  relatedUpdates: 'اس بارے\u00a0میں تازہ خبریں',
  allUpdates: 'سب تازہ خبریں',
  allStories: 'سب مضامین',
  moreOnThis: 'اسی بارے میں',
  wholeTimeline: 'پوری ٹائم لائن',
  fromTheTimeline: 'ٹائم لائن سے',
  partOfStory: 'متعلقہ مضمون',
  aboutMilestone: 'متعلقہ سنگ میل',
  noStories: 'پہلا مضمون لکھا جا رہا ہے۔',

  sources: 'مآخذ',
  allSources: (count) => `تمام ${count} مآخذ`,
  source: (number) => `ماخذ ${number}`,
  sourceCount: (count) => counted(count, 'ماخذ', 'مآخذ'),
  updateCount: (count) => counted(count, 'تازہ خبر', 'تازہ خبریں'),
  backToCitation: (source, place) =>
    place === ''
      ? `متن میں واپس، جہاں ماخذ ${source} کا حوالہ ہے`
      : `${place}: متن میں واپس، جہاں ماخذ ${source} کا حوالہ ہے`,
  placeLetters: 'ابپتثجچحخدذرزسشصضطظعغفقکگلمنوہی',
  readInCopy: 'لنک نہیں دیا: ہم نے جو نقل پڑھی وہ ناشر کی اپنی نہیں',
  sourcesUntranslated: 'نام اور تفصیل کا ترجمہ نہیں کیا گیا۔',
  correctionsHere: 'تصحیحات',
  reportError: 'غلطی کی اطلاع دیں',
  reportErrorLine: 'یہاں کچھ غلط ہے؟ ہمیں بتائیں، ہم دیکھیں گے۔',
  share: 'شیئر کریں',
  readInPlace: 'اصل جگہ پر پڑھیں',
  email: 'ای میل',
  addressToCopy: 'کاپی کرنے کے لیے لنک',
  shareWith: 'شیئر کریں…',
  copyLink: 'لنک کاپی کریں',
  linkCopied: 'لنک کاپی ہو گیا',
  copyByHand: 'متن منتخب ہو گیا ہے، اسے یہاں سے کاپی کر لیں۔',
  embed: 'اپنے صفحے پر',
  embedShow: 'اسے اپنے ویب صفحے پر دکھائیں',
  embedCode: 'کاپی کرنے کے لیے کوڈ',
  copyCode: 'کوڈ کاپی کریں',
  codeCopied: 'کوڈ کاپی ہو گیا',
  embedPreview: 'یہ ایسا دکھائی دے گا',
  embedTimelineHint: (topics, limit) =>
    `اس کے پتے میں topic کے آگے ان میں سے ایک لفظ لکھیں یا اسے نکال دیں: ${topics.join('، ')}۔ ترتیب کے لیے order کے آگے oldest یا newest، اور تعداد کے لیے limit کے آگے 1 سے ${limit} تک کوئی عدد لکھیں۔`,
  sourceIs: 'بشکریہ:',
  readStory: 'مضمون پڑھیں',
  permalink: 'مستقل لنک',
  asData: 'ڈیٹا کی صورت میں',
  calendarFile: 'کیلنڈر (ICS)',
  figureCredit: (credit, licence) => `تصویر: ${credit}${licence === undefined ? '' : `، ${licence}`}`,

  topics: {
    crewed: 'انسان بردار پرواز',
    satellite: 'سیٹلائٹ',
    lunar: 'چاند',
    agreement: 'معاہدے',
    ground: 'زمین پر',
    navigation: 'نیویگیشن',
    training: 'تربیت',
    science: 'سائنس',
  },
  topicSummary: (topic, count) => `${stepsOfTheWork(count)}۔ موضوع: ${topic}۔`,
  allTopics: 'سب',
  topicsLabel: 'موضوعات',
  lead: { pakistan: 'قیادت: پاکستان', china: 'قیادت: چین', together: 'قیادت: مشترکہ' },
  leadWord: { pakistan: 'پاکستان', china: 'چین', together: 'مشترکہ' },
  confidence: { high: 'یقین: زیادہ', medium: 'یقین: درمیانہ', low: 'یقین: کم' },
  confidenceWord: { high: 'زیادہ', medium: 'درمیانہ', low: 'کم' },
  state: {
    planned: 'طے شدہ',
    slipped: 'مؤخر',
    cancelled: 'منسوخ',
    unconfirmed: 'تصدیق نہیں ہوئی',
  },

  timelineTitle: (years) => `${inWords(years)} سال، قدم بہ قدم`,
  timelineSummary: (count) => `${stepsOfTheWork(count)}: کیا ہوا، کیا ٹل گیا اور کس کا منصوبہ تھا۔`,
  timelineShort: 'کیا ہوا، کیا ٹل گیا اور کس کا منصوبہ تھا، سال بہ سال۔',
  order: 'ترتیب',
  oldestFirst: 'پرانے پہلے',
  newestFirst: 'نئے پہلے',
  eras: {
    beginnings: 'ایک راکٹ، پھر لمبی خاموشی',
    orders: 'سیٹلائٹ کے سودے',
    promise: 'ایک نشست کا وعدہ',
    moon: 'چاند کی طرف',
    tiangong: 'تیانگونگ کا راستہ',
    ahead: 'متوقع؛ نتیجہ ہمیں معلوم نہیں',
  },
  erasLabel: 'ادوار',
  eraAhead: 'متوقع؛ نتیجہ ہمیں معلوم نہیں',
  gap: (years) => `${inWords(years)} سال تک کوئی اندراج نہیں`,
  today: 'آج',
  knownSoFar: 'اب تک',
  todayNote: 'اس لکیر سے نیچے جو کچھ ہے، ہمیں معلوم نہیں کہ ہوا یا نہیں۔',
  todayNoteNewest: 'اس لکیر سے اوپر جو کچھ ہے، ہمیں معلوم نہیں کہ ہوا یا نہیں۔',
  noMilestones: 'یہاں ابھی کوئی سنگ میل درج نہیں۔',
  before: 'اس سے پہلے',
  after: 'اس کے بعد',
  beforeAndAfter: 'اس سے پہلے اور اس کے بعد',

  overviewTitle: (from, to) => `${from} سے ${to} تک ہر سنگ میل، وقت کے درست پیمانے پر`,
  overviewText: (count, broken) =>
    `تین قطاروں میں ${counted(count, 'ترچھی لکیر', 'ترچھی لکیریں')}، قیادت کے لحاظ سے: پاکستان، مشترکہ، چین۔ ${
      broken === 0
        ? 'کوئی لکیر ٹوٹی ہوئی نہیں۔'
        : `ان میں سے ${counted(broken, 'ٹوٹی ہوئی ہے', 'ٹوٹی ہوئی ہیں')}: طے شدہ، مؤخر یا غیر مصدقہ۔`
    }`,
  overviewRows: {
    pakistan: 'اوپر کی قطار: قیادت پاکستان کی',
    together: 'بیچ میں: مشترکہ',
    china: 'نیچے: قیادت چین کی',
  },
  overviewLegend:
    'ہر سنگ میل کی ایک لکیر، وقت کے درست پیمانے پر؛ تاریخ اس کے اوپر والے سرے پر ہے۔ ٹوٹی ہوئی لکیر: طے شدہ، مؤخر یا غیر مصدقہ۔',
  overviewLens: (from, to, count) => `${from} اور ${to} ماہ بہ ماہ، ان میں ${counted(count, 'لکیر', 'لکیریں')}`,
  onTheTimeline: 'ٹائم لائن پر اس کی جگہ',

  who: 'قیادت کس کی',
  foresees: 'اس وقت پرواز کب متوقع تھی',
  place: 'مقام',
  vehicle: 'راکٹ یا جہاز',
  agencies: 'ادارے',
  confidenceLabel: 'کتنا یقین ہے',
  stateLabel: 'صورت حال',

  dayNotKnown: (date) => `${date}، دن معلوم نہیں`,

  whereItStands: 'پروگرام کہاں تک پہنچا',
  standing: (phrases) => `${phrases.join('؛ ')}۔`,
  steps: {
    agreement: 'معاہدہ',
    'first-round': 'انتخاب کا پہلا مرحلہ',
    'second-round': 'انتخاب کا دوسرا مرحلہ',
    'selection-completed': 'انتخاب مکمل',
    names: 'امیدواروں کے نام',
    training: 'تربیت',
    'crew-named': 'خلا باز اور متبادل کا نام',
    launch: 'لانچ',
    return: 'واپسی',
  },
  stepUnknown: 'شائع نہیں ہوا',
  crewUnknown: 'شائع نہیں ہوا؛ یہ فیصلہ تربیت مکمل ہونے پر ہونا تھا',
  stepWhen: (step, when) => `${step}: ${when}`,

  asOf: (date) => `${date} تک`,
  sourcesReach: (date, isOutcomeOpen) =>
    `خلا بازوں کے بارے میں ہمارا تازہ ترین ماخذ ${date} کا ہے۔${isOutcomeOpen ? ' ہمارے مآخذ سے معلوم نہیں ہوتا کہ پرواز ہوئی یا نہیں۔' : ''}`,
  newestSource: 'تازہ ترین ماخذ',
  aboutTheseFacts: 'ان حقائق کے بارے میں',
  whatIsNotKnown: 'جو معلوم نہیں',
  allFacts: 'سب حقائق، مآخذ کے ساتھ',
  theFlight: 'پرواز',

  contents: 'اس مضمون میں',

  notFoundTitle: 'صفحہ دستیاب نہیں',
  notFoundText: 'ہو سکتا ہے پتا غلط لکھا گیا ہو، یا صفحہ کہیں اور منتقل ہو گیا ہو۔ یہ صفحے موجود ہیں:',
  withdrawnTitle: 'یہ صفحہ ہٹا دیا گیا ہے',
  withdrawnText: 'ڈیسک نے اسے واپس لے لیا ہے اور یہ وضاحت دی ہے:',
};
