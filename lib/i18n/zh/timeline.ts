import { type Narrowed, said } from '#lib/i18n/en/timeline.ts';
import type { TimelineTexts } from '#lib/i18n/words.ts';

function years({ from, to }: Narrowed): string | undefined {
  if (from !== undefined && from === to) return `${from}年`;
  if (from !== undefined && to !== undefined) return `${from}年至${to}年`;
  if (from !== undefined) return `${from}年起`;
  return to === undefined ? undefined : `截至${to}年`;
}

export const chineseTimelineTexts: TimelineTexts = {
  choose: '筛选节点',
  from: '起始年份',
  to: '截止年份',
  which: '范围',
  every: '全部',
  majorOnly: '重要节点',
  word: '关键词',
  show: '查看',
  clear: '清除筛选',
  found: (count, total) => (count === total ? `共${total}个节点` : `${total}个节点中的${count}个`),
  narrowed: (to) =>
    `${said([to.topic, years(to), to.isMajorOnly && '重要节点', to.word && `含“${to.word}”`]).join('，')}。`,
  howToRead: '图示说明',
  stripText: '浅色：不在所选范围内。方框：正在阅读的部分。',
  embedHint: 'from和to可填年份，which可填major，q可填一个关键词。',
};
