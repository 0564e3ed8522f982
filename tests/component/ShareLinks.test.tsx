import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ShareLinks } from '#components/ShareLinks.tsx';
import { localeOf } from '#lib/i18n/locale.ts';

const share = {
  title: 'A seat is agreed',
  url: 'https://orbit.example/stories/agreement',
  networks: [
    { name: 'WhatsApp', href: 'https://wa.me/?text=a' },
    { name: 'X', href: 'https://x.com/intent/post?text=a' },
  ],
  mail: 'mailto:?subject=a',
};

describe('sharing a page', () => {
  it('is a plain link for each network, then for e-mail', () => {
    render(<ShareLinks locale={localeOf('en')} share={share} />);

    expect(screen.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['WhatsApp', 'https://wa.me/?text=a'],
      ['X', 'https://x.com/intent/post?text=a'],
      ['E-mail', 'mailto:?subject=a'],
    ]);
  });

  it('has the whole address in a field that can be copied but not changed', () => {
    render(<ShareLinks locale={localeOf('en')} share={share} />);

    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Address to copy' });
    expect([field.value, field.readOnly]).toEqual([share.url, true]);
  });
});
