import type { ChangesTexts } from '#lib/i18n/words.ts';

export const changes: ChangesTexts = {
  title: 'کیا بدلا',
  corrections: (count) => (count === 1 ? 'ایک تصحیح' : `${count} تصحیحات`),
  update: 'تازہ خبر',
  isNew: 'نیا',
  newerVersion: 'یہ صفحہ بدل گیا ہے۔',
  showIt: 'تازہ صفحہ دیکھیں',
};
