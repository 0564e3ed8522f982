/** The words that stand on cards alone, and those that say what a card shows. */
export const englishCardTexts = {
  /** `Update: Crewed flight`. */
  update: (topic: string) => `Update: ${topic}`,
  /** How many milestones stand on it, and the years from the first to the last. */
  steps: (count: number, years: string) => `${count === 1 ? '1 dated step' : `${count} dated steps`}, ${years}`,
  published: (day: string) => `Published ${day}`,
  updated: (day: string) => `Updated ${day}`,
  /** How far the sources of what is drawn reach. */
  knownTo: (date: string) => `Known so far: sources to ${date}`,
  /** Beside the date of a card whose words a machine translated. */
  byMachine: 'Machine translation',
  /** What stands on the card, for who does not see it. The lines come in their order. */
  alt: (lines: readonly string[], drawing: string) =>
    `${lines.map((line) => (/[.?!…]$/.test(line) ? line : `${line}.`)).join(' ')} ${drawing}`,
  drawings: {
    seal: 'Beside the words, a disc cut by a line at the angle of the station’s orbit.',
    ticks: 'Below the words, a slanted tick for each milestone, at true scale.',
    steps: 'Below the words, the steps of the programme on one line.',
    globe: 'Beside the words, a globe with a pass of Tiangong over Islamabad and by Jiuquan.',
  },
  /** Named on the globe. */
  places: { islamabad: 'Islamabad', jiuquan: 'Jiuquan' },
  /** @param title what the drawing shows */
  drawingOf: (title: string) => `Drawing: ${title}.`,
  pictureOf: (alt: string) => `Picture: ${alt}`,
};
