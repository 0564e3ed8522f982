import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Figure } from '#components/Figure.tsx';
import { localeOf } from '#lib/i18n/locale.ts';
import { aPicture } from '#tests/component/edition.ts';

const figure = { src: '/images/station.png', alt: 'The station over the sea', credit: 'CMSA', picture: aPicture() };

function show(rest: Partial<Parameters<typeof Figure>[0]> = {}) {
  render(<Figure figure={figure} locale={localeOf('en')} {...rest} />);
  const image = screen.getByRole('img', { name: 'The station over the sea' });
  return (name: string) => image.getAttribute(name);
}

describe('a figure', () => {
  it('keeps its place free until the picture has come', () => {
    const attribute = show();

    expect([attribute('src'), attribute('width'), attribute('height')]).toEqual(['/images/station.png', '1200', '800']);
  });

  it('waits until the reader comes near', () => {
    const attribute = show();

    expect([attribute('loading'), attribute('fetchpriority')]).toEqual(['lazy', null]);
  });

  it('is fetched at once when it is the first of the page', () => {
    const attribute = show({ first: true });

    expect([attribute('loading'), attribute('fetchpriority')]).toEqual([null, 'high']);
  });

  it.each([
    [undefined, 'Picture: CMSA'],
    ['Tiangong in May.', 'Tiangong in May. Picture: CMSA'],
  ])('says whose picture it is, after the caption if it has one (%s)', (caption, text) => {
    show({ figure: { ...figure, caption } });

    expect(screen.getByRole('figure').textContent).toBe(text);
  });
});
