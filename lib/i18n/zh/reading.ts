import type { ReadingTexts } from '#lib/i18n/words.ts';

export const chineseReadingTexts: ReadingTexts = {
  colours: '外观',
  asDevice: '跟随系统',
  day: '日间',
  night: '夜间',
  listen: '收听',
  pause: '暂停',
  resume: '继续收听',
  stop: '停止',
  goOn: '从上次读到的地方继续',
};
