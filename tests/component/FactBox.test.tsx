import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { FactBox } from '#components/FactBox.tsx';
import { localeOf } from '#lib/i18n/locale.ts';
import { aFactbox } from '#tests/component/fixtures.ts';

const locale = localeOf('en');
const url = 'https://www.dawn.com/news/1';
const fact = (label: string) => ({
  label,
  value: `${label} value`,
  asOf: '2026-04',
  sources: [{ publisher: 'Dawn', title: 'x' }],
});
const seven = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];

describe('a fact box', () => {
  it('is an aside named by its title, with label and value as term and definition', () => {
    render(<FactBox factbox={aFactbox()} headingLevel={2} locale={locale} />);

    const box = screen.getByRole('complementary', { name: 'The flight, fact by fact' });
    expect(within(box).getByRole('heading', { level: 2 }).id).toBe('factbox-programme');
    expect(within(box).getByRole('term').textContent).toBe('Candidates');
    expect(within(box).getByRole('definition').textContent).toBe(
      'Muhammad Zeeshan Ali; Khurram DaudAs of 22 April 2026. Dawn, Aaj English TV',
    );
  });

  it('dates each fact no more precisely than its source, and links the sources that have an address', () => {
    const { container } = render(
      <FactBox factbox={aFactbox({ facts: [fact('A')] })} headingLevel={2} locale={locale} />,
    );

    expect(container.querySelector('time')?.getAttribute('datetime')).toBe('2026-04');
    expect(screen.getByText('As of April 2026.')).toBeDefined();
    expect(screen.queryByRole('link', { name: 'Dawn' })).toBeNull();
  });

  it('names a publisher once, with the address that one of its reports has', () => {
    const sources = [
      { publisher: 'Dawn', title: 'x' },
      { publisher: 'Dawn', title: 'y', url },
    ];
    render(<FactBox factbox={aFactbox({ facts: [{ ...fact('A'), sources }] })} headingLevel={2} locale={locale} />);

    expect(screen.getByRole('link', { name: 'Dawn' }).getAttribute('href')).toBe(url);
    expect(screen.getByRole('definition').textContent).toBe('A valueAs of April 2026. Dawn');
  });

  it('is short where a page has it in full, and leads there', () => {
    render(
      <FactBox factbox={aFactbox({ facts: seven.map(fact), unknowns: seven })} headingLevel={3} locale={locale} />,
    );

    expect(screen.getAllByRole('term').map(({ textContent }) => textContent)).toEqual(['A', 'B', 'C', 'D', 'E', 'F']);
    expect(screen.getAllByRole('listitem')).toHaveLength(3);
    expect(screen.getByRole('heading', { level: 4 }).textContent).toBe('What is not known');
    expect(screen.getByRole('link', { name: 'All facts, with sources' }).getAttribute('href')).toBe('/programme');
  });

  it('in brief is four facts with their days, and says no more', () => {
    const factbox = aFactbox({ facts: seven.map(fact), unknowns: seven });
    render(<FactBox brief factbox={factbox} headingLevel={3} locale={locale} />);

    expect(screen.getAllByRole('term').map(({ textContent }) => textContent)).toEqual(['A', 'B', 'C', 'D']);
    expect(screen.getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['All facts, with sources']);
    expect(screen.queryByRole('listitem')).toBeNull();
  });

  it('stands in full where there is no page for it', () => {
    render(
      <FactBox
        factbox={aFactbox({ id: 'station', facts: seven.map(fact), unknowns: seven })}
        headingLevel={2}
        locale={locale}
      />,
    );

    expect(screen.getAllByRole('term')).toHaveLength(7);
    expect(screen.getAllByRole('listitem')).toHaveLength(7);
    expect(screen.queryByRole('link', { name: 'All facts, with sources' })).toBeNull();
  });

  it('has no part on what is not known when nothing is listed', () => {
    render(<FactBox factbox={aFactbox({ unknowns: [] })} headingLevel={2} locale={locale} />);

    expect(screen.queryByText('What is not known')).toBeNull();
  });
});
