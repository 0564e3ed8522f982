import { addDays } from 'date-fns/addDays';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { formatISO } from 'date-fns/formatISO';
import { atRoot } from '#lib/addresses/addresses.ts';
import type { Edition, Milestone } from '#lib/content/model/model.ts';
import { epoch, tenseChanges } from '#lib/content/model/publication-state.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { milestoneDateText } from '#lib/i18n/milestone-date.ts';
import { absoluteAddress } from '#lib/publishing/addresses.ts';
import { type ContentLine, icalDate, icalInstant, icalObject, icalText } from '#lib/publishing/data/ical.ts';
import { firstDay, lastDay, midnight } from '#lib/terms/partial-date.ts';
import { capitalised } from '#lib/terms/plain-text.ts';

/** Two months of 31 days. A bar over more would stand on every day of a reader's year and say nothing about any. */
const longestGuess = 62;

const isDayKnown = ({ date, end, qualifier }: Milestone): boolean =>
  qualifier === 'exact' && date.precision === 'day' && (end === undefined || end.precision === 'day');

/** Whether a milestone has days of its own in a calendar: the days on which it was, or a span in which it lies. */
function hasDays(milestone: Milestone): boolean {
  if (isDayKnown(milestone)) return true;
  const { date, end, qualifier } = milestone;
  if (qualifier === 'before' || qualifier === 'after') return false;
  const days = differenceInCalendarDays(midnight(lastDay(end ?? date)), midnight(firstDay(date))) + 1;
  return days <= longestGuess;
}

/**
 * When what the entry says last changed (§3.8.7.2), without a clock: an edit, a source, a correction, or the beginning or end of the time
 * for which it was planned. Where nothing of it is dated, the milestone's own first day stands in.
 */
function revisedAt(milestone: Milestone): number {
  const { updated, sources, corrections, date, tense } = milestone;
  const dates = [...sources, ...corrections].flatMap((item) => (item.date ? [item.date] : []));
  const moments = [
    ...(updated ? [epoch(updated)] : []),
    ...dates.map((dated) => Date.parse(firstDay(dated))),
    ...(tense === 'open' ? tenseChanges(milestone).slice(0, 1) : tense === 'overdue' ? tenseChanges(milestone) : []),
  ];
  return moments.length > 0 ? Math.max(...moments) : Date.parse(firstDay(date));
}

/** The headline; before it, all that is not simply so on the days where the entry stands. */
function summaryOf(milestone: Milestone, locale: Locale): string {
  const { title, status, tense, previousDate } = milestone;
  const dayKnown = isDayKnown(milestone);
  if (dayKnown && status === 'done' && !previousDate) return title;
  const phrase = milestoneDateText(milestone, locale);
  const when = dayKnown || tense === 'overdue' ? phrase : locale.texts.dayNotKnown(phrase);
  return capitalised(when) + locale.texts.joints.colon + title;
}

function descriptionOf({ summary, confidence, sources, id }: Milestone, { texts, addresses }: Locale): string {
  const standing = [...(confidence ? [texts.confidence[confidence]] : []), texts.sourceCount(sources.length)];
  return [...(summary ? [summary] : []), standing.join(' · '), absoluteAddress(addresses.milestone({ id }))].join(
    '\n\n',
  );
}

type Certainty = 'certain' | 'tentative' | 'cancelled';

function certaintyOf({ status, tense }: Milestone): Certainty {
  if (status === 'cancelled') return 'cancelled';
  return tense === 'past' && status !== 'unconfirmed' ? 'certain' : 'tentative';
}

const eventStatus = { certain: 'CONFIRMED', tentative: 'TENTATIVE', cancelled: 'CANCELLED' } as const;
const journalStatus = { certain: 'FINAL', tentative: 'DRAFT', cancelled: 'CANCELLED' } as const;

function described(milestone: Milestone, locale: Locale): readonly ContentLine[] {
  const { id, topics } = milestone;
  return [
    // It names no host: the calendar of a site that moved, or of a copy, has the same entries (RFC 7986 §5.3).
    `UID:${id}@timeline.pakistan-in-orbit`,
    `DTSTAMP:${icalInstant(revisedAt(milestone))}`,
    `SUMMARY:${icalText(summaryOf(milestone, locale))}`,
    `DESCRIPTION:${icalText(descriptionOf(milestone, locale))}`,
    `CATEGORIES:${topics.map((topic) => icalText(locale.texts.topics[topic])).join(',')}`,
    `URL:${absoluteAddress(locale.addresses.milestone({ id }))}`,
  ];
}

/** All-day, and never in the way of a reader's own appointments. DTEND is the day after the last one (§3.6.1). */
function eventOf(milestone: Milestone, locale: Locale): readonly ContentLine[] {
  const { date, end, place } = milestone;
  const after = formatISO(addDays(midnight(lastDay(end ?? date)), 1), { representation: 'date' });
  const located = place?.lat !== undefined && place.lon !== undefined;
  return [
    'BEGIN:VEVENT',
    ...described(milestone, locale),
    `DTSTART;VALUE=DATE:${icalDate(firstDay(date))}`,
    `DTEND;VALUE=DATE:${icalDate(after)}`,
    'TRANSP:TRANSPARENT',
    `STATUS:${eventStatus[certaintyOf(milestone)]}`,
    ...(place ? [`LOCATION:${icalText(place.name)}` as const] : []),
    ...(located ? [`GEO:${place.lat};${place.lon}` as const] : []),
    'END:VEVENT',
  ];
}

/** A note without a date (§3.6.3): calendars that know notes list it, the others leave it out, and none puts it on a day. */
function noteOf(milestone: Milestone, locale: Locale): readonly ContentLine[] {
  return [
    'BEGIN:VJOURNAL',
    ...described(milestone, locale),
    `STATUS:${journalStatus[certaintyOf(milestone)]}`,
    'END:VJOURNAL',
  ];
}

/**
 * The timeline as a calendar to subscribe to (RFC 5545, with the names of RFC 7986). A day that is known is an all-day entry; a month is an
 * entry over its days that says so in its first words; a year, a "before" or an "after" is a note without a day.
 */
export function timelineCalendar(edition: Edition, locale: Locale): string {
  const name = icalText(edition.site.title + locale.texts.joints.colon + locale.texts.timeline);
  const about = icalText(locale.texts.siteLine);
  return icalObject([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Pakistan in Orbit//Timeline//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${name}`,
    `X-WR-CALNAME:${name}`,
    `DESCRIPTION:${about}`,
    `X-WR-CALDESC:${about}`,
    `URL:${absoluteAddress(locale.addresses.timeline())}`,
    `SOURCE;VALUE=URI:${absoluteAddress(atRoot.timelineCalendar())}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT12H',
    'X-PUBLISHED-TTL:PT12H',
    ...edition.milestones.flatMap((milestone) =>
      hasDays(milestone) ? eventOf(milestone, locale) : noteOf(milestone, locale),
    ),
    'END:VCALENDAR',
  ]);
}
