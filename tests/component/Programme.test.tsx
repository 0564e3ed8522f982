import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Programme } from '#components/Programme.tsx';
import { factGroups } from '#lib/content/model/fact-groups.ts';
import type { Factbox } from '#lib/content/model/model.ts';
import { localeOf } from '#lib/i18n/locale.ts';
import { reachOf } from '#lib/pages/reach.ts';
import { shareTargets } from '#lib/publishing/share-targets.ts';
import { aFactbox } from '#tests/component/fixtures.ts';

const locale = localeOf('en');
const fact = (label: string, rest: object = {}) => ({
  label,
  value: `${label} value`,
  asOf: '2026-04-22',
  sources: [{ publisher: 'Dawn', title: 'x' }],
  ...rest,
});

function show(factbox: Factbox) {
  return render(
    <Programme
      embed={{ path: '/embed/x', title: 'X', height: 300, code: '<iframe></iframe>' }}
      blocks={[]}
      contact={undefined}
      factbox={factbox}
      groups={factGroups(factbox.facts)}
      locale={locale}
      reach={reachOf(factbox, [])}
      share={shareTargets('/programme', factbox.title)}
      steps={[]}
    />,
  );
}

describe('the programme, fact by fact', () => {
  it('says first how far our sources reach', () => {
    show(aFactbox());

    expect(screen.getByRole('heading', { level: 1 }).nextElementSibling?.textContent).toContain('25 April 2026');
  });

  it('puts facts under the heading of their group', () => {
    show(aFactbox({ facts: [fact('Ship'), fact('Tiangong: orbit')], unknowns: [] }));

    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      'The flight',
      'Tiangong',
      'Share',
      'Embed',
      'As data',
    ]);
    expect(screen.getAllByRole('term').map(({ textContent }) => textContent)).toEqual(['Ship', 'Orbit']);
  });

  it('gives each fact its note, day, confidence, sources and an address of its own', () => {
    const { container } = show(aFactbox({ facts: [fact('Ship', { note: 'Inferred.', confidence: 'medium' })] }));

    const row = container.querySelector<HTMLElement>('#ship');
    expect(row?.textContent).toBe('ShipShip valueInferred.As of 22 April 2026Medium confidenceDawnShare');
    expect(screen.getByRole('link', { name: 'Ship' }).getAttribute('href')).toBe('#ship');
  });

  it('leads from each fact to where it is shared by itself', () => {
    const { container } = show(aFactbox({ facts: [fact('Tiangong: orbit')], unknowns: [] }));

    const row = container.querySelector<HTMLElement>('#tiangong-orbit');
    const share = row && within(row).getByRole('link', { name: 'Share' });
    expect(share?.getAttribute('href')).toBe('/share/programme/tiangong-orbit');
  });

  it('lists everything that is not known', () => {
    show(aFactbox({ unknowns: ['a', 'b', 'c', 'd'] }));

    const section = screen.getByRole('region', { name: 'What is not known' });
    expect(
      within(section)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['a', 'b', 'c', 'd']);
  });

  it('shows what was corrected', () => {
    show(aFactbox({ corrections: [{ date: '2026-05-02', text: 'The ship was given wrongly.' }] }));

    expect(screen.getByRole('region', { name: 'Corrections' }).textContent).toContain('The ship was given wrongly.');
  });
});
