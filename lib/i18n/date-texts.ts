/** A stretch of text that may be a date: `datetime` then says which, no more precisely than known. */
export interface DatePart {
  readonly text: string;
  readonly datetime?: string;
  /** A former date, printed struck through. */
  readonly struck?: boolean;
}

/** A phrase: the join of its parts' texts is the whole of it. */
export type DateParts = readonly DatePart[];

type Hedge = (when: DateParts) => DateParts;
type Beside = (when: DateParts, other: DatePart) => DateParts;

/**
 * How one language writes dates. Its own patterns, since those of `Intl` are not what its newspapers print: Urdu there has a comma, and a
 * Chinese month stands in characters. Months and days count from 1.
 */
export interface DateTexts {
  readonly year: (year: number) => string;
  readonly month: (year: number, month: number) => string;
  readonly day: (year: number, month: number, day: number) => string;
  /** The beginning of a stretch that ends in the same year, a day or a month. */
  readonly inSameYear: (month: number, day: number | undefined) => string;
  /** From one to another. @param close whether both are months or years, so that the two words stand close */
  readonly range: (from: DatePart, to: DatePart, close: boolean) => DateParts;
  /** A day and an hour of Pakistan's clock, which stays on one line with the name of that clock. @param time `09:00` */
  readonly moment: (day: string, time: string) => string;

  readonly circa: Hedge;
  readonly before: Hedge;
  readonly after: Hedge;
  /** The first days of a month or a year: `early April 2026`. */
  readonly early: Hedge;
  /** What a day is to a step of the programme: it was going on then, or it was said then to have been taken. */
  readonly 'under-way': Hedge;
  readonly announced: Hedge;
  readonly expected: Hedge;
  /** Of a window that is passing. */
  readonly wasPlanned: Hedge;
  /** Of one that has passed: nobody says what came of it. */
  readonly wasExpected: Hedge;
  readonly notConfirmed: Hedge;
  readonly cancelled: Hedge;
  /** A promise kept neither then nor since: `25 October 2018, for 2022`. */
  readonly promisedFor: Beside;
  /** A date that has moved: `expected 2027, formerly 2026`. */
  readonly formerly: Beside;
}

const said = (text: string): DatePart => ({ text });

/** Words before a date. */
export const ahead =
  (text: string): Hedge =>
  (when) => [said(text), ...when];

/** Words behind a date. */
export const behind =
  (text: string): Hedge =>
  (when) => [...when, said(text)];

/** Words behind a date, and another date between them. */
export const beside =
  (from: string, to = ''): Beside =>
  (when, other) => [...when, said(from), other, ...(to === '' ? [] : [said(to)])];
