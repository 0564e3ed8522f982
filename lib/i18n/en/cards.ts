import type { CardTexts } from '#lib/i18n/card-texts.ts';

export const englishCardTexts: CardTexts = {
  update: (topic) => `Update: ${topic}`,
  timelineOf: (topic) => `Timeline: ${topic}`,
  steps: (count, years) => `${count === 1 ? '1 dated step' : `${count} dated steps`}, ${years}`,
  published: (day) => `Published ${day}`,
  updated: (day) => `Updated ${day}`,
  knownTo: (date) => `Known so far: sources to ${date}`,
  byMachine: 'Machine translation',
  alt: (lines, drawing) => `${lines.map((line) => (/[.?!…]$/.test(line) ? line : `${line}.`)).join(' ')} ${drawing}`,
  drawings: {
    seal: 'Beside the words, a disc cut by a line at the angle of the station’s orbit.',
    ticks: 'Below the words, a slanted tick for each milestone, at true scale.',
    steps: 'Below the words, the steps of the programme on one line.',
    globe: 'Beside the words, a globe with a pass of Tiangong over Islamabad and by Jiuquan.',
  },
  places: { islamabad: 'Islamabad', jiuquan: 'Jiuquan' },
  drawingOf: (title) => `Drawing: ${title}.`,
  pictureOf: (alt) => `Picture: ${alt}`,
};
