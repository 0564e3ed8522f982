import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { StoryContents } from '#components/StoryContents.tsx';
import { localeOf } from '#lib/i18n/locale.ts';

const heading = (text: string, level = 2) => ({ level, id: text.toLowerCase(), text });
const four = ['One', 'Two', 'Three', 'Four'].map((text) => heading(text));

const show = (headings: typeof four) => render(<StoryContents headings={headings} locale={localeOf('en')} />).container;

describe('the contents of a story', () => {
  it('name its sections and lead to them, folded on phones and open in the rail', () => {
    show([...four, heading('Aside', 3)]);

    const navs = screen.getAllByRole('navigation', { name: 'In this story' });
    expect(navs).toHaveLength(2);
    for (const nav of navs) {
      expect(
        within(nav)
          .getAllByRole('link', { hidden: true })
          .map((link) => link.getAttribute('href')),
      ).toEqual(['#one', '#two', '#three', '#four']);
    }
    expect(navs[0]?.querySelector('details')?.open).toBe(false);
  });

  it('are left out of a story with fewer than four', () => {
    expect(show(four.slice(1)).innerHTML).toBe('');
  });
});
