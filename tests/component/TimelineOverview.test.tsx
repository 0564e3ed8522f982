import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { TimelineOverview } from '#components/TimelineOverview.tsx';
import { localeOf } from '#lib/i18n/locale.ts';
import { overviewOf } from '#lib/pages/overview.ts';
import { aMilestone } from '#tests/component/fixtures.ts';

const locale = localeOf('en');

const badr = aMilestone({ id: 'badr', date: '1990-07-16' });
const white = aMilestone({ id: 'white', date: '2022-01', lead: 'china' });
const flight = aMilestone({ id: 'flight', date: '2026-10', end: '2026-11', status: 'planned' });
const all = [badr, white, flight];

describe('the place of a milestone among all', () => {
  it('is marked with its date, and leads to it in the list', () => {
    const overview = overviewOf(all);
    if (!overview) throw new Error('there is no overview');
    const { container } = render(
      <TimelineOverview locale={locale} mark={{ id: 'white', label: 'January 2022' }} overview={overview} />,
    );
    const strip = screen.getByRole('img', { name: /^Every milestone at true scale, from 1990 to 2026/ });
    expect(strip.querySelectorAll('use')).toHaveLength(all.length);
    expect(screen.getByText('January 2022')).toBeDefined();
    expect(screen.getByRole('link', { name: 'Its place on the timeline' }).getAttribute('href')).toBe(
      '/timeline#white',
    );
    expect(container.querySelectorAll('svg a')).toHaveLength(0);
  });
});
