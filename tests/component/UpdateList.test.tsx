import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { UpdateList } from '#components/UpdateList.tsx';
import { localeOf } from '#lib/i18n/locale.ts';
import type { ListedUpdate } from '#lib/pages/listed-updates.ts';
import { aMilestone, anUpdate } from '#tests/component/fixtures.ts';

function show(...updates: readonly ListedUpdate[]) {
  return render(<UpdateList headingLevel={3} locale={localeOf('en')} updates={updates} />);
}

describe('a list of updates', () => {
  it('gives each the day of its event and when we told of it, its title as the way in, and a sentence', () => {
    const published = '2026-04-22T20:00:00Z';
    const { container } = show({ update: anUpdate({ published }), milestone: undefined });

    const [day, told] = container.querySelectorAll('time');
    expect([day?.textContent, day?.getAttribute('datetime')]).toEqual(['22 April 2026', '2026-04-22']);
    expect([told?.textContent, told?.getAttribute('datetime')]).toEqual(['told here on 23 April 2026', published]);
    expect(screen.getByRole('heading', { level: 3 }).textContent).toBe('Two candidates are named');
    expect(screen.getByRole('link').getAttribute('href')).toBe('/updates/two-names');
    expect(screen.getByText('China’s agency names two candidates.')).toBeDefined();
  });

  it('keeps the order that it is given', () => {
    show(
      { update: anUpdate({ slug: 'b', title: 'B' }), milestone: undefined },
      { update: anUpdate({ slug: 'a', title: 'A' }), milestone: undefined },
    );

    expect(screen.getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['B', 'A']);
  });

  it('says in words who leads the milestone that it is about, and nothing where that is not known', () => {
    show(
      { update: anUpdate({ slug: 'a' }), milestone: aMilestone({ lead: 'china' }) },
      { update: anUpdate({ slug: 'b' }), milestone: aMilestone({ lead: undefined }) },
      { update: anUpdate({ slug: 'c' }), milestone: undefined },
    );

    expect(screen.getAllByRole('listitem').map((item) => item.textContent?.includes('leads'))).toEqual([
      true,
      false,
      false,
    ]);
    expect(screen.getByText('China leads')).toBeDefined();
  });
});
