import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { OverviewLensStrip } from '#components/OverviewLensStrip.tsx';
import { StripLegend, TimelineStrip } from '#components/TimelineStrip.tsx';
import type { TimelineChoice } from '#lib/addresses/timeline-choice.ts';
import { localeOf } from '#lib/i18n/locale.ts';
import { timelineView } from '#lib/pages/timeline-view.ts';
import { aMilestone } from '#tests/component/fixtures.ts';

const locale = localeOf('en');
const badr = aMilestone({ id: 'badr', date: '1990-07-16' });
const white = aMilestone({ id: 'white', date: '2022-01', lead: 'china' });
const months = Array.from({ length: 8 }, (_, index) =>
  aMilestone({ id: `m${index}`, date: `2025-0${index + 1}-15`, lead: 'pakistan' }),
);
const flight = aMilestone({ id: 'flight', date: '2026-10', end: '2026-11', status: 'planned' });
const all = [badr, white, ...months, flight];

function show(choice: TimelineChoice = {}, language: 'en' | 'ur' = 'en') {
  const { overview, found, eras } = timelineView(all, choice);
  if (!overview?.lens) throw new Error('there is no overview');
  return render(
    <>
      <TimelineStrip eras={eras} found={found} locale={localeOf(language)} overview={overview} />
      <OverviewLensStrip found={found} lens={overview.lens} locale={localeOf(language)} />
    </>,
  ).container;
}

const hrefs = (links: Iterable<Element>) => [...links].map((link) => link.getAttribute('href'));

describe('the strip of the timeline', () => {
  it('has one tick a milestone, and says in words how many and how many are broken', () => {
    const [strip] = show().children;
    expect(strip?.querySelectorAll('use')).toHaveLength(all.length);
    expect(strip?.querySelectorAll('use[data-whole="false"]')).toHaveLength(1);
    const drawing = screen.getByRole('img', { name: /^Every milestone at true scale, from 1990 to 2026/ });
    expect(drawing.querySelector('desc')?.textContent).toBe(
      'Eleven slanted ticks in three rows by who leads: Pakistan, together, China. One, drawn broken, is planned, slipped or not confirmed.',
    );
  });

  it('places ticks by per cent, so that it is true at every width, and from the right in Urdu', () => {
    // 16 July 1990 is day 561 of the 13,879 days from 1 January 1989 to 1 January 2027.
    const share = Math.round((561 / 13_879) * 10_000) / 100;
    const places = (container: Element) => [...container.querySelectorAll('use')].map((tick) => tick.getAttribute('x'));
    expect(places(show())).toContain(`${share}%`);
    expect(places(show({}, 'ur'))).toContain(`${Math.round((100 - share) * 100) / 100}%`);
  });

  it('leads to each era and each milestone that is listed, for the pointer alone', () => {
    const [strip] = show().children;
    const ways = [...(strip?.querySelectorAll('a') ?? [])];
    const eras = ['#era_beginnings', '#era_promise', '#era_tiangong', '#era_ahead'];
    expect(new Set(hrefs(ways))).toEqual(new Set([...eras, ...all.map(({ id }) => `#${id}`)]));
    expect(ways.every((way) => way.getAttribute('tabindex') === '-1' && way.closest('[aria-hidden="true"]'))).toBe(
      true,
    );
    for (const ground of strip?.querySelectorAll('a rect') ?? []) {
      expect(Number(ground.getAttribute('height'))).toBeGreaterThanOrEqual(44);
    }
  });

  it('keeps a tick for what is not listed, which leads nowhere', () => {
    const [strip] = show({ to: 2000 }).children;
    expect(strip?.querySelectorAll('use')).toHaveLength(all.length);
    expect(hrefs(strip?.querySelectorAll('a[href]') ?? [])).toEqual(['#era_beginnings', '#badr']);
  });

  it('has a frame for each era that is listed', () => {
    expect(show({ from: 2020, to: 2025 }).querySelectorAll('svg[role="img"] g > rect')).toHaveLength(2);
  });

  it('is told in words', () => {
    render(<StripLegend locale={locale} />);
    for (const words of ['Top row: Pakistan leads', 'Middle: together', 'Bottom: China leads'])
      expect(screen.getByText(words)).toBeDefined();
    expect(screen.getByText(/^Pale: not among those shown/)).toBeDefined();
  });
});

describe('the crowded years', () => {
  it('are shown month by month, with a way to each milestone that is listed', () => {
    const [, lens] = show({ from: 2025, to: 2025, q: 'paksat' }).children;
    expect(screen.getByRole('img', { name: '2024 and 2025 month by month, with eight of the ticks' })).toBeDefined();
    expect(hrefs(lens?.querySelectorAll('a[href]') ?? [])).toEqual(months.map(({ id }) => `#${id}`));
  });
});
