import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Graphic } from '#components/Graphic.tsx';
import { localeOf } from '#lib/i18n/locale.ts';
import type { GraphicName } from '#lib/terms/graphic-names.ts';
import { anEdition } from '#tests/component/edition.ts';
import { aMilestone } from '#tests/component/fixtures.ts';
import { drawn } from '#tests/unit/graphics/sketch.ts';

const locale = localeOf('en');
const launch = aMilestone({ vehicle: 'Long March 3B' });

function show(name: GraphicName) {
  const graphic = drawn(name, anEdition({ milestones: [launch] }));
  render(<Graphic graphic={graphic} locale={locale} />);
  return graphic;
}

describe('a graphic', () => {
  it('stands in the page as an image with a name and a description', () => {
    const { title, description } = show('launches');
    const image = screen.getByRole('img', { name: title });

    expect(image.tagName.toLowerCase()).toBe('svg');
    expect(document.getElementById(image.getAttribute('aria-describedby') ?? '')?.textContent).toBe(description);
  });

  it('is fetched when it comes near when it is heavy, and keeps its place free', () => {
    const { title, width, height } = show('ground-track');
    const image = screen.getByRole('img', { name: title });

    expect(image.getAttribute('src')).toBe('/graphics/ground-track.svg');
    expect(image.getAttribute('loading')).toBe('lazy');
    expect([image.getAttribute('width'), image.getAttribute('height')]).toEqual([String(width), String(height)]);
  });

  it('opens its caption with what it shows', () => {
    const { finding, caption } = show('launches');
    const figure = screen.getByRole('figure');

    expect(figure.querySelector('figcaption > p')?.textContent).toBe(`${finding} ${caption}`);
    expect(within(figure).getByText(finding).tagName).toBe('STRONG');
  });

  it('has every mark in a table beneath, its rows and columns named', () => {
    const { table } = show('launches');

    expect(screen.getByText('The figures').tagName).toBe('SUMMARY');
    const rows = [...document.querySelectorAll('tbody tr')].map((row) =>
      [...row.querySelectorAll('th, td')].map(({ textContent }) => textContent),
    );
    expect(rows).toEqual(table.rows);
    expect(document.querySelectorAll('thead th[scope="col"]')).toHaveLength(table.head.length);
    expect(document.querySelectorAll('tbody th[scope="row"]')).toHaveLength(1);
  });
});
