import type { EventLeaf, PlaceLeaf, WebPageLeaf } from 'schema-dts';
import type { Edition, Milestone } from '#lib/content/model/model.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { PageDescription } from '#lib/publishing/page-description.ts';
import { provenance } from '#lib/publishing/structured-data/creative-work.ts';
import { webPage } from '#lib/publishing/structured-data/web-page.ts';

type Place = NonNullable<Milestone['place']>;

const placeOf = ({ name, lat, lon }: Place): PlaceLeaf => ({
  '@type': 'Place',
  name,
  address: name,
  ...(lat === undefined || lon === undefined
    ? {}
    : { geo: { '@type': 'GeoCoordinates', latitude: lat, longitude: lon } }),
});

const standings = {
  done: 'https://schema.org/EventScheduled',
  planned: 'https://schema.org/EventScheduled',
  slipped: 'https://schema.org/EventRescheduled',
  cancelled: 'https://schema.org/EventCancelled',
} as const;

/**
 * A milestone as https://schema.org/Event, if it is one: something whose day and place are known and that nobody doubts.
 * "In 2011", "before May" and "October or November" are no days, and an engine would make them some.
 */
function eventOf(milestone: Milestone, image: string): EventLeaf | undefined {
  const { title, summary, date, end, qualifier, place, status, previousDate, tense } = milestone;
  const isDay = date.precision === 'day' && (end === undefined || end.precision === 'day') && qualifier === 'exact';
  // Of a day that has come without word of it nobody can say that it was.
  if (!isDay || !place || status === 'unconfirmed' || tense === 'open' || tense === 'overdue') return undefined;
  return {
    '@type': 'Event',
    name: title,
    ...(summary === undefined ? {} : { description: summary }),
    startDate: date.iso,
    endDate: (end ?? date).iso,
    eventStatus: standings[status],
    ...(status === 'slipped' && previousDate ? { previousStartDate: previousDate.iso } : {}),
    location: placeOf(place),
    image,
    ...(milestone.agencies.length === 0
      ? {}
      : { organizer: milestone.agencies.map((name) => ({ '@type': 'Organization', name }) as const) }),
  };
}

/** The page of a milestone, with the event where it is one. */
export function milestonePage(
  milestone: Milestone,
  page: PageDescription,
  edition: Edition,
  locale: Locale,
): WebPageLeaf {
  const event = eventOf(milestone, page.card.url);
  return {
    ...webPage('WebPage', page, edition, locale, milestone),
    ...provenance(milestone),
    ...(event ? { mainEntity: event } : {}),
  };
}
