import { isolate, type Narrowed, said } from '#lib/i18n/en/timeline.ts';
import type { TimelineTexts } from '#lib/i18n/words.ts';

function years({ from, to }: Narrowed): string | undefined {
  if (from !== undefined && from === to) return `سال ${from}`;
  if (from !== undefined && to !== undefined) return `${from} سے ${to} تک`;
  if (from !== undefined) return `${from} سے`;
  return to === undefined ? undefined : `${to} تک`;
}

export const urduTimelineTexts: TimelineTexts = {
  choose: 'سنگ میل چنیں',
  from: 'کس سال سے',
  to: 'کس سال تک',
  which: 'کون سے',
  every: 'سب',
  majorOnly: 'صرف اہم',
  word: 'لفظ',
  show: 'دکھائیں',
  clear: 'انتخاب ہٹائیں',
  found: (count, total) => {
    if (count === total) return `کل ${total} سنگ میل`;
    return count === 0 ? `${total} میں سے کوئی سنگ میل نہیں` : `${total} میں سے ${count} سنگ میل`;
  },
  narrowed: (to) =>
    `${said([to.topic, years(to), to.isMajorOnly && 'صرف اہم', to.word && `لفظ “${isolate(to.word)}” کے ساتھ`]).join('، ')}۔`,
  howToRead: 'پٹی کو کیسے پڑھیں',
  stripText: 'مدھم لکیریں: جو اس انتخاب میں نہیں۔ چوکھٹے میں: جو آپ پڑھ رہے ہیں۔',
  embedHint: 'from اور to کے آگے کوئی سال، which کے آگے major اور q کے آگے کوئی لفظ بھی لکھا جا سکتا ہے۔',
};
