import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { TranslationNotice } from '#components/TranslationNotice.tsx';
import { localeOf } from '#lib/i18n/locale.ts';
import type { TranslationState } from '#lib/pages/versions.ts';
import { aStory } from '#tests/component/fixtures.ts';

const locale = localeOf('ur');
const original = { href: '/stories/agreed', language: 'en' } as const;

function show(wording: TranslationState['wording']) {
  render(<TranslationNotice locale={locale} state={{ original, wording }} />);
  return screen.getByRole('note');
}

describe('what is said over a translation', () => {
  it('is that nobody has made one', () => {
    expect(show({ is: 'untranslated', language: 'en' }).textContent).toBe(locale.texts.untranslated);
  });

  it('is that a machine made it, that its original has changed since, and where that stands', () => {
    const note = show({ is: 'translated', by: 'machine', lags: true, lacks: [] });

    expect(note.textContent).toBe(
      `${locale.texts.machineTranslated} ${locale.texts.translationLags} ${locale.texts.readOriginal}`,
    );
    expect(within(note).getByRole('link').getAttribute('href')).toBe('/stories/agreed');
  });

  it('has the corrections that it lacks in the words of the original, marked as such', () => {
    const { corrections } = aStory({ corrections: [{ date: '2026-05-02', text: 'The date was given wrongly.' }] });
    const note = show({ is: 'translated', by: 'reviewed', lags: false, lacks: corrections });

    expect(note.textContent).toContain(locale.texts.correctionsOfOriginal);
    expect(note.textContent).not.toContain(locale.texts.machineTranslated);
    const list = within(note).getByRole('list');
    expect([list.lang, list.dir, list.textContent]).toEqual(['en', 'ltr', '2 May 2026: The date was given wrongly.']);
  });
});
