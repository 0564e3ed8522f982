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
  /** Beside the date of a card whose words a machine translated. */
  readonly byMachine: string;
  /** What stands on the card, for who does not see it. The lines come in their order. */
  readonly alt: (lines: readonly string[], drawing: string) => string;
  readonly drawings: Readonly<Record<'seal' | 'ticks' | 'steps' | 'globe', string>>;
  /** Named on the globe. */
  readonly places: Readonly<Record<'islamabad' | 'jiuquan', string>>;
  /** @param title what the drawing shows */
  readonly drawingOf: (title: string) => string;
  readonly pictureOf: (alt: string) => string;
}
