import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { StoryContents } from '#components/StoryContents.tsx';
import { localeOf } from '#lib/i18n/locale.ts';

const heading = (text: string, level = 2) => ({ level, id: text.toLowerCase(), text });
const four = ['One', 'Two', 'Three', 'Four'].map((text) => heading(text));

const show = (headings: typeof four) =>
  render(<StoryContents headings={headings} language="en" locale={localeOf('en')} />).container;

describe('the contents of a story', () => {
  it('name its sections and lead to them, folded until they are asked for', () => {
    show([...four, heading('Aside', 3)]);

    const nav = screen.getByRole('navigation', { name: 'In this story' });
    expect([...nav.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
      '#one',
      '#two',
      '#three',
      '#four',
    ]);
    expect(nav.querySelector('details')?.open).toBe(false);
  });

  it('are left out of a story with fewer than four', () => {
    expect(show(four.slice(1)).innerHTML).toBe('');
  });
});
