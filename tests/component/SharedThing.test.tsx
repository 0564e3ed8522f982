import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { SharedFact } from '#components/SharedFact.tsx';
import { SharedSection } from '#components/SharedSection.tsx';
import { localeOf } from '#lib/i18n/locale.ts';
import { shareTargets } from '#lib/publishing/share-targets.ts';
import { aFactbox, aStory } from '#tests/component/fixtures.ts';

const locale = localeOf('en');
const place = '/programme#candidates';
const share = shareTargets(place, 'Candidates');

function expectShared(): void {
  const links = within(screen.getByRole('region', { name: 'Share' })).getAllByRole('link');
  expect(links).toHaveLength(share.networks.length + 1);
  for (const link of links) expect(link.getAttribute('href')).toContain(encodeURIComponent(place));
  expect(screen.getByRole('link', { name: 'Read it in its place' }).getAttribute('href')).toBe(place);
}

describe('what is shared by itself', () => {
  it('is a fact with its day, how sure we are and its sources, then the links', () => {
    const [fact] = aFactbox().facts;
    if (!fact) throw new Error('the fact box has no fact');
    const { container } = render(
      <SharedFact fact={fact} language="en" locale={locale} placeHref={place} share={share} />,
    );

    expect(container.textContent).toMatch(
      /^Candidates.*Khurram Daud.*As of 22 April 2026.*High confidence.*Dawn, Aaj English TV.*Share/,
    );
    expectShared();
  });

  it('is a section under the headline of its story, with the days of the story, then the links', () => {
    const heading = { level: 2, id: 'candidates', text: 'How they were chosen' } as const;
    const story = aStory({ title: 'Two names', knownAt: '2025-04-29' });
    const { container } = render(
      <SharedSection heading={heading} locale={locale} placeHref={place} share={share} story={story} />,
    );

    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('How they were chosen');
    expect(container.textContent).toMatch(/^How they were chosen.*Two names.*22 April 2026.*29 April 2025.*Share/);
    expectShared();
  });
});
