import { cleanup, render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Frame } from '#components/Frame.tsx';
import { localeOf } from '#lib/i18n/locale.ts';
import type { Instant, PageSlug } from '#lib/terms/ids.ts';
import { aStory } from '#tests/component/fixtures.ts';

/** The second comes first; the third has no place in the foot. */
const pages = [
  { order: 2, title: 'How we report', slug: 'how-we-report' },
  { order: 1, title: 'About Pakistan in Orbit', slug: 'about' },
  { title: 'Contact', slug: 'contact' },
].map((page) => ({ ...page, slug: page.slug as PageSlug, order: page.order, language: 'en' as const }));

function show(lastUpdated?: Instant) {
  return render(
    <Frame
      locale={localeOf('en')}
      section="stories"
      pages={pages}
      siteTitle="Pakistan in Orbit"
      {...(lastUpdated ? { lastUpdated } : {})}
    >
      <p>The text.</p>
    </Frame>,
  ).container;
}

describe('what stands around every page', () => {
  it('begins with the way past the navigation', () => {
    const container = show();

    const [first] = screen.getAllByRole('link');
    expect(first?.textContent).toBe('Skip to the text');
    expect(container.querySelector(first?.getAttribute('href') ?? '')).toBe(screen.getByRole('main'));
    expect(screen.getByRole('main').textContent).toBe('The text.');
  });

  it('marks the section of the page in the masthead', () => {
    show();

    expect(screen.getByRole('link', { current: 'page' }).textContent).toBe('Stories');
  });

  it('ends with who we are, how we work, what we got wrong, and how to follow us and to take the data along', () => {
    show();

    const links = within(screen.getByRole('navigation', { name: 'About this site' })).getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '/about',
      '/how-we-report',
      '/corrections',
      '/feed.xml',
      '/timeline#as-data',
    ]);
  });

  it('says at the foot when the site was last changed, where the page tells', () => {
    show(aStory().published);
    expect(screen.getByRole('contentinfo').textContent).toContain('Site last updated 22 April 2026, 09:00\u00a0PKT');
    cleanup();
    show();
    expect(screen.getByRole('contentinfo').querySelector('time')).toBeNull();
  });
});
