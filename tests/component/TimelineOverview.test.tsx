import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { TimelineOverview } from '#components/TimelineOverview.tsx';
import type { Milestone } from '#lib/content/model/model.ts';
import { localeOf } from '#lib/i18n/locale.ts';
import { overviewOf } from '#lib/pages/overview.ts';
import { aMilestone } from '#tests/component/fixtures.ts';

const locale = localeOf('en');

const badr = aMilestone({ id: 'badr', date: '1990-07-16' });
const white = aMilestone({ id: 'white', date: '2022-01', lead: 'china' });
const months = Array.from({ length: 8 }, (_, index) =>
  aMilestone({ id: `m${index}`, date: `2025-0${index + 1}-15`, lead: 'pakistan' }),
);
const flight = aMilestone({ id: 'flight', date: '2026-10', end: '2026-11', status: 'planned' });
const all = [badr, white, ...months, flight];

function show(shown: readonly Milestone[] = all, mark?: { id: string; label: string }) {
  const overview = overviewOf(all, shown);
  if (!overview) throw new Error('there is no overview');
  return render(<TimelineOverview locale={locale} overview={overview} {...(mark ? { mark } : {})} />).container;
}

const strip = () => screen.getByRole('img', { name: /^Every milestone at true scale, from 1989 to 2026/ });
const ticks = (drawing: Element) => [...drawing.querySelectorAll('use')];

describe('the overview of the timeline', () => {
  it('has one tick a milestone, and says in words how many and how many are broken', () => {
    show();
    expect(ticks(strip())).toHaveLength(all.length);
    expect(ticks(strip()).filter((tick) => tick.getAttribute('data-whole') === 'false')).toHaveLength(1);
    expect(strip().querySelector('desc')?.textContent).toBe(
      'Eleven slanted ticks in three rows by who leads: Pakistan, together, China. One, drawn broken, is planned, slipped or not confirmed.',
    );
  });

  it('places ticks by per cent, so that it is true at every width', () => {
    show();
    expect(strip().hasAttribute('viewBox')).toBe(false);
    // 16 July 1990 is day 561 of the 13,879 days from 1 January 1989 to 1 January 2027.
    expect(ticks(strip()).map((tick) => tick.getAttribute('x'))).toContain(
      `${Math.round((561 / 13_879) * 10_000) / 100}%`,
    );
  });

  it('leads from each band to its era in the list, for the pointer alone', () => {
    const container = show();
    const ways = [...container.querySelectorAll('svg a')];
    expect(ways.map((way) => way.getAttribute('href'))).toEqual([
      '#era_beginnings',
      '#era_promise',
      '#era_tiangong',
      '#era_ahead',
    ]);
    expect(ways.every((way) => way.getAttribute('tabindex') === '-1' && way.closest('[aria-hidden="true"]'))).toBe(
      true,
    );
    for (const ground of container.querySelectorAll('svg a rect')) {
      expect(Number(ground.getAttribute('height'))).toBeGreaterThanOrEqual(44);
    }
  });

  it('shows one topic on the scale of all, and leads to no era that its list lacks', () => {
    const container = show([badr]);
    expect(ticks(strip())).toHaveLength(1);
    expect([...container.querySelectorAll('svg a')].map((way) => way.getAttribute('href'))).toEqual([
      '#era_beginnings',
    ]);
  });

  it('enlarges the crowded years under the strip', () => {
    show();
    const lens = screen.getByRole('img', { name: '2024 and 2025 month by month, with eight of the ticks' });
    expect(ticks(lens)).toHaveLength(8);
  });

  it('names its rows in words', () => {
    show();
    expect(screen.getByText('Top row: Pakistan leads')).toBeDefined();
    expect(screen.getByText('Middle: together')).toBeDefined();
    expect(screen.getByText('Bottom: China leads')).toBeDefined();
  });

  it('marks the place of one milestone with its date, and leads to it in the list', () => {
    const container = show(all, { id: 'white', label: 'January 2022' });
    expect(screen.getByText('January 2022')).toBeDefined();
    expect(screen.queryByText('So far')).toBeNull();
    expect(screen.getByRole('link', { name: 'Its place on the timeline' }).getAttribute('href')).toBe(
      '/timeline#white',
    );
    expect(container.querySelectorAll('svg a')).toHaveLength(0);
  });
});
