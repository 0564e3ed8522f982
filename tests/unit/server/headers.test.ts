import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { errorPage, errorPagePolicy } from '#server/pages/error-page.ts';
import { headersFor, kindOf } from '#server/pages/headers.ts';

const site = 'https://orbit.example';
const closed = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const live = 'public, max-age=0, s-maxage=5, stale-while-revalidate=10, stale-if-error=600';

/** What every answer carries over https. */
const always = {
  'Content-Type': 'text/x',
  'Content-Security-Policy': closed,
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
};
const document = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Permissions-Policy': expect.stringMatching(/^[a-z-]+=\(\)(?:, [a-z-]+=\(\))+$/),
};

describe('headers', () => {
  it.each([
    ['page', { ...document, 'Cache-Control': live, 'Cross-Origin-Resource-Policy': 'same-origin' }],
    ['embed', { ...document, 'Cache-Control': live, 'Cross-Origin-Resource-Policy': 'cross-origin' }],
    [
      'open data',
      { 'Cache-Control': live, 'Cross-Origin-Resource-Policy': 'cross-origin', 'Access-Control-Allow-Origin': '*' },
    ],
    ['data', { 'Cache-Control': live, 'Cross-Origin-Resource-Policy': 'same-origin' }],
    [
      'asset',
      { 'Cache-Control': 'public, max-age=31536000, immutable', 'Cross-Origin-Resource-Policy': 'same-origin' },
    ],
    [
      'picture',
      {
        'Cache-Control': 'public, max-age=60, s-maxage=5, stale-while-revalidate=10, stale-if-error=600',
        'Cross-Origin-Resource-Policy': 'cross-origin',
      },
    ],
    ['error', { ...document, 'Cache-Control': 'no-store', 'Cross-Origin-Resource-Policy': 'same-origin' }],
    ['health', { 'Cache-Control': 'no-store', 'Cross-Origin-Resource-Policy': 'same-origin' }],
  ] as const)('of a %s are these and no others', (kind, own) => {
    expect(headersFor(kind, 'text/x', site)).toEqual({ ...always, ...own });
  });

  it('let a withdrawn page leave shared caches within a quarter of a minute', () => {
    const [, fresh, stale] =
      /s-maxage=(\d+), stale-while-revalidate=(\d+)/.exec(
        headersFor('page', 'text/html', site)['Cache-Control'] ?? '',
      ) ?? [];
    expect(Number(fresh) + Number(stale)).toBeLessThanOrEqual(15);
  });

  it('do not promise https where the site is not served over it', () => {
    expect(headersFor('page', 'text/html', 'http://localhost:3000')).not.toHaveProperty('Strict-Transport-Security');
  });

  it('put a drawing into a sandbox with its own styles', () => {
    const svg = Buffer.from('<svg><style>.a{b:c}</style></svg>');
    const hash = createHash('sha256').update('.a{b:c}').digest('base64');
    expect(headersFor('picture', 'image/svg+xml', site, svg)['Content-Security-Policy']).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox`,
    );
    expect(headersFor('picture', 'image/svg+xml', site)['Content-Security-Policy']).toBe(`${closed}; sandbox`);
  });
});

describe('a page for errors', () => {
  it('has one style, which its policy allows, and no script', () => {
    const page = errorPage(503, 'en');
    const style = /<style>(.*?)<\/style>/s.exec(page)?.[1] ?? '';
    expect(errorPagePolicy).toContain(createHash('sha256').update(style).digest('base64'));
    expect(page).not.toContain('<script');
    expect(page).toContain('<html lang="en"');
  });
});

describe('the kind of an answer', () => {
  it.each([
    ['/timeline', 'page'],
    ['/embed/timeline?topic=crewed', 'embed'],
    ['/timeline.json', 'open data'],
    ['/oembed?url=x', 'open data'],
    ['/feed.xml', 'data'],
    ['/images/a.png', 'picture'],
  ])('of %s is known from its address', (address, kind) => {
    expect(kindOf(address)).toBe(kind);
  });
});
