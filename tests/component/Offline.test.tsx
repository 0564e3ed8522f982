import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ageIn, type Copy, templateIn, withList, withNotice } from '#browser/offline/copies.ts';
import { Offline } from '#components/Offline.tsx';
import { localeOf } from '#lib/i18n/locale.ts';
import { languages } from '#lib/terms/languages.ts';

const hour = 3_600_000;
const now = Date.parse('2026-11-29T12:00:00Z');
const offlineIn = (language: (typeof languages)[number]) =>
  renderToStaticMarkup(<Offline locale={localeOf(language)} />);
const copy = (address: string, html: string, hours = 0): Copy & { html: string } => ({
  address,
  read: now,
  fetched: now - hours * hour,
  html,
});

describe('what the service worker makes of the words of /offline', () => {
  it('is the age of a copy, in whole hours and then days', () => {
    const ages = [0.9, 1, 5.9, 23.9, 24, 47, 48, 300].map((hours) => ageIn(offlineIn('en'), now - hours * hour, now));
    expect(ages).toEqual([
      'less than an hour ago',
      'an hour ago',
      '5 hours ago',
      '23 hours ago',
      'a day ago',
      'a day ago',
      '2 days ago',
      '12 days ago',
    ]);
  });

  it.each(languages)('is a notice over a copy, and nothing is left to be filled in: %s', (language) => {
    const offline = offlineIn(language);
    const age = ageIn(offline, now - 72 * hour, now);
    const page = '<head></head><body><main id="text"><h1>T</h1></main></body>';
    const shown = withNotice(page, 'p{}', templateIn(offline, 'copy'), { age });
    expect(shown).toMatch(/^<head><style>p\{\}<\/style><\/head><body><main id="text"><p class="copy-notice"[^>]*>.*3/);
    expect(shown).toContain(localeOf(language).offline.copyNotice(age));
    expect(shown.replace('p{}', '')).not.toMatch(/[{}]/);
  });

  it('is a list of the copies, each in the language of its page, in place of the word that there will be one', () => {
    const list = withList(
      offlineIn('en'),
      [
        copy('/stories/a', '<html dir="ltr" lang="en"><title>A &amp; B – C – Pakistan in Orbit</title>', 3),
        copy('/ur/timeline?order=newest', '<html dir="rtl" lang="ur"><title>ٹائم لائن – پاکستان مدار میں</title>'),
      ],
      now,
    );
    const items = [...list.replace(/<template.*/s, '').matchAll(/<li>.*?<\/li>/gs)].map(([item]) => item);
    expect(items).toEqual([
      '<li><a dir="auto" href="/stories/a" lang="en">A &amp; B – C</a><p>3 hours ago</p></li>',
      '<li><a dir="auto" href="/ur/timeline?order=newest" lang="ur">ٹائم لائن</a><p>less than an hour ago</p></li>',
    ]);
    expect(list).not.toContain('They are listed here');
    expect(withList(offlineIn('en'), [], now)).toContain('They are listed here');
  });
});
