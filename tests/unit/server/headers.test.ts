import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { errorPage, errorPagePolicy } from '#server/error-page.ts';
import { headersFor } from '#server/headers.ts';

const kinds = ['page', 'data', 'asset', 'picture', 'error', 'health'] as const;
const site = 'https://orbit.example';

describe('headers', () => {
  it.each(kinds)('of a %s say its type, guard it and say how long it may be kept', (kind) => {
    expect(headersFor(kind, 'text/plain', site)).toMatchObject({
      'Content-Type': 'text/plain',
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Strict-Transport-Security': 'max-age=31536000',
      'Content-Security-Policy': expect.stringContaining("default-src 'none'"),
      'Cache-Control': expect.stringMatching(/max-age|no-store/),
    });
  });

  it('let a withdrawn page leave shared caches within a minute and a half', () => {
    const [, fresh, stale] =
      /s-maxage=(\d+), stale-while-revalidate=(\d+)/.exec(
        headersFor('page', 'text/html', site)['Cache-Control'] ?? '',
      ) ?? [];
    expect(Number(fresh) + Number(stale)).toBeLessThanOrEqual(90);
  });

  it('do not promise https where the site is not served over it', () => {
    expect(headersFor('page', 'text/html', 'http://localhost:3000')).not.toHaveProperty('Strict-Transport-Security');
  });

  it('put a drawing into a sandbox', () => {
    expect(headersFor('picture', 'image/svg+xml', site)['Content-Security-Policy']).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    );
  });
});

describe('a page for errors', () => {
  it('has one style, which its policy allows, and no script', () => {
    const page = errorPage(503);
    const style = /<style>(.*?)<\/style>/s.exec(page)?.[1] ?? '';
    expect(errorPagePolicy).toContain(createHash('sha256').update(style).digest('base64'));
    expect(page).not.toContain('<script');
    expect(page).toContain('<html lang="en"');
  });
});
