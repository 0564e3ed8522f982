import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Lead } from '#components/Lead.tsx';
import type { Story } from '#lib/content/model/model.ts';
import { localeOf } from '#lib/i18n/locale.ts';
import { frontPage } from '#lib/pages/front-page.ts';
import { anEdition } from '#tests/component/edition.ts';
import { aStory } from '#tests/component/fixtures.ts';

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

  it('is dated as the story itself is, whatever else on the site has changed since', () => {
    const { published: changed } = aStory({ published: '2026-06-02T09:00:00+05:00' });
    const dates = (of: Story) => {
      const { container, unmount } = show({ stories: [of], lastUpdated: changed });
      const said = Array.from(
        container.querySelectorAll('time'),
        (time) => time.parentElement?.parentElement?.textContent,
      );
      unmount();
      return said;
    };

    expect(dates(story)).toEqual(['Published22 April 2026, 09:00\u00a0PKT']);
    expect(dates(aStory({ updated: '2026-06-01T09:00:00+05:00', knownAt: '2025-04-29' }))).toEqual([
      'Published22 April 2026, 09:00\u00a0PKT',
      'Updated1 June 2026, 09:00\u00a0PKT',
      'State of knowledge29 April 2025',
    ]);
  });

  it('gives no day while nothing is live', () => {
    expect(show({}).container.querySelector('time')).toBeNull();
  });
});
