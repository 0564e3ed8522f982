import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Byline } from '#components/Byline.tsx';
import { localeOf } from '#lib/i18n/locale.ts';
import { aStory } from '#tests/component/fixtures.ts';

const published = '2026-04-22T09:00:00+05:00';

function lines(story: ReturnType<typeof aStory>) {
  render(<Byline {...story} locale={localeOf('en')} />);
  return screen.getAllByRole('term').map((term) => [term.textContent, term.nextElementSibling?.textContent]);
}

describe('a byline', () => {
  it('names the desk, never nobody', () => {
    lines(aStory());

    expect(screen.getByText('By the Pakistan in Orbit desk')).toBeDefined();
  });

  it('says when, on the clock of Pakistan, and how long it takes to read', () => {
    expect(lines(aStory({ published: '2026-04-22T04:00:00Z', readingMinutes: 1 }))).toEqual([
      ['Published', '22 April 2026, 09:00\u00a0PKT'],
      ['Reading time', '1 minute'],
    ]);
  });

  it('says “Updated” when that is another moment', () => {
    expect(lines(aStory({ published, updated: '2026-04-25T18:30:00+05:00' }))).toContainEqual([
      'Updated',
      '25 April 2026, 18:30\u00a0PKT',
    ]);
  });

  it.each([published, '2026-04-22T04:00:00Z', '2026-04-22T09:00:59+05:00'])(
    'does not say “Updated” when it would read as “Published” does: %s',
    (updated) => {
      expect(lines(aStory({ published, updated })).map(([label]) => label)).not.toContain('Updated');
    },
  );

  it('says which state of knowledge the story describes, no more precisely than known', () => {
    expect(lines(aStory({ knownAt: '2025-04' }))).toContainEqual(['State of knowledge', 'April 2025']);
    expect(screen.getByText('April 2025').getAttribute('datetime')).toBe('2025-04');
  });
});
