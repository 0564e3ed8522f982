import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { StoryList } from '#components/StoryList.tsx';
import type { Story } from '#lib/content/model/model.ts';
import { localeOf } from '#lib/i18n/locale.ts';
import { aStory } from '#tests/component/fixtures.ts';

function show(...stories: readonly Story[]) {
  return render(<StoryList headingLevel={2} locale={localeOf('en')} stories={stories} />);
}

describe('a list of stories', () => {
  it('gives each its headline as the way in, its standfirst, its day and how long it takes', () => {
    show(aStory({ readingMinutes: 6 }));

    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('A seat on Tiangong is agreed');
    expect(screen.getByRole('link').getAttribute('href')).toBe('/stories/agreement');
    expect(screen.getByText('Pakistan and China sign for the first flight of a Pakistani astronaut.')).toBeDefined();
    expect(screen.getByText('22 April 2026').getAttribute('datetime')).toBe('2026-04-22T09:00:00+05:00');
    expect(screen.getByText('6 minutes')).toBeDefined();
  });

  it('shows the small drawing of a story that opens with one, and no second link', () => {
    const small = '<svg viewBox="0 0 96 96" aria-hidden="true"></svg>';
    const { container } = render(
      <StoryList
        headingLevel={2}
        locale={localeOf('en')}
        stories={[aStory({ slug: 'drawn' }), aStory({ slug: 'told' })]}
        thumbnails={({ slug }) => (slug === 'drawn' ? small : undefined)}
      />,
    );
    const [first, second] = container.querySelectorAll('li');

    expect([first?.querySelectorAll('svg').length, second?.querySelectorAll('svg').length]).toEqual([1, 0]);
    expect(first?.querySelectorAll('a')).toHaveLength(1);
  });

  it('says beforehand which stories describe an earlier state of knowledge', () => {
    show(aStory({ slug: 'then', knownAt: '2025-04-29' }), aStory({ slug: 'now' }));

    expect(screen.getAllByText(/What was known on/).map(({ textContent }) => textContent)).toEqual([
      'What was known on 29 April 2025',
    ]);
  });
});
