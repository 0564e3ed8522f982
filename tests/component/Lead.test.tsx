import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Lead } from '#components/Lead.tsx';
import { localeOf } from '#lib/i18n/locale.ts';
import { frontPage } from '#lib/timeline/front-page.ts';
import { anEdition } from '#tests/component/edition.ts';
import { aFactbox, aStory } from '#tests/component/fixtures.ts';

const story = aStory();

function show(sketch: Parameters<typeof anEdition>[0]) {
  return render(<Lead front={frontPage(anEdition(sketch))} locale={localeOf('en')} />);
}

describe('the head of the front page', () => {
  it('is the lead story: headline, standfirst and desk', () => {
    show({ stories: [story] });

    const link = screen.getByRole('link', { name: story.title });
    expect(screen.getByRole('heading', { level: 1 }).contains(link)).toBe(true);
    expect(link.getAttribute('href')).toBe('/stories/agreement');
    expect(screen.getByText(story.summary)).toBeDefined();
    expect(screen.getByText('By the Pakistan in Orbit desk')).toBeDefined();
  });

  it('is the site and its tagline while there is no story, signed by nobody', () => {
    show({});

    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Pakistan in Orbit');
    expect(screen.getByText('A seat on Tiangong')).toBeDefined();
    expect(screen.queryByText(/^By /)).toBeNull();
  });

  it('says how far our sources reach, and leads to what they do not say', () => {
    show({ stories: [story], factboxes: [aFactbox({ asOf: '2026-04-25' })] });

    expect(screen.getByText(/25 April 2026/)).toBeDefined();
    expect(screen.getByRole('link', { name: 'What is not known' }).getAttribute('href')).toBe('/programme#not-known');
  });

  it('says nothing of sources without a fact box to say it from', () => {
    show({ stories: [story] });

    expect(screen.queryByText('What is not known')).toBeNull();
  });

  it('says when anything on the site was last changed', () => {
    const { container } = show({ stories: [story], lastUpdated: story.published });

    expect(container.querySelector('time')?.parentElement?.textContent).toBe(
      'Last updated 22 April 2026, 09:00\u00a0PKT',
    );
  });

  it('gives no such time while nothing is live', () => {
    expect(show({}).container.querySelector('time')).toBeNull();
  });
});
