import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { EmbedFactbox } from '#components/EmbedFactbox.tsx';
import { FrontPage } from '#components/FrontPage.tsx';
import { MilestoneArticle } from '#components/MilestoneArticle.tsx';
import { Timeline } from '#components/Timeline.tsx';
import { tenseOf } from '#lib/content/model/publication-state.ts';
import { localeOf } from '#lib/i18n/locale.ts';
import { frontPage } from '#lib/pages/front-page.ts';
import { neighboursOf } from '#lib/pages/neighbours.ts';
import { reachOf, standingPhrases } from '#lib/pages/reach.ts';
import { timelineView } from '#lib/pages/timeline-view.ts';
import { designOf } from '#lib/publishing/cards/design-of.ts';
import { timelineCalendar } from '#lib/publishing/data/calendar.ts';
import { offeredEmbed, timelineEmbed } from '#lib/publishing/embeds/embeds.ts';
import { shareTargets } from '#lib/publishing/share-targets.ts';
import { structuredDataText } from '#lib/publishing/structured-data/structured-data.ts';
import { anEdition } from '#tests/component/edition.ts';
import { aFactbox, aMilestone, aStory } from '#tests/component/fixtures.ts';

const locale = localeOf('en');

/** Every surface that shows the flight, as one text, on a day in Pakistan. */
function surfaces(day: string) {
  const now = Date.parse(`${day}T12:00:00+05:00`);
  const planned = aMilestone({
    id: 'flight',
    title: 'A Pakistani was to spend about a week aboard Tiangong',
    date: '2026-10',
    end: '2026-11',
    status: 'planned',
    step: 'launch',
    significance: 'major',
  });
  const flight = { ...planned, tense: tenseOf(planned, now) };
  const signed = aMilestone({ id: 'signed', date: '2025-02-28', step: 'agreement' });
  const milestones = [signed, flight];
  const factbox = aFactbox({ asOf: '2026-09-20' });
  const edition = anEdition({ stories: [aStory()], milestones, factboxes: [factbox] });
  const front = frontPage(edition);
  const share = shareTargets('/x', 'X');
  const shown = [
    <FrontPage front={front} key="front" locale={locale} standing={standingPhrases(front.steps, locale)} />,
    <Timeline
      embed={offeredEmbed(timelineEmbed({}, locale))}
      key="timeline"
      locale={locale}
      share={share}
      view={timelineView(milestones)}
    />,
    <MilestoneArticle
      blocks={[]}
      contact={undefined}
      key="milestone"
      locale={locale}
      milestone={flight}
      neighbours={neighboursOf(milestones, flight.id)}
      overview={undefined}
      reach={reachOf(factbox, milestones)}
      share={share}
      updates={[]}
    />,
    <EmbedFactbox factbox={factbox} key="embed" locale={locale} reach={reachOf(factbox, milestones)} />,
  ].map((element) => renderToStaticMarkup(element).replace(/<[^>]+>/g, ''));
  const forMachines = [
    timelineCalendar(edition, locale).replace(/\r\n /g, ''),
    structuredDataText(flight, edition, locale),
    structuredDataText(factbox, edition, locale),
    designOf(flight, edition, locale).kicker,
  ];
  return [...shown, ...forMachines].join('\n');
}

describe('a window that passes by itself', () => {
  const unknown = 'Whether the flight took place, our sources do not say.';

  it.each([
    ['2026-09-30', 'xpected October–November 2026', false],
    ['2026-10-15', 'as planned for October–November 2026', true],
    ['2026-11-30', 'as planned for October–November 2026', true],
    ['2026-12-01', 'as expected October–November 2026; our sources do not say whether it happened', true],
  ])('is told on %s as "%s" by every surface', (day, phrase, isOpen) => {
    const text = surfaces(day);

    expect(text.split(phrase).length).toBeGreaterThan(3);
    expect(text.includes(unknown)).toBe(isOpen);
    expect(text).not.toMatch(/still to come|is to fly|are to train|missed|delayed|nothing is known to have happened/i);
    if (isOpen) expect(text).not.toMatch(/(?<!was )expected October/i);
  });
});
