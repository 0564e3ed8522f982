import { describe, expect, it, vi } from 'vitest';
import { deskCards } from '#lib/editors/desk-cards.ts';
import { localeOf } from '#lib/i18n/locale.ts';
import { describePage } from '#lib/publishing/page-description.ts';
import { aMilestone, anUpdate, aStory } from '#tests/component/fixtures.ts';
import { full, wholeEdition } from '#tests/unit/publishing/whole-edition.ts';

vi.stubEnv('SITE_URL', 'https://orbit.example');

const locale = localeOf('en');
const now = Date.parse('2026-06-01T00:00:00Z');
const draft = aStory({ slug: 'quiet', title: 'Two begin to train', status: 'draft' });
const edition = wholeEdition({
  stories: [full, draft],
  updates: [anUpdate({ slug: 'fresh', story: 'full' })],
  milestones: [aMilestone({ id: 'first' }), aMilestone({ id: 'second', status: 'draft' })],
});
const sections = deskCards(edition, locale, now);
const of = (id: string) => sections.find((section) => section.id === id)?.items ?? '';

describe('the cards on the desk', () => {
  it('are those of every page that has one, by kind', () => {
    const links = sections.map(({ id, items }) => [
      id,
      Array.from(items.matchAll(/<p><a href="([^"]*)">/g), ([, href]) => href),
    ]);
    expect(links).toEqual([
      ['card-site', ['/', '/timeline', '/programme']],
      ['card-story', ['/stories/full', '/stories/quiet']],
      ['card-update', ['/updates/fresh']],
      ['card-milestone', ['/timeline/second', '/timeline/first']],
      ['card-topic', expect.arrayContaining(['/timeline/crewed', '/timeline/lunar'])],
    ]);
  });

  it('are the pictures that the pages name, at the address of this server, and come when they are scrolled to', () => {
    const { url } = describePage(draft, edition, locale).card;
    const picture = url.replace('https://orbit.example', '');
    expect(of('card-story')).toContain(`src="${picture}"`);
    expect(of('card-story').match(/<img [^>]*width="1200" height="630" loading="lazy"/g)).toHaveLength(2);
    expect(of('card-story')).toMatch(/alt="[^"]*Two begin to train[^"]*"/);
  });

  it('say of what readers do not see that they do not', () => {
    expect(of('card-story').match(/readers do not see/g)).toHaveLength(1);
    expect(of('card-story')).toContain('Draft: readers do not see this.');
    expect(of('card-milestone').match(/Draft: readers do not see this\./g)).toHaveLength(1);
  });

  it('hold a headline full of markup as text', () => {
    expect(of('card-story')).not.toContain('<img src=x');
    expect(of('card-story').match(/<script|<\/script/g)).toBeNull();
  });
});
