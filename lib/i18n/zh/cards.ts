import type { CardTexts } from '#lib/i18n/words.ts';
import { counted } from '#lib/i18n/zh/counted.ts';

export const chineseCardTexts: CardTexts = {
  update: (topic) => `动态：${topic}`,
  steps: (count, years) => `${counted(count, '个节点')}${years && `，${years}年`}`,
  published: (day) => `${day}发布`,
  updated: (day) => `${day}更新`,
  knownTo: (date) => `目前所知：来源截至${date}`,
  byMachine: '机器翻译',
  alt: (lines, drawing) => `${lines.map((line) => (/[。？！…]$/.test(line) ? line : `${line}。`)).join('')}${drawing}`,
  drawings: {
    seal: '文字旁有一个圆盘，被一条斜线切开，斜度与空间站的轨道倾角相同。',
    ticks: '文字下方，一个节点一道斜线，按真实时间比例排列。',
    steps: '文字下方，项目的各个步骤排成一线。',
    globe: '文字旁有一个地球，天宫的航迹经过伊斯兰堡上空和酒泉近旁。',
  },
  places: { islamabad: '伊斯兰堡', jiuquan: '酒泉' },
  drawingOf: (title) => `图示：${title}。`,
  pictureOf: (alt) => `图片：${alt}`,
};
