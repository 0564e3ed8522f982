import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { LanguageSwitch } from '#components/LanguageSwitch.tsx';
import { localeOf } from '#lib/i18n/locale.ts';
import { versionsOf } from '#lib/pages/versions.ts';
import { anEdition } from '#tests/component/edition.ts';

describe('the switch between languages', () => {
  it('leads to the same page in each, named as it names itself, and marks the one that is read', () => {
    const versions = versionsOf(anEdition(), { of: 'timeline', order: 'newest' });
    render(<LanguageSwitch locale={localeOf('ur')} versions={versions} />);

    const links = within(screen.getByRole('navigation', { name: 'زبانیں' })).getAllByRole('link');
    expect(links.map((link) => [link.textContent, link.lang, link.dir, link.getAttribute('href')])).toEqual([
      ['English', 'en', 'ltr', '/timeline?order=newest'],
      ['اردو', 'ur', 'rtl', '/ur/timeline?order=newest'],
      ['中文', 'zh-Hans', 'ltr', '/zh/timeline?order=newest'],
    ]);
    expect(links.filter((link) => link.ariaCurrent !== null || link.hasAttribute('aria-current'))).toEqual([links[1]]);
    expect(links.map((link) => link.dataset.offer)).toEqual(['In English', undefined, '阅读中文版']);
  });
});
