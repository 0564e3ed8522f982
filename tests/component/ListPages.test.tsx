import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ListPages } from '#components/ListPages.tsx';
import { localeOf } from '#lib/i18n/locale.ts';
import { listPage } from '#lib/pages/list-page.ts';

function show(entries: number, number: number) {
  const page = listPage(Array.from({ length: entries }), number);
  if (!page) throw new Error(`there is no page ${number}`);
  return render(<ListPages list="stories" locale={localeOf('en')} page={page} />);
}

const pages = () => within(screen.getByRole('navigation', { name: 'Pages' }));
const address = (name: string) => pages().queryByRole('link', { name })?.getAttribute('href');

describe('the way between the pages of a list', () => {
  it('is not there while one page holds everything', () => {
    expect(show(50, 1).container.innerHTML).toBe('');
  });

  it('says which page this is, and leads to the one before and the next', () => {
    show(700, 7);

    expect(pages().getByText('Page 7 of 14')).toBeDefined();
    expect(address('Newer')).toBe('/stories?page=6');
    expect(address('Older')).toBe('/stories?page=8');
    expect(pages().getByRole('link', { name: 'Newer' }).getAttribute('rel')).toBe('prev');
    expect(pages().getByRole('link', { name: 'Older' }).getAttribute('rel')).toBe('next');
  });

  it('leads from anywhere to the first page, at the list’s own address, and to the last', () => {
    show(10_000, 57);

    expect(address('Page 1')).toBe('/stories');
    expect(address('Page 200')).toBe('/stories?page=200');
    expect(address('Page 67')).toBe('/stories?page=67');
  });

  it('marks this page', () => {
    show(700, 7);

    const current = pages()
      .getAllByRole('link')
      .filter((link) => link.hasAttribute('aria-current'));
    expect(current.map(({ textContent }) => textContent)).toEqual(['7']);
    expect(current[0]?.getAttribute('aria-current')).toBe('page');
  });

  it('ends at both ends', () => {
    const { unmount } = show(120, 1);
    expect(address('Newer')).toBeUndefined();
    expect(address('Older')).toBe('/stories?page=2');
    unmount();

    show(120, 3);
    expect(address('Newer')).toBe('/stories?page=2');
    expect(address('Older')).toBeUndefined();
  });

  it('shows a gap where pages are left out, and nowhere else', () => {
    show(700, 3);
    expect(pages().getAllByRole('list')[1]?.textContent).toBe('1234…1314');
  });
});
