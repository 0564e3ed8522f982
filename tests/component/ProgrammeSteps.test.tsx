import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ProgrammeSteps } from '#components/ProgrammeSteps.tsx';
import { localeOf } from '#lib/i18n/locale.ts';
import { stepsOf } from '#lib/pages/programme-steps.ts';
import { aMilestone } from '#tests/component/fixtures.ts';

const locale = localeOf('en');

describe('where the programme stands', () => {
  it('says in words what is done, under way, expected and not published', () => {
    const steps = stepsOf([
      aMilestone({ id: 'signed', date: '2025-02-28', step: 'agreement' }),
      aMilestone({ id: 'first', date: '2025-10-30', step: 'first-round', stepAs: 'under-way' }),
      aMilestone({ id: 'second', date: '2026-02-07', step: 'second-round', stepAs: 'announced' }),
      aMilestone({
        id: 'selected',
        date: '2026-04',
        qualifier: 'early',
        step: 'selection-completed',
        sources: [{ publisher: 'CCTV News', title: 'Selection completed' }],
      }),
      aMilestone({ id: 'training', date: '2026-10-05', step: 'training', stepAs: 'under-way' }),
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
      ['First round', 'Under way on 30 October 2025'],
      ['Second round', 'Announced on 7 February 2026'],
      ['Selection completed', 'Early April 2026 (CCTV News)'],
      ['Names', 'Not published'],
      ['Training', 'Under way on 5 October 2026'],
      ['Prime and backup', 'Not published; were to be chosen upon completion of training'],
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
