import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { StoryIndex } from '#components/StoryIndex.tsx';
import { localeOf } from '#lib/i18n/locale.ts';
import { aStory } from '#tests/component/fixtures.ts';

const locale = localeOf('en');
const links = () => screen.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')]);

describe('the index of stories', () => {
  it('gives each story its day, length, headline, standfirst, topics, sources and updates', () => {
    const story = aStory({ topics: ['crewed', 'training'], knownAt: '2025-04-29', title: 'PakSat-1R, again' });
    render(<StoryIndex leads locale={locale} stories={[{ story, updates: 2 }]} />);

    expect(screen.getByText('22 April 2026')).toBeDefined();
    expect(screen.getByText('4 minutes')).toBeDefined();
    expect(screen.getByText('What was known on 29 April 2025')).toBeDefined();
    expect(screen.getByRole('heading', { level: 2, name: 'PakSat-1R, again' })).toBeDefined();
    expect(links()).toEqual([
      ['PakSat-1R, again', '/stories/agreement'],
      ['Crewed flight', '/timeline/crewed'],
      ['Training', '/timeline/training'],
      ['1 source', '/stories/agreement#sources'],
      ['2 updates', '/stories/agreement#updates'],
    ]);
  });

  it('leads to no updates where there are none', () => {
    render(<StoryIndex leads locale={locale} stories={[{ story: aStory(), updates: 0 }]} />);
    expect(links().map(([text]) => text)).not.toContain('0 updates');
  });

  it('says so when there is no story yet', () => {
    render(<StoryIndex leads locale={locale} stories={[]} />);
    expect(screen.getByText('The first story is being written.')).toBeDefined();
  });
});
