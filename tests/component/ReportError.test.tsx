import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ReportError } from '#components/ReportError.tsx';
import { localeOf } from '#lib/i18n/locale.ts';

function show(contact: string | undefined) {
  return render(<ReportError contact={contact} locale={localeOf('en')} title="Q&A: seat #1" />);
}
const address = () => screen.getByRole('link').getAttribute('href') ?? '';

describe('reporting an error', () => {
  it('by e-mail names the page in the subject', () => {
    show('desk@orbit.example');

    expect(screen.getByRole('region', { name: 'Report an error' })).toBeDefined();
    expect(new URL(address()).pathname).toBe('desk@orbit.example');
    expect(new URL(address()).searchParams.get('subject')).toBe('Q&A: seat #1');
  });

  it.each(['https://orbit.example/contact', 'https://social.example/@desk'])(
    'on the web leads there: %s',
    (contact) => {
      show(contact);

      expect(address()).toBe(contact);
    },
  );

  it('is not offered where nobody would read it', () => {
    expect(show(undefined).container.innerHTML).toBe('');
  });
});
