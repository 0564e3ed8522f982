import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { CorrectionLog } from '#components/CorrectionLog.tsx';
import type { CorrectionEntry } from '#lib/content/model/model.ts';
import { localeOf } from '#lib/i18n/locale.ts';
import { aFactbox, aMilestone, anUpdate, aStory } from '#tests/component/fixtures.ts';

const entry = (on: CorrectionEntry['on']): CorrectionEntry => ({
  on,
  date: aMilestone().date,
  text: 'It was wrong.',
  language: 'en',
});

function show(...entries: readonly CorrectionEntry[]) {
  render(<CorrectionLog entries={entries} locale={localeOf('en')} />);
}

describe('all corrections of the site', () => {
  it('each give the day, the page that was corrected and what was wrong', () => {
    show(entry(aStory({ title: 'A seat' })));

    expect(screen.getByRole('listitem').textContent).toBe('12 August 2011A seatIt was wrong.');
  });

  it('name a page once for all that was put right on it in one day', () => {
    const [first, second] = [
      entry(aStory({ title: 'A seat' })),
      { ...entry(aStory({ title: 'A seat' })), text: 'And this.' },
    ];
    show(first, second, entry(anUpdate()));

    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      '12 August 2011A seatIt was wrong.And this.',
      expect.stringMatching(/It was wrong\.$/),
    ]);
  });

  it('lead to the page, of whatever kind it is', () => {
    show(...[aStory(), anUpdate(), aMilestone(), aFactbox()].map(entry));

    expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
      '/stories/agreement',
      '/updates/two-names',
      '/timeline/paksat-1r',
      '/programme',
    ]);
  });

  it('name a fact box that has no page of its own without a link', () => {
    show(entry(aFactbox({ id: 'station', title: 'The station' })));

    expect(screen.getByText('The station')).toBeDefined();
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('say so when there are none yet', () => {
    show();

    expect(screen.getByText(/^No correction has been made yet/)).toBeDefined();
    expect(screen.queryByRole('list')).toBeNull();
  });
});
