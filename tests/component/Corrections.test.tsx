import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Corrections } from '#components/Corrections.tsx';
import { localeOf } from '#lib/i18n/locale.ts';
import { aStory } from '#tests/component/fixtures.ts';

const locale = localeOf('en');

describe('the corrections of a page', () => {
  it('say what was wrong and on which day it was put right', () => {
    const { corrections } = aStory({ corrections: [{ date: '2026-05-02', text: 'The date was given wrongly.' }] });
    render(<Corrections corrections={corrections} language="en" locale={locale} />);

    const [item] = within(screen.getByRole('region', { name: 'Corrections' })).getAllByRole('listitem');
    expect(item?.textContent).toBe('2 May 2026The date was given wrongly.');
  });

  it('of one day have its date once', () => {
    const of = (date: string, text: string) => ({ date, text });
    const { corrections } = aStory({
      corrections: [of('2026-05-02', 'One.'), of('2026-05-02', 'Two.'), of('2026-05-01', 'Three.')],
    });
    render(<Corrections corrections={corrections} language="en" locale={locale} />);

    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      '2 May 2026One.',
      'Two.',
      '1 May 2026Three.',
    ]);
  });

  it('are not there when there are none', () => {
    const { container } = render(<Corrections corrections={[]} language="en" locale={locale} />);

    expect(container.innerHTML).toBe('');
  });
});
