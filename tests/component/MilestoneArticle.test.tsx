import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { MilestoneArticle } from '#components/MilestoneArticle.tsx';
import type { Milestone } from '#lib/content/model/model.ts';
import { localeOf } from '#lib/i18n/locale.ts';
import type { Neighbours } from '#lib/pages/neighbours.ts';
import { overviewOf } from '#lib/pages/overview.ts';
import { type Reach, reachOf } from '#lib/pages/reach.ts';
import { shareTargets } from '#lib/publishing/share-targets.ts';
import { aFactbox, aMilestone, anUpdate } from '#tests/component/fixtures.ts';

const locale = localeOf('en');
const alone: Neighbours = { before: undefined, after: undefined };

function show(
  milestone: Milestone,
  rest: { neighbours?: Neighbours; updates?: readonly string[]; others?: readonly Milestone[]; reach?: Reach } = {},
) {
  const { neighbours = alone, updates = [], others = [], reach } = rest;
  return render(
    <MilestoneArticle
      blocks={[]}
      contact={undefined}
      locale={locale}
      milestone={milestone}
      neighbours={neighbours}
      overview={overviewOf([milestone, ...others])}
      reach={reach}
      share={shareTargets('/timeline/it', milestone.title)}
      updates={updates.map((slug) => ({ update: anUpdate({ slug, title: slug }), milestone }))}
    />,
  );
}

describe('the page of a milestone', () => {
  it('puts the date above the headline, hedges included', () => {
    show(aMilestone({ date: '2026-10', end: '2026-11', status: 'planned' }));

    expect(screen.getByRole('heading', { level: 1 }).previousElementSibling?.textContent).toBe(
      'Expected October–November 2026',
    );
  });

  it('says once, in its standfirst, that nobody has told what came of the flight', () => {
    const flight = aMilestone({
      date: '2026-10',
      end: '2026-11',
      status: 'planned',
      tense: 'overdue',
      step: 'launch',
      summary: 'Planned for the autumn. Our sources do not say whether the flight took place.',
    });
    const { container } = show(flight, { reach: reachOf(aFactbox(), [flight]) });

    expect(container.textContent?.match(/sources do not say/g)).toHaveLength(1);
    expect(container.textContent).toContain('Our newest source on the astronauts is of');
  });

  it('lists what is known of it, and leaves out what is not', () => {
    show(
      aMilestone({
        status: 'unconfirmed',
        topics: ['training', 'crewed'],
        place: { name: 'Beijing' },
        agencies: ['CMSA', 'SUPARCO'],
        confidence: 'low',
      }),
    );

    const lines = screen.getAllByRole('term').map((term) => [term.textContent, term.nextElementSibling?.textContent]);
    expect(lines).toEqual([
      ['State', 'Not confirmed'],
      ['Who leads', 'Together'],
      ['Place', 'Beijing'],
      ['Agencies', 'CMSA, SUPARCO'],
      ['Topics', 'TrainingCrewed flight'],
      ['Confidence', 'Low'],
    ]);
    expect(screen.getByRole('link', { name: 'Training' }).getAttribute('href')).toBe('/timeline/training');
  });

  it('numbers its sources', () => {
    show(aMilestone());

    expect(within(screen.getByRole('region', { name: 'Sources' })).getAllByRole('listitem')).toHaveLength(1);
  });

  it('leads to the milestones before and after it', () => {
    show(aMilestone(), {
      neighbours: {
        before: aMilestone({ id: 'before', title: 'The one before', date: '2005' }),
        after: aMilestone({ id: 'after', title: 'The one after', date: '2012-06-07' }),
      },
    });

    const links = within(screen.getByRole('navigation', { name: 'Before and after' })).getAllByRole('link');
    expect(links.map((link) => [link.textContent, link.getAttribute('href'), link.getAttribute('rel')])).toEqual([
      ['Before · 2005The one before', '/timeline/before', 'prev'],
      ['After · 7 June 2012The one after', '/timeline/after', 'next'],
    ]);
  });

  it('lists the updates on it', () => {
    show(aMilestone(), { updates: ['names'] });
    expect(
      within(screen.getByRole('region', { name: 'Updates on this' })).getByRole('link', { name: 'names' }),
    ).toBeDefined();
  });

  it('has no part for updates or neighbours when there are none', () => {
    show(aMilestone());

    expect(screen.queryByText('Updates on this')).toBeNull();
    expect(screen.queryByRole('navigation')).toBeNull();
  });
});
