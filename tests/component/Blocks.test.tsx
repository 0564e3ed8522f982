import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Blocks } from '#components/Blocks.tsx';
import type { ResolvedBlock } from '#lib/article/resolve-blocks.ts';
import { localeOf } from '#lib/i18n/locale.ts';
import { aPicture } from '#tests/component/edition.ts';
import { aFactbox, aMilestone, aSource } from '#tests/component/fixtures.ts';

function show(...blocks: readonly ResolvedBlock[]) {
  return render(<Blocks blocks={blocks} language="en" locale={localeOf('en')} />).container;
}

const prose = (html: string) => ({ kind: 'prose', html }) as const;

describe('the body of a story', () => {
  it('is running text with what the editor placed in it, in that order', () => {
    const container = show(
      prose('<p>Before.</p>'),
      { kind: 'factbox', factbox: aFactbox({ title: 'The flight' }) },
      prose('<p>After.</p>'),
    );

    expect(container.textContent).toMatch(/^Before\.The flight.*After\.$/);
  });

  it('has a fact box as an aside under a heading of the text', () => {
    show({ kind: 'factbox', factbox: aFactbox({ title: 'The flight' }) });

    const box = screen.getByRole('complementary', { name: 'The flight' });
    expect(within(box).getByRole('heading', { level: 2 }).textContent).toBe('The flight');
  });

  it('has an excerpt of the timeline, and one milestone, with the way to the whole', () => {
    show(
      { kind: 'timeline', milestones: [aMilestone({ id: 'a', title: 'A' }), aMilestone({ id: 'b', title: 'B' })] },
      { kind: 'milestone', milestone: aMilestone({ id: 'c', title: 'C' }) },
    );

    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      'From the timeline',
      'The milestone',
    ]);
    expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual(['A', 'B', 'C']);
  });

  it('leaves out a timeline that has nothing on it', () => {
    expect(show({ kind: 'timeline', milestones: [] }).textContent).toBe('');
  });

  it('has figures and quotations', () => {
    show(
      { kind: 'figure', src: '/images/a.png', alt: 'The station', credit: 'CMSA', picture: aPicture('a.png') },
      {
        kind: 'quote',
        id: 'cite-1-1',
        html: '<p>We go.</p>',
        speaker: 'A',
        date: aMilestone().date,
        source: aSource(),
      },
    );

    expect(screen.getByRole('img', { name: 'The station' }).getAttribute('loading')).toBe('lazy');
    expect(screen.getByRole('blockquote').textContent).toBe('We go.');
  });

  it.each([
    ['How we count', ['How we count']],
    [undefined, []],
  ])('sets a note apart from the text, under a title if it has one (%s)', (title, headings) => {
    show({ kind: 'note', html: '<p>Two launches are one.</p>', ...(title === undefined ? {} : { title }) });

    const note = screen.getByRole('note');
    expect(within(note).getByText('Two launches are one.')).toBeDefined();
    expect(
      within(note)
        .queryAllByRole('heading')
        .map(({ textContent }) => textContent),
    ).toEqual(headings);
  });
});
