import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { UpdateArticle } from '#components/UpdateArticle.tsx';
import type { Milestone } from '#lib/content/model/model.ts';
import { localeOf } from '#lib/i18n/locale.ts';
import { shareTargets } from '#lib/publishing/share-targets.ts';
import { aMilestone, anUpdate, aStory } from '#tests/component/fixtures.ts';

function show(milestone?: Milestone, update = anUpdate()) {
  render(
    <UpdateArticle
      blocks={[{ kind: 'prose', html: '<p>The text.</p>' }]}
      contact={undefined}
      locale={localeOf('en')}
      milestone={milestone}
      share={shareTargets('/updates/two-names', 'Two candidates are named')}
      story={aStory()}
      update={update}
    />,
  );
}

describe('the page of one update', () => {
  it('is whole on its own: headline, summary, time, text and sources', () => {
    show();

    const headline = screen.getByRole('heading', { level: 1 });
    expect(headline.textContent).toBe('Two candidates are named');
    expect(headline.nextElementSibling?.textContent).toBe('China’s agency names two candidates.');
    expect(screen.getAllByText('22 April 2026, 09:00 PKT')).toHaveLength(1);
    expect(screen.getByText('The text.')).toBeDefined();
    expect(screen.getByRole('region', { name: 'Sources' })).toBeDefined();
  });

  it('does not print its first sentence twice when it has no summary of its own', () => {
    show(undefined, { ...anUpdate({ summary: 'The text.' }), standfirst: undefined });

    expect(screen.getAllByText('The text.')).toHaveLength(1);
  });

  it('leads to the story that it belongs to', () => {
    show();

    const story = within(screen.getByRole('region', { name: 'Part of the story' }));
    expect(story.getByRole('link').getAttribute('href')).toBe('/stories/agreement');
  });

  it('leads to the milestone that it is about, where it names one', () => {
    show(aMilestone({ id: 'names-2026', title: 'Two names' }));

    expect(screen.getByRole('heading', { level: 2, name: 'The milestone' })).toBeDefined();
    expect(screen.getByRole('link', { name: 'Two names' }).getAttribute('href')).toBe('/timeline/names-2026');
  });

  it('has no part for a milestone where it names none', () => {
    show();

    expect(screen.queryByText('The milestone')).toBeNull();
  });
});
