import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Masthead, type Section } from '#components/Masthead.tsx';
import { localeOf } from '#lib/i18n/locale.ts';

function show(section?: Section) {
  render(<Masthead locale={localeOf('en')} siteTitle="Pakistan in Orbit" {...(section ? { section } : {})} />);
}

describe('the masthead', () => {
  it('leads to the front page by the name of the site', () => {
    show();

    expect(screen.getByRole('link', { name: 'Pakistan in Orbit' }).getAttribute('href')).toBe('/');
  });

  it('leads to every section', () => {
    show();

    const links = within(screen.getByRole('navigation', { name: 'Sections' })).getAllByRole('link');
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['Stories', '/stories'],
      ['Timeline', '/timeline'],
      ['Programme', '/programme'],
      ['Updates', '/updates'],
      ['Search', '/search'],
    ]);
  });

  it.each<[Section, string]>([
    ['stories', 'Stories'],
    ['timeline', 'Timeline'],
    ['programme', 'Programme'],
    ['updates', 'Updates'],
  ])('marks the section in which the reader is: %s', (section, label) => {
    show(section);

    expect(screen.getAllByRole('link', { current: 'page' }).map(({ textContent }) => textContent)).toEqual([label]);
  });

  it('marks none outside the sections', () => {
    show();

    expect(screen.queryByRole('link', { current: 'page' })).toBeNull();
  });
});
