type LaunchKind = 'satellite' | 'lunar' | 'crewed';
type FlightStage = 'selection' | 'training' | 'launch' | 'docking' | 'work' | 'return';
type StageState = 'done' | 'under-way' | 'expected' | 'open' | 'overdue' | 'unconfirmed' | 'cancelled' | 'unknown';
type City = 'islamabad' | 'lahore' | 'karachi';

/** What every drawing says beside its marks. */
interface DrawingTexts {
  readonly title: string;
  readonly description: string;
}

/** The words of the drawings in one language, captions and tables included. No field is optional. */
export interface GraphicsTexts {
  /** Opens the table under a drawing. */
  readonly figures: string;
  readonly cities: Readonly<Record<City, string>>;
  readonly kinds: Readonly<Record<LaunchKind, string>>;
  readonly columns: Readonly<
    Record<
      | 'place'
      | 'latitude'
      | 'longitude'
      | 'whatIsThere'
      | 'launch'
      | 'date'
      | 'rocket'
      | 'kind'
      | 'site'
      | 'step'
      | 'state'
      | 'whatHappens'
      | 'part'
      | 'launched'
      | 'said'
      | 'by'
      | 'promise'
      | 'basis'
      | 'satellite'
      | 'orbit'
      | 'condition'
      | 'what'
      | 'time'
      | 'pakistan'
      | 'others'
      | 'hosts'
      | 'ship'
      | 'event'
      | 'candidates',
      string
    >
  >;
  /** `33.7° N`; `axis` says which pair of directions. */
  readonly degrees: (value: number, axis: 'latitude' | 'longitude') => string;
  readonly city: string;
  readonly launchSite: (launches: number) => string;
  /** In place of a figure that no source gives. */
  readonly notPublished: string;
  /** A publisher with the day of what it published. */
  readonly sourceOf: (publisher: string, day: string) => string;
  readonly planned: string;
  readonly cancelled: string;

  readonly pass: DrawingTexts & {
    readonly finding: string;
    /** @param minutes from over Islamabad to nearest Jiuquan, a whole number */
    readonly caption: (minutes: number) => string;
    readonly orbit: string;
  };
  readonly groundTrack: DrawingTexts & {
    readonly finding: string;
    /**
     * @param turns in a day
     * @param minutes as for the pass
     * @param unplaced names of the sites without a published position
     */
    readonly caption: (turns: number, minutes: number, unplaced: readonly string[]) => string;
    readonly north: string;
    readonly south: string;
  };
  readonly stationPlan: DrawingTexts & {
    readonly finding: string;
    readonly caption: string;
    readonly shenzhou: string;
    readonly shenzhouRole: string;
    readonly seat: string;
    readonly seatRole: string;
    readonly tianhe: string;
    readonly wentian: string;
    readonly mengtian: string;
    readonly core: string;
    readonly laboratory: string;
    readonly cargo: string;
    readonly cargoRole: string;
  };
  readonly launches: DrawingTexts & {
    /** @param recent how many of them since `since` */
    readonly finding: (count: number, recent: number, since: number) => string;
    readonly caption: (pause: { readonly from: number; readonly to: number } | undefined) => string;
    readonly pause: (years: number) => string;
  };
  readonly payloadSpecialist: DrawingTexts & {
    readonly finding: string;
    readonly caption: string;
    readonly stages: Readonly<Record<FlightStage, { readonly name: string; readonly text: string }>>;
    readonly states: Readonly<Record<StageState, string>>;
    readonly ground: string;
    readonly orbit: string;
  };
  readonly satellites: {
    readonly title: string;
    /** @param satellites each in a sentence */
    readonly description: (satellites: readonly string[]) => string;
    readonly finding: (count: number) => string;
    readonly caption: string;
    /** One satellite in a sentence; `condition` as a clause. */
    readonly satellite: (satellite: {
      readonly name: string;
      readonly day: string;
      readonly rocket: string;
      readonly orbit: string;
      readonly condition: string;
    }) => string;
    readonly orbits: {
      /** Kilometres above the ground. */
      readonly low: (height: number) => string;
      readonly oval: (lowest: number, highest: number, planned: boolean) => string;
      readonly geostationary: (longitude: number | undefined) => string;
      readonly lunar: string;
      readonly untold: string;
    };
    /** @param told what was said of it */
    readonly condition: (told: string, day: string) => string;
    readonly conditionUntold: string;
  };
  readonly moon: {
    readonly title: string;
    /** @param marks each in a sentence */
    readonly description: (marks: readonly string[]) => string;
    readonly finding: string;
    readonly caption: string;
    /** What the ring is; sentences. */
    readonly turn: (day: string, hours: number) => readonly string[];
    readonly orbit: (name: string, sentences: readonly string[]) => string;
    readonly pole: string;
    readonly site: (name: string) => string;
    readonly siteNamed: (name: string) => string;
    readonly plan: (time: string, by: string, replaced: boolean) => string;
    readonly landing: (by: string) => string;
    /** Of a satellite: its orbit was reached. */
    readonly reached: string;
    readonly replaced: string;
    readonly inForce: string;
    readonly hours: (hours: number) => string;
  };
  readonly placesOffered: {
    readonly title: string;
    /** @param offers each in a sentence */
    readonly description: (offers: readonly string[]) => string;
    readonly finding: string;
    readonly caption: string;
    readonly offer: (name: string, told: string, day: string) => string;
    readonly states: Readonly<Record<'taken' | 'planned' | 'open', string>>;
  };
  readonly promisedDates: {
    readonly title: string;
    /** @param promises each in a sentence */
    readonly description: (promises: readonly string[], newest: string | undefined) => string;
    readonly finding: string;
    readonly caption: string;
    /** One promise in a sentence. */
    readonly promise: (promise: string, by: string, said: string) => string;
    readonly said: (by: string, said: string) => string;
    readonly axis: string;
    readonly today: string;
    readonly newest: string;
    readonly newestOf: (day: string) => string;
  };
  readonly ships: DrawingTexts & {
    readonly finding: string;
    readonly caption: string;
    /** What happened to a ship, without the day. `crew` is the name of its commander. */
    readonly up: (crew: string | undefined) => string;
    readonly down: (crew: string | undefined) => string;
    readonly damage: string;
    /** The same with the ship's name, to stand alone. */
    readonly upIn: (ship: string, crew: string | undefined) => string;
    readonly downIn: (ship: string, crew: string | undefined) => string;
    readonly damageOf: (ship: string) => string;
    /** A date that is about right. */
    readonly about: (day: string) => string;
    readonly sentence: (event: string, day: string) => string;
    readonly numbers: string;
    readonly planned: string;
    readonly became: string;
    readonly flewEmpty: string;
    readonly renumbered: (ship: string, became: string, note: string) => string;
    /** Under the last of the numbers. */
    readonly visitor: (ship: string) => string;
  };
  readonly candidates: DrawingTexts & {
    readonly finding: string;
    readonly caption: string;
    readonly count: (least: number, most: number) => string;
    readonly told: (count: string, by: string, said: string) => string;
    readonly named: (name: string, day: string) => string;
    readonly names: (day: string) => string;
    readonly seat: string;
  };
}
