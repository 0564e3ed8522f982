import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ProgrammeSteps } from '#components/ProgrammeSteps.tsx';
import { localeOf } from '#lib/i18n/locale.ts';
import { stepsOf } from '#lib/pages/programme-steps.ts';
import { aMilestone } from '#tests/component/fixtures.ts';

const locale = localeOf('en');

describe('where the programme stands', () => {
  it('says in words what is done, expected, not confirmed and not published', () => {
    const steps = stepsOf([
      aMilestone({ id: 'signed', date: '2025-02-28', step: 'agreement' }),
      aMilestone({ id: 'training', date: '2026-04', step: 'training', status: 'unconfirmed' }),
      aMilestone({ id: 'flight', date: '2026-10', end: '2026-11', step: 'launch', status: 'planned' }),
    ]);
    render(<ProgrammeSteps locale={locale} steps={steps} />);

    const section = screen.getByRole('region', { name: 'Where the programme stands' });
    expect(
      within(section)
        .getAllByRole('listitem')
        .map((step) => [
          within(step).getByRole('heading', { level: 3 }).textContent,
          within(step).getByRole('paragraph').textContent,
        ]),
    ).toEqual([
      ['Agreement', '28 February 2025'],
      ['Preliminary selection', 'Not published'],
      ['Final selection', 'Not published'],
      ['Training', 'April 2026, not confirmed'],
      ['Crew named', 'Not published'],
      ['Launch', 'Expected October–November 2026'],
      ['Return', 'Not published'],
    ]);
  });

  it('leads from each date to its milestone', () => {
    render(<ProgrammeSteps locale={locale} steps={stepsOf([aMilestone({ id: 'signed', step: 'agreement' })])} />);

    expect(screen.getByRole('link', { name: '12 August 2011' }).getAttribute('href')).toBe('/timeline/signed');
  });

  it('is left out when no milestone marks a step', () => {
    const { container } = render(<ProgrammeSteps locale={locale} steps={stepsOf([aMilestone()])} />);

    expect(container.innerHTML).toBe('');
  });
});
