import type { ReadingTexts } from '#lib/i18n/words.ts';

export const urduReadingTexts: ReadingTexts = {
  colours: 'رنگ',
  asDevice: 'ڈیوائس کے مطابق',
  day: 'دن',
  night: 'رات',
  listen: 'سنیں',
  pause: 'روکیں',
  resume: 'آگے سنیں',
  stop: 'بند کریں',
  goOn: 'جہاں چھوڑا تھا وہاں سے آگے پڑھیں',
};
