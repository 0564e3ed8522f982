import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { WayBack } from '#components/WayBack.tsx';
import { localeOf } from '#lib/i18n/locale.ts';

describe('a reader whose page is not there', () => {
  it('is led to the main sections, each with a word on what is in it', () => {
    render(<WayBack locale={localeOf('en')} />);

    expect(screen.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['Front page', '/'],
      ['Timeline', '/timeline'],
      ['Programme', '/programme'],
      ['Updates', '/updates'],
    ]);
    for (const item of screen.getAllByRole('listitem')) expect(item.querySelector('p')?.textContent).toMatch(/\w/);
  });
});
