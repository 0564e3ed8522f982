import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Quotation } from '#components/Quotation.tsx';
import type { Source } from '#lib/content/matter/schema.ts';
import { localeOf } from '#lib/i18n/locale.ts';
import { aMilestone, aSource } from '#tests/component/fixtures.ts';

function show(source: Source | undefined) {
  const quote = {
    kind: 'quote',
    id: 'cite-1-1',
    html: '<p>We are <em>ready</em>.</p>',
    speaker: 'Shehbaz Sharif',
    date: aMilestone({ date: '2026-04' }).date,
    source,
  } as const;
  render(<Quotation locale={localeOf('en')} quote={quote} />);
  return screen.getByRole('figure');
}

describe('a quotation', () => {
  it('is marked as somebody’s own words', () => {
    show(aSource());

    expect(screen.getByRole('blockquote').innerHTML).toBe('<p>We are <em>ready</em>.</p>');
  });

  it('says who said it, when, and who printed it, outside the words themselves', () => {
    const figure = show(aSource());

    expect(figure.querySelector('figcaption')?.textContent).toBe('Shehbaz Sharif, April 2026. Dawn');
    expect(figure.querySelector('time')?.getAttribute('datetime')).toBe('2026-04');
    expect(within(figure).getByRole('link', { name: 'Dawn' }).getAttribute('href')).toBe('https://www.dawn.com/news/1');
  });

  it('names a publisher that cannot be linked', () => {
    const figure = show(aSource({ url: undefined }));

    expect(figure.querySelector('figcaption')?.textContent).toBe('Shehbaz Sharif, April 2026. Dawn');
    expect(within(figure).queryByRole('link')).toBeNull();
  });

  it('still says who and when without a source', () => {
    expect(show(undefined).querySelector('figcaption')?.textContent?.trim()).toBe('Shehbaz Sharif, April 2026.');
  });
});
