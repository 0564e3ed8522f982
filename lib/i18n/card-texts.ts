import type { Language } from '#lib/terms/languages.ts';

/** The words that stand on cards alone, and those that say what a card shows. */
export interface CardTexts {
  /** `Update: Crewed flight`. */
  readonly update: (topic: string) => string;
  readonly timelineOf: (topic: string) => string;
  /** How many milestones stand on it, and the years from the first to the last. */
  readonly steps: (count: number, years: string) => string;
  readonly published: (day: string) => string;
  readonly updated: (day: string) => string;
  /** How far the sources of what is drawn reach. */
  readonly knownTo: (date: string) => string;
  /** What stands on the card, for who does not see it. The lines come in their order. */
  readonly alt: (lines: readonly string[], drawing: string) => string;
  readonly drawings: Readonly<Record<'seal' | 'ticks' | 'steps' | 'globe', string>>;
  /** Named on the globe. */
  readonly places: Readonly<Record<'islamabad' | 'jiuquan', string>>;
  readonly pictureOf: (alt: string) => string;
}

const en: CardTexts = {
  update: (topic) => `Update: ${topic}`,
  timelineOf: (topic) => `Timeline: ${topic}`,
  steps: (count, years) => `${count === 1 ? '1 dated step' : `${count} dated steps`}, ${years}`,
  published: (day) => `Published ${day}`,
  updated: (day) => `Updated ${day}`,
  knownTo: (date) => `Known so far: sources to ${date}`,
  alt: (lines, drawing) => `${lines.map((line) => (/[.?!…]$/.test(line) ? line : `${line}.`)).join(' ')} ${drawing}`,
  drawings: {
    seal: 'Beside the words, a disc cut by a line at the angle of the station’s orbit.',
    ticks: 'Below the words, a slanted tick for each milestone, at true scale.',
    steps: 'Below the words, the seven steps of the programme on one line.',
    globe: 'Beside the words, a globe with a pass of Tiangong over Islamabad and by Jiuquan.',
  },
  places: { islamabad: 'Islamabad', jiuquan: 'Jiuquan' },
  pictureOf: (alt) => `Picture: ${alt}`,
};

const all: Readonly<Record<Language, CardTexts>> = { en };

export const cardTexts = (language: Language): CardTexts => all[language];
