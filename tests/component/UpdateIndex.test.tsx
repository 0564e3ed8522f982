import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { UpdateIndex } from '#components/UpdateIndex.tsx';
import { localeOf } from '#lib/i18n/locale.ts';
import { aMilestone, anUpdate, aStory } from '#tests/component/fixtures.ts';

const entry = (slug: string, happened: string) => ({
  update: anUpdate({ slug, title: slug, happened, published: '2026-04-24T09:00:00+05:00' }),
  milestone: aMilestone({ lead: 'china' }),
  story: aStory(),
});

describe('the index of updates', () => {
  it('puts updates under the day on which they happened, in the order given, and says when they were told', () => {
    render(
      <UpdateIndex
        locale={localeOf('en')}
        updates={[entry('third', '2026-04-23'), entry('second', '2026-04-22'), entry('first', '2026-04-22')]}
      />,
    );

    const titles = (day: string) =>
      within(screen.getByRole('region', { name: day }))
        .getAllByRole('heading', { level: 3 })
        .map(({ textContent }) => textContent);
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      '23 April 2026',
      '22 April 2026',
    ]);
    expect(titles('23 April 2026')).toEqual(['third']);
    expect(titles('22 April 2026')).toEqual(['second', 'first']);
    expect(screen.getAllByText('Told here on 24 April 2026')).toHaveLength(3);
  });

  it('says who led, and leads to the update and to its story', () => {
    render(<UpdateIndex locale={localeOf('en')} updates={[entry('two-names', '2026-04-22')]} />);

    expect(screen.getByText('China leads')).toBeDefined();
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
      '/updates/two-names',
      '/stories/agreement',
    ]);
  });
});
