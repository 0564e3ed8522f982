import { atRoot } from '#lib/addresses/addresses.ts';
import type { Correction, Source } from '#lib/content/matter/schema.ts';
import { newestSourceDate } from '#lib/content/model/chronology.ts';
import type { Edition, Milestone } from '#lib/content/model/model.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { milestoneDateText } from '#lib/i18n/milestone-date.ts';
import { yearsCovered } from '#lib/pages/timeline-view.ts';
import { absoluteAddress } from '#lib/publishing/addresses.ts';
import type { MilestoneData, SourceData, TimelineData } from '#lib/publishing/data/data-schema.ts';
import { rfc3339 } from '#lib/publishing/instants.ts';
import { firstDay, lastDay } from '#lib/terms/partial-date.ts';

export const sourceData = ({ publisher, title, description, url, date }: Source): SourceData => ({
  publisher,
  title: title ?? null,
  description: description ?? null,
  url: url ?? null,
  date: date?.iso ?? null,
});

export const correctionData = ({ date, text }: Correction) => ({ date: date.iso, text });

/** The days that a milestone's date may mean; null where it is open. */
function windowOf({ date, end, qualifier }: Pick<Milestone, 'date' | 'end' | 'qualifier'>) {
  return {
    earliest: qualifier === 'before' ? null : firstDay(date),
    latest: qualifier === 'after' ? null : lastDay(end ?? date),
  };
}

function milestoneData(milestone: Milestone, locale: Locale): MilestoneData {
  const { id, title, date, end, place } = milestone;
  return {
    id,
    address: absoluteAddress(locale.addresses.milestone({ id })),
    title,
    summary: milestone.summary ?? null,
    date: date.iso,
    end: end?.iso ?? null,
    precision: end && end.iso.length < date.iso.length ? end.precision : date.precision,
    qualifier: milestone.qualifier,
    ...windowOf(milestone),
    dateInWords: milestoneDateText(milestone, locale),
    previousDate: milestone.previousDate?.iso ?? null,
    // Drafts are in the preview's edition alone; to programs they are what nobody has confirmed.
    status: milestone.status,
    tense: milestone.tense,
    topics: milestone.topics,
    step: milestone.step ?? null,
    stepAs: milestone.step ? milestone.stepAs : null,
    foresees: milestone.foresees?.iso ?? null,
    place: place ? { name: place.name, latitude: place.lat ?? null, longitude: place.lon ?? null } : null,
    vehicle: milestone.vehicle ?? null,
    agencies: milestone.agencies,
    confidence: milestone.confidence ?? null,
    significance: milestone.significance,
    lead: milestone.lead ?? null,
    sources: milestone.sources.map(sourceData),
    corrections: milestone.corrections.map(correctionData),
    updated: milestone.updated ? rfc3339(milestone.updated) : null,
  };
}

/** Every milestone as data, oldest first; `data-schema.ts` says what each field means. */
export function timelineData(edition: Edition, locale: Locale): TimelineData {
  const { milestones } = edition;
  return {
    $schema: absoluteAddress(atRoot.dataSchema({ name: 'timeline' })),
    title: locale.texts.timelineTitle(yearsCovered(milestones)),
    address: absoluteAddress(locale.addresses.timeline()),
    publisher: edition.site.publisher,
    language: locale.texts.htmlLanguage,
    revision: edition.revision,
    asOf: newestSourceDate(milestones.flatMap(({ sources }) => sources))?.iso ?? null,
    updated: edition.lastUpdated && rfc3339(edition.lastUpdated),
    milestones: milestones.map((milestone) => milestoneData(milestone, locale)),
  };
}
