import { expect, it } from 'vitest';
import { withLinksIn } from '#lib/article/own-links.ts';

it.each([
  ['/', '/ur'],
  ['/programme', '/ur/programme'],
  ['/timeline?order=newest#era_moon', '/ur/timeline?order=newest#era_moon'],
  ['/stories/two-names-one-seat.md', '/ur/stories/two-names-one-seat.md'],
  ['/timeline.json', '/timeline.json'],
  ['/images/station.png', '/images/station.png'],
  ['/no/such/place', '/no/such/place'],
  ['/%zz', '/%zz'],
])('a link of a text to %s leads an Urdu reader to %s', (written, led) => {
  const html = (href: string) =>
    `<p>1 &#x3C; 2, <a class="x" href="${href}">a</a> and <a href="https://dawn.com/x">b</a></p>`;

  expect(withLinksIn(html(written), 'ur')).toBe(html(led));
  expect(withLinksIn(html(written), 'en')).toBe(html(written));
});
