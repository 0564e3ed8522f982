import { Words } from '#components/Words.tsx';
import type { Milestone, Update } from '#lib/content/model/model.ts';
import type { DatePart } from '#lib/i18n/date-texts.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { happenedDate, happenedText, milestoneDate, stepDate } from '#lib/i18n/milestone-date.ts';
import type { Instant } from '#lib/terms/ids.ts';
import type { PartialDate } from '#lib/terms/partial-date.ts';

/** `12 August 2011`, `August 2011` or `2011`: never more precise than known. */
export function DateText({ date, locale }: { readonly date: PartialDate; readonly locale: Locale }) {
  return <time dateTime={date.iso}>{locale.dates.partial(date)}</time>;
}

/** `22 April 2026, 09:00 PKT`. */
export function InstantText({ instant, locale }: { readonly instant: Instant; readonly locale: Locale }) {
  return (
    <time className="hour" dateTime={instant}>
      <Words language={locale.language}>{locale.dates.instant(instant)}</Words>
    </time>
  );
}

/** No line begins with the dash of a range. */
const leaning = (text: string): string => text.replace(/^ –/, '\u00a0–');

function Part({ part }: { readonly part: DatePart }) {
  const text = part.datetime === undefined ? leaning(part.text) : <time dateTime={part.datetime}>{part.text}</time>;
  return part.struck ? <s>{text}</s> : text;
}

interface MilestoneDateProps {
  readonly milestone: Milestone;
  /** What its day is to the step that it marks is said too. */
  readonly ofStep?: boolean;
  readonly locale: Locale;
}

/** A milestone's date with its hedges: `Expected October–November 2026`. */
export function MilestoneDate({ milestone, ofStep = false, locale }: MilestoneDateProps) {
  const [first, ...rest] = (ofStep ? stepDate : milestoneDate)(milestone, locale);
  if (first === undefined) return null;
  const capitalised = { ...first, text: first.text.charAt(0).toUpperCase() + first.text.slice(1) };
  return [capitalised, ...rest].map((part) => <Part key={part.text} part={part} />);
}

interface HappenedDateProps {
  readonly update: Update;
  readonly locale: Locale;
  /** Left out in a list that says it of its newest alone. */
  readonly isTold?: boolean;
}

/** The day of what an update tells of, and small beside it when we told of it, where that is another day. */
export function HappenedDate({ update, locale, isTold = true }: HappenedDateProps) {
  const [first, ...rest] = happenedDate(update.happened, locale);
  if (first === undefined) return null;
  const told = locale.dates.day(update.published);
  const capitalised = { ...first, text: first.text.charAt(0).toUpperCase() + first.text.slice(1) };
  return (
    <>
      {[capitalised, ...rest].map((part) => (
        <Part key={part.text} part={part} />
      ))}
      {isTold && happenedText(update.happened, locale) !== told && (
        <small>
          {locale.texts.joints.comma}
          <time dateTime={update.published}>{locale.texts.toldOn(told)}</time>
        </small>
      )}
    </>
  );
}
