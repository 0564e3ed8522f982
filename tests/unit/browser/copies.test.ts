import { describe, expect, it } from 'vitest';
import { isMetered, isSpared } from '#browser/connection.ts';
import {
  addressOf,
  type Copy,
  isGone,
  isListed,
  isPage,
  isTooOld,
  isUnconfirmed,
  partsIn,
  staying,
} from '#browser/offline/copies.ts';

const hour = 3_600_000;
const day = 24 * hour;
const now = Date.parse('2026-11-29T12:00:00Z');
const copy = (address: string, read: number, fetched = read): Copy => ({ address, read, fetched });
const addresses = (copies: readonly Copy[]) => copies.map(({ address }) => address);

describe('the name of a copy', () => {
  it.each([
    ['/stories/a?fbclid=1', '/stories/a'],
    ['/timeline?utm_source=x&order=newest#badr-1-1990', '/timeline?order=newest'],
    ['/ur/stories?page=2', '/ur/stories?page=2'],
    ['/share/programme/天宫', '/share/programme/%E5%A4%A9%E5%AE%AB'],
  ])('of %s is %s', (given, name) => {
    expect(addressOf(new URL(given, 'https://orbit.example'), ['page', 'order'])).toBe(name);
  });
});

describe('an answer', () => {
  const answer = (headers: Record<string, string>, status = 200, type: ResponseType = 'basic') => ({
    status,
    type,
    headers: new Headers(headers),
  });
  const html = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'public, max-age=0' };

  it('is kept when it is a page that anybody may keep', () => {
    expect(isPage(answer(html))).toBe(true);
    expect(isPage(answer({ ...html, 'cache-control': 'no-store' })), 'a preview').toBe(false);
    expect(isPage(answer({ ...html, 'content-type': 'application/atom+xml' })), 'a feed').toBe(false);
    expect(isPage(answer(html, 500)), 'a fault').toBe(false);
    expect(isPage(answer(html, 200, 'opaque')), 'of another site').toBe(false);
  });

  it('is not kept when engines may not list it: a search, an embed', () => {
    expect(isListed('<meta name="robots" content="max-image-preview:large"/>')).toBe(true);
    expect(isListed('<meta name="robots" content="noindex, follow"/>')).toBe(false);
  });

  it('takes the copy away when it says that the page is gone, or elsewhere, and not when the server is at fault', () => {
    expect([404, 410].map((status) => isGone(answer(html, status)))).toEqual([true, true]);
    expect(isGone(answer({}, 0, 'opaqueredirect'))).toBe(true);
    expect([200, 304, 500, 503].map((status) => isGone(answer(html, status)))).toEqual([false, false, false, false]);
  });
});

describe('which copies stay', () => {
  it('the thirty that were read last, and the pages that are fetched ahead', () => {
    const read = Array.from({ length: 40 }, (_, index) => copy(`/stories/${index}`, now - index * hour));
    const stay = addresses(staying([copy('/', 0, now), ...read.toReversed()], ['/'], [], now));
    expect(stay).toEqual(['/', ...Array.from({ length: 30 }, (_, index) => `/stories/${index}`)]);
  });

  it('for two weeks after they were read', () => {
    const read = [copy('/a', now - 14 * day + 1), copy('/b', now - 14 * day), copy('/ur', 0, now - 15 * day)];
    expect(addresses(staying(read, [], [], now))).toEqual(['/a']);
  });

  it('none that is withdrawn, with whatever parameters, also of those that are fetched ahead', () => {
    const all = [copy('/stories/a', now), copy('/stories/b?page=2', now), copy('/stories/ab', now), copy('/', now)];
    expect(addresses(staying(all, ['/'], ['/stories/a', '/stories/b', '/'], now))).toEqual(['/stories/ab']);
  });
});

it('a copy is shown for two weeks after the network last answered so, and asked for after a day', () => {
  expect([13.9, 14].map((days) => isTooOld(now - days * day, now))).toEqual([false, true]);
  expect([23, 24].map((hours) => isUnconfirmed(copy('/', 0, now - hours * hour), now))).toEqual([false, true]);
  expect(isTooOld(now + 20 * day, now), 'the clock was set back').toBe(true);
});

it('what a page loads is known from its text: drawings, fonts, the script, and nothing that it leads to or frames', () => {
  const html =
    '<style>@font-face{src:url(/_next/static/media/a.woff2)}@font-face{src:url(/_next/static/media/a.woff2)}</style>' +
    '<a href="/stories/b"><img alt="" src="/images/b.png"/></a><iframe src="/embed/timeline"></iframe>' +
    '<script type="module">import("/reader.0123.js")</script>';
  expect(partsIn(html)).toEqual(['/_next/static/media/a.woff2', '/images/b.png', '/reader.0123.js']);
});

it('a connection is spared when it is metered, slow, or unknown, and when its owner asks for few bytes', () => {
  expect(isSpared({ effectiveType: '4g', saveData: false })).toBe(false);
  expect(isSpared({ effectiveType: '4g', saveData: true })).toBe(true);
  expect(isSpared({ effectiveType: '4g', type: 'cellular' })).toBe(true);
  expect(isSpared({ effectiveType: '3g' })).toBe(true);
  expect(isSpared({})).toBe(true);
  expect([{}, { saveData: true }, { type: 'cellular' }, { type: 'wifi' }].map(isMetered)).toEqual([
    false,
    true,
    true,
    false,
  ]);
});
