import type { ChangesTexts } from '#lib/i18n/words.ts';

export const changes: ChangesTexts = {
  title: '有何变动',
  corrections: (count) => `更正${count}处`,
  update: '动态',
  isNew: '新',
  newerVersion: '本页已有更新。',
  showIt: '查看',
};
