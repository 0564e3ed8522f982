import { counted } from '#lib/i18n/ur/texts.ts';
import type { CardTexts } from '#lib/i18n/words.ts';

export const urduCardTexts: CardTexts = {
  update: (topic) => `تازہ خبر: ${topic}`,
  steps: (count, years) => `${counted(count, 'واقعہ', 'واقعات')}، ${years}`,
  published: (day) => `اشاعت: ${day}`,
  updated: (day) => `اپ ڈیٹ: ${day}`,
  knownTo: (date) => `اب تک جو معلوم ہے: مآخذ ${date} تک`,
  byMachine: 'مشینی ترجمہ',
  alt: (lines, drawing) => `${lines.map((line) => (/[۔؟!….?]$/.test(line) ? line : `${line}۔`)).join(' ')} ${drawing}`,
  drawings: {
    seal: 'متن کے ساتھ ایک گول نشان، جسے ایک لکیر اسٹیشن کے مدار کے زاویے پر کاٹتی ہے۔',
    ticks: 'متن کے نیچے ہر سنگ میل کی ایک ترچھی لکیر، وقت کے درست پیمانے پر۔',
    steps: 'متن کے نیچے پروگرام کے مراحل ایک لکیر پر۔',
    globe: 'متن کے ساتھ ایک گلوب، جس پر تیانگونگ اسلام آباد کے اوپر سے اور جیوکوان کے قریب سے گزرتا ہے۔',
  },
  places: { islamabad: 'اسلام آباد', jiuquan: 'جیوکوان' },
  drawingOf: (title) => `خاکہ: ${title}۔`,
  pictureOf: (alt) => `تصویر: ${alt}`,
};
