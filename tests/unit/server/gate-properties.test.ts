import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '#server/request/gate.ts';

const assets = new Set(['/_next/static/media/text.woff2', '/favicon.ico']);
const ask = (target: string, method = 'GET') => decide(method, target, (path) => assets.has(path));

/** What targets are put together from: known words, what looks like them, and what has led servers astray. */
const piece = fc.constantFrom(
  ...['/', '//', '\\', '?', '#', '&', '=', '.', '..', '...', ';', ' ', '@', ':', '*', '%', '%zz', '%u0041', '%ff'],
  ...['%2f', '%5c', '%2e', '%2E%2E', '%252e', '%00', '%0d%0a', '%c0%af', '%ed%a0%80', '%F0%9F%9A%80', '%7f'],
  ...['\0', '\r\n', '\t', '\u001b', '\u00ff', '\u202e', 'ſ', '天宫', 'ＳＴＯＲＩＥＳ', '\ud800'],
  ...[
    '/en',
    '/en/',
    '/ur',
    '/zh',
    '/stories',
    '/%73tories',
    '/STORIES',
    '/stories/a',
    '/updates/u',
    '/timeline',
    '/lunar',
  ],
  ...[
    '/timeline/badr-1-1990',
    '/embed/timeline',
    '/oembed',
    '/share/programme/a',
    '/cards/stories/a.png',
    '/images/a.png',
  ],
  ...['/preview/a', '/desk', '/healthz', '/feed.xml', '/robots.txt', '/.env', '/.git', '/.well-known', '/__proto__'],
  ...[
    '/_next',
    '/_next/data/x',
    '/_next/image',
    '/_next/static/media/text.woff2',
    '/__nextjs_source-map',
    '/_not-found',
  ],
  ...['/404', '/500', '.rsc', '.md', '.json', 'order=newest', 'page=2', 'limit=5', 'topic=lunar', 'token=t', '_rsc=1'],
  ...['http://', 'HTTPS://', 'ftp://', 'javascript:', 'host.example', '[::1', 'user:a@', ':99999'],
  ...['a'.repeat(80), 'a/'.repeat(300), `x=${'%41'.repeat(3_000)}`],
);
const target = fc.oneof(
  { weight: 4, arbitrary: fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')) },
  { weight: 3, arbitrary: fc.array(piece, { maxLength: 6 }).map((pieces) => `/${pieces.join('/')}`) },
  fc.string({ unit: 'binary', maxLength: 600 }),
);
const runs = { numRuns: 5_000 };

describe('whatever is asked', () => {
  it('is decided, and what an answer leads to is an address of this site that needs no leading on', () => {
    fc.assert(
      fc.property(target, (asked) => {
        const decision = ask(asked);
        if (decision.do === 'refuse') expect([400, 414]).toContain(decision.status);
        if (decision.do === 'asset') expect(assets).toContain(decision.path);
        if (decision.do === 'page') expect(ask(decision.address)).toEqual(decision);
        if (decision.do === 'redirect') {
          expect(decision.location).toMatch(/^\/(?!\/)[\w/.~%?=&-]*$/);
          expect(ask(decision.location)).toMatchObject({ do: 'page', address: decision.location });
        }
      }),
      runs,
    );
  });

  it('is decided the same whatever networks and visitors add that no page reads', () => {
    fc.assert(
      fc.property(target, fc.stringMatching(/^[\w%=&;<>"':./?-]{0,300}$/), (asked, added) => {
        fc.pre(!asked.includes('?') && !/order|page|limit|topic|token|format|url|max|%|^q=|&q=/i.test(added));
        const decision = ask(asked);
        if (decision.do === 'page' || decision.do === 'redirect') expect(ask(`${asked}?${added}`)).toEqual(decision);
      }),
      { numRuns: 1_000 },
    );
  });

  it('has no say in a method that is refused', () => {
    fc.assert(
      fc.property(target, fc.string({ maxLength: 12 }), (asked, method) => {
        fc.pre(method !== 'GET' && method !== 'HEAD');
        expect(ask(asked, method)).toEqual({ do: 'refuse', status: 405 });
      }),
      { numRuns: 500 },
    );
  });
});
