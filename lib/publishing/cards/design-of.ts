import { pictureAt } from '#lib/article/picture-at.ts';
import type { Source } from '#lib/content/matter/schema.ts';
import { newestSourceDate } from '#lib/content/model/chronology.ts';
import type { Edition, Milestone, Picture, Story } from '#lib/content/model/model.ts';
import { markOfMilestone, markOfStep } from '#lib/graphics/seal-mark.ts';
import { openingOf } from '#lib/graphics/thumbnails.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { happenedText, milestoneDateText } from '#lib/i18n/milestone-date.ts';
import { overviewWith } from '#lib/pages/overview.ts';
import { lastReached, stepsOf } from '#lib/pages/programme-steps.ts';
import { reachOfMilestone } from '#lib/pages/reach.ts';
import { yearsCovered } from '#lib/pages/timeline-view.ts';
import type { CardDesign, CardMotif, CardThing } from '#lib/publishing/cards/design.ts';
import { capitalised } from '#lib/terms/plain-text.ts';
import type { Topic } from '#lib/terms/topics.ts';

type Words = Pick<CardDesign, 'kicker' | 'headline' | 'line' | 'date' | 'motif'>;

/** The picture of a story that its card can show. A drawing of an editor's may reach for files of its own, and AVIF cannot be read. */
export function storyPicture({ hero }: Pick<Story, 'hero'>, edition: Pick<Edition, 'pictures'>): Picture | undefined {
  const picture = hero && pictureAt(edition, hero.src);
  return picture && picture.mediaType !== 'image/svg+xml' && picture.mediaType !== 'image/avif' ? picture : undefined;
}

const together: CardMotif = { kind: 'seal', lead: 'together', state: 'done' };

function knownTo(sources: readonly Source[], locale: Locale): string {
  const newest = newestSourceDate(sources);
  return newest ? locale.cards.knownTo(locale.dates.partial(newest)) : '';
}

function published({ published: first, updated }: Pick<Story, 'published' | 'updated'>, locale: Locale): string {
  const texts = locale.cards;
  return updated ? texts.updated(locale.dates.day(updated)) : texts.published(locale.dates.day(first));
}

/** Its picture, else the drawing that it opens with. */
function storyMotif(story: Story, edition: Edition, locale: Locale): CardMotif {
  const picture = storyPicture(story, edition);
  if (picture) return { kind: 'picture', name: picture.name, hash: picture.hash };
  const opening = openingOf(story, edition, locale);
  return opening ? { kind: 'drawing', svg: opening.thumbnail, title: opening.title } : together;
}

function milestoneWords(milestone: Milestone, edition: Edition, locale: Locale): Words {
  const { texts } = locale;
  const { lead, status, confidence, title, sources } = milestone;
  const reach = reachOfMilestone(milestone, edition);
  const state = status === 'done' ? [] : [texts.state[status]];
  return {
    kicker: capitalised(milestoneDateText(milestone, locale)),
    headline: title,
    line: [...state, ...(lead ? [texts.lead[lead]] : []), ...(confidence ? [texts.confidence[confidence]] : [])].join(
      ' · ',
    ),
    date: reach ? locale.cards.knownTo(locale.dates.partial(reach.asOf)) : knownTo(sources, locale),
    motif: { kind: 'seal', lead: lead ?? 'together', state: markOfMilestone(milestone) },
  };
}

function timelineWords(edition: Edition, locale: Locale, topic: Topic | undefined): Words {
  const { texts } = locale;
  const shown = edition.milestones.filter(({ topics }) => topic === undefined || topics.includes(topic));
  const overview = overviewWith(edition.milestones, topic);
  const [first, last] = [shown[0], shown.at(-1)];
  const years = [first, last].flatMap((milestone) => (milestone ? milestone.date.iso.slice(0, 4) : []));
  return {
    kicker: texts.timeline,
    headline: topic === undefined ? texts.timelineTitle(yearsCovered(edition.milestones)) : texts.topics[topic],
    line: locale.cards.steps(shown.length, [...new Set(years)].join('–')),
    date: knownTo(
      shown.flatMap(({ sources }) => sources),
      locale,
    ),
    motif: {
      kind: 'ticks',
      ticks: (overview?.ticks ?? []).map(({ row, at, whole }) => ({ row, at, whole })),
      years: overview?.years ?? [],
    },
  };
}

function wordsOf(thing: CardThing, edition: Edition, locale: Locale): Words {
  const { texts, dates } = locale;
  switch (thing.kind) {
    case 'story': {
      const [topic] = thing.topics;
      return {
        kicker: topic ? texts.topics[topic] : texts.stories,
        headline: thing.title,
        line: thing.knownAt ? texts.knownOn(dates.partial(thing.knownAt)) : '',
        date: published(thing, locale),
        motif: storyMotif(thing, edition, locale),
      };
    }
    case 'update': {
      const [topic] = thing.topics ?? edition.story(thing.story)?.topics ?? [];
      return {
        kicker: topic ? locale.cards.update(texts.topics[topic]) : texts.updates,
        headline: thing.title,
        line: capitalised(happenedText(thing.happened, locale)),
        date: published(thing, locale),
        motif: together,
      };
    }
    case 'milestone':
      return milestoneWords(thing, edition, locale);
    case 'topic':
      return timelineWords(edition, locale, thing.topic);
    case 'timeline':
      return timelineWords(edition, locale, undefined);
    case 'factbox': {
      const steps = stepsOf(edition.milestones);
      return {
        kicker: texts.programmeShort,
        headline: thing.title,
        line: '',
        date: texts.asOf(dates.partial(thing.asOf)),
        motif: {
          kind: 'steps',
          steps: steps.map((standing) =>
            standing.state === 'unknown'
              ? { lead: undefined, state: 'open' }
              : { lead: standing.milestone.lead, state: markOfStep(standing.state) },
          ),
          lastDone: lastReached(steps),
        },
      };
    }
    case 'front':
      return {
        kicker: '',
        headline: edition.site.tagline,
        line: '',
        // Our own day, not how far our sources reach: `as of` would promise more than they say.
        date: edition.lastUpdated ? locale.cards.updated(dates.day(edition.lastUpdated)) : '',
        motif: { kind: 'globe', places: locale.cards.places },
      };
  }
}

/** Whether its words are a machine's. */
const isByMachine = (thing: CardThing): boolean => 'translation' in thing && thing.translation?.status === 'machine';

/** What the card of a thing shows: a function of that thing, so that an edit elsewhere does not change it. */
export function designOf(thing: CardThing, edition: Edition, locale: Locale): CardDesign {
  const { texts } = locale;
  const { kicker, headline, line, date, motif } = wordsOf(thing, edition, locale);
  return {
    language: texts.htmlLanguage,
    direction: texts.direction,
    site: edition.site.title,
    kicker,
    headline,
    line,
    date: [date, ...(isByMachine(thing) ? [locale.cards.byMachine] : [])].filter((part) => part !== '').join(' · '),
    motif,
  };
}
