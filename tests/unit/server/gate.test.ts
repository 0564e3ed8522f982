import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Decision, decide } from '#server/request/gate.ts';

const assets = new Set(['/_next/static/media/text.woff2', '/favicon.ico']);
const ask = (target: string, method = 'GET') => decide(method, target, (path) => assets.has(path));

/** What it is about is held by the table of addresses. */
const page = (address: string) => ({ do: 'page', address });
const redirect = (location: string) => ({ do: 'redirect', location });
const refuse = (status: number) => ({ do: 'refuse', status });
const unknown = { do: 'unknown' };
const longSlug = 'a'.repeat(80);

const cases: readonly (readonly [target: string, decision: object])[] = [
  ['/', page('/')],
  ['/?utm_source=x', page('/')],
  ['/?', page('/')],
  ['/stories', page('/stories')],
  ['/stories?page=2', page('/stories?page=2')],
  ['/stories?utm_source=x&page=02&y', page('/stories?page=2')],
  ['/stories?page=2&page=3', page('/stories?page=2')],
  ['/stories?p%61ge=2', page('/stories?page=2')],
  ['/stories?page=1', page('/stories')],
  ['/stories?page=01', page('/stories')],
  ['/stories?page=0', page('/stories')],
  ['/stories?page=-2', page('/stories')],
  ['/stories?page=two', page('/stories')],
  ['/stories?page=', page('/stories')],
  ['/stories?page=%ff', page('/stories')],
  ['/stories?PAGE=2', page('/stories')],
  ['/stories?page=10000', page('/stories?page=9999')],
  [`/stories?page=${'9'.repeat(400)}`, page('/stories?page=9999')],
  ['/updates', page('/updates')],
  ['/updates?page=14', page('/updates?page=14')],
  ['/programme?page=2', page('/programme')],
  ['/stories/a?page=2', page('/stories/a')],
  ['/programme', page('/programme')],
  ['/corrections', page('/corrections')],
  ['/about', page('/about')],
  ['/how-we-report', page('/how-we-report')],
  ['/robots.txt', page('/robots.txt')],
  ['/sitemap.xml', page('/sitemap.xml')],
  ['/sitemap.xml?page=2', page('/sitemap.xml')],
  ['/sitemaps/2.xml', page('/sitemaps/2.xml')],
  ['/sitemaps/0.xml', unknown],
  ['/sitemaps/02.xml', unknown],
  ['/sitemaps/1e3.xml', unknown],
  ['/news-sitemap.xml', page('/news-sitemap.xml')],
  ['/llms.txt', page('/llms.txt')],
  ['/feed.xml', page('/feed.xml')],
  ['/feed.xml?utm_source=reader', page('/feed.xml')],
  ['/atom.xml', page('/atom.xml')],
  ['/feed.json', page('/feed.json')],
  ['/feeds/lunar/atom.xml', page('/feeds/lunar/atom.xml')],
  ['/feeds/nowhere/atom.xml', unknown],
  ['/feeds/lunar/', unknown],
  ['/en/feeds/lunar/atom.xml', unknown],
  ['/timeline.json', page('/timeline.json')],
  ['/timeline.csv?download=1', page('/timeline.csv')],
  ['/timeline.ics?order=newest', page('/timeline.ics')],
  ['/programme.json', page('/programme.json')],
  ['/schemas/timeline.json', page('/schemas/timeline.json')],
  ['/schemas/programme.json', page('/schemas/programme.json')],
  ['/schemas/story.json', unknown],
  ['/schemas', page('/schemas')],
  ['/en/timeline.json', unknown],
  ['/timeline.json/', unknown],
  ['/stories/a-b-1', page('/stories/a-b-1')],
  [`/stories/${longSlug}`, page(`/stories/${longSlug}`)],
  [`/stories/${longSlug}a`, unknown],
  ['/stories/a?order=newest', page('/stories/a')],
  ['/%73tories/a', page('/stories/a')],
  ['/updates/u', page('/updates/u')],
  ['/share/programme/tiangong-orbit', page('/share/programme/tiangong-orbit')],
  ['/share/programme/a?utm=1', page('/share/programme/a')],
  ['/share/stories/a/b_2', page('/share/stories/a/b_2')],
  ['/share/stories/a/%E5%A4%A9%e5%ae%ab', page('/share/stories/a/%E5%A4%A9%E5%AE%AB')],
  ['/en/share/stories/a/%E5%A4%A9/', redirect('/share/stories/a/%E5%A4%A9')],
  ['/share/programme', unknown],
  ['/share/stories/a', unknown],
  ['/share/stories/a/b/c', unknown],
  ['/share/updates/a/b', unknown],
  ['/share/programme/a.b', unknown],
  ['/share/programme/a%23b', unknown],
  ['/share/programme/%253Cb', unknown],
  ['/share/programme/a%20b', unknown],
  [`/share/programme/${'a'.repeat(201)}`, unknown],
  ['/embed/timeline', page('/embed/timeline')],
  ['/embed/timeline?limit=5&x=1&order=newest&topic=lunar', page('/embed/timeline?topic=lunar&order=newest&limit=5')],
  ['/embed/timeline?limit=999&topic=cats', page('/embed/timeline')],
  ['/embed/factbox?limit=3', page('/embed/factbox')],
  ['/embed/stories/a', page('/embed/stories/a')],
  ['/embed/stories', unknown],
  ['/oembed?x=1&format=yaml', page('/oembed?format=yaml')],
  ['/timeline', page('/timeline')],
  ['/timeline?order=newest', page('/timeline?order=newest')],
  ['/timeline?order=oldest', page('/timeline')],
  ['/timeline?order=sideways', page('/timeline')],
  ['/timeline?a=1&order=newest&b=2', page('/timeline?order=newest')],
  ['/timeline?order=newest&order=oldest', page('/timeline?order=newest')],
  ['/timeline?order=%ff', page('/timeline')],
  ['/timeline/crewed?order=newest', page('/timeline/crewed?order=newest')],
  ['/timeline/badr-1-1990?order=newest', page('/timeline/badr-1-1990')],
  ['/timeline/badr-1-1990', page('/timeline/badr-1-1990')],
  ['/images/crew.jpg', page('/images/crew.jpg')],
  ['/images/a.b_c-D.svg', page('/images/a.b_c-D.svg')],
  ['/graphics/ground-track.svg', page('/graphics/ground-track.svg')],
  ['/graphics/ground-track.svg?v=1', page('/graphics/ground-track.svg')],
  ['/graphics/launches.svg', unknown],
  ['/graphics/nowhere.svg', unknown],
  ['/graphics/ground-track.svg/', unknown],
  ['/en/graphics/ground-track.svg', unknown],
  ['/cards/front.png?v=1', page('/cards/front.png')],
  ['/cards/stories/a-b.png', page('/cards/stories/a-b.png')],
  ['/cards/stories/a.jpg', page('/cards/stories/a.jpg')],
  ['/cards/stories/a.4x3.png', page('/cards/stories/a.4x3.png')],
  ['/cards/updates/u.1x1.png', page('/cards/updates/u.1x1.png')],
  ['/cards/timeline/crewed.png', page('/cards/timeline/crewed.png')],
  ['/cards/timeline.png', page('/cards/timeline.png')],
  ['/cards/stories/a.2x1.png', unknown],
  ['/cards/stories/a.card.png', unknown],
  ['/cards/stories/a.png/', unknown],
  ['/cards/stories.png', unknown],
  ['/cards/constructor/a.png', unknown],
  ['/cards/stories/a.gif', unknown],
  ['/cards', page('/cards')],
  ['/manifest.webmanifest', page('/manifest.webmanifest')],
  ['/.well-known/security.txt', page('/.well-known/security.txt')],
  ['/images/crew.gif', unknown],
  ['/images/.hidden.png', unknown],
  ['/images/a/b.png', unknown],
  ['/images/', redirect('/images')],
  ['/en', redirect('/')],
  ['/en/', redirect('/')],
  ['/en/stories/a', redirect('/stories/a')],
  ['/en/stories/a/', redirect('/stories/a')],
  ['/en/timeline?order=newest&x=1', redirect('/timeline?order=newest')],
  ['/stories/', redirect('/stories')],
  ['/stories/?page=2', redirect('/stories?page=2')],
  ['/en/stories?page=2', redirect('/stories?page=2')],
  ['/en/updates/?page=1&x=1', redirect('/updates')],
  ['/stories/a/?utm=1', redirect('/stories/a')],
  ['/timeline/?order=newest', redirect('/timeline?order=newest')],
  ['/en/robots.txt', unknown],
  ['/robots.txt/', unknown],
  ['/en/en/stories', unknown],
  ['/en/nowhere', redirect('/nowhere')],
  ['/nowhere/', redirect('/nowhere')],
  ['/english', page('/english')],
  ['/ur', page('/ur')],
  ['/zh/stories', unknown],
  ['/Stories', unknown],
  ['/stories/UPPER', unknown],
  ['/stories/a/b', unknown],
  ['/stories/a.md', page('/stories/a.md')],
  ['/stories/a.md?x=1', page('/stories/a.md')],
  ['/stories/a.md/', unknown],
  ['/en/stories/a.md', unknown],
  ['/stories/a/markdown', unknown],
  ['/stories/a.txt', unknown],
  ['/updates/a.md', unknown],
  ['/stories/%25ff', unknown],
  ['/stories/a%20b', unknown],
  ['/stories/%D9%BE', unknown],
  ['/not-found-page', page('/not-found-page')],
  ['/en/not-found-page', redirect('/not-found-page')],
  ['/withdrawn-page/stories/a', unknown],
  ['/en/withdrawn-page/stories/a', unknown],
  ['/_next', unknown],
  ['/_next/data/x', unknown],
  ['/_next/image?url=%2Fa.png&w=640&q=75', unknown],
  ['/_next/static/chunks/not-there.js', unknown],
  ['/__nextjs_original-stack-frame', unknown],
  ['/_next/static/media/text.woff2', { do: 'asset', path: '/_next/static/media/text.woff2' }],
  ['/favicon.ico', { do: 'asset', path: '/favicon.ico' }],
  ['/healthz', { do: 'health', check: 'healthz' }],
  ['/readyz?verbose', { do: 'health', check: 'readyz' }],
  ['/_next/static/../server/app.js', refuse(400)],
  ['/_next/static/%2e%2e/server/app.js', refuse(400)],
  ['/_next/static/..%2fserver/app.js', refuse(400)],
  ['/./stories', refuse(400)],
  ['/..', refuse(400)],
  ['//evil.example', refuse(400)],
  ['/stories//a', refuse(400)],
  ['/stories%2fa', refuse(400)],
  ['/stories\\a', refuse(400)],
  ['/stories%5Ca', refuse(400)],
  ['/stories/a%00', refuse(400)],
  ['/stories/a%0d%0aSet-Cookie:x', refuse(400)],
  ['/a/%ff', refuse(400)],
  ['/a/%', refuse(400)],
  ['/%c0%ae%c0%ae/', refuse(400)],
  ['', refuse(400)],
  ['*', refuse(400)],
  ['http://host.example/timeline?order=newest', page('/timeline?order=newest')],
  ['HTTPS://host.example', page('/')],
  ['http://host.example//evil.example', refuse(400)],
  ['ftp://host.example/', refuse(400)],
  [`/${'a'.repeat(512)}`, refuse(414)],
  [`/stories?fbclid=${'a'.repeat(1025)}`, page('/stories')],
  [`/stories?${'a'.repeat(8001)}`, refuse(414)],
];

describe('the gate', () => {
  it.each(cases)('decides on %s', (target, decision) => {
    expect(ask(target)).toMatchObject(decision);
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'CONNECT', ''])('refuses %s', (method) => {
    expect(ask('/', method)).toEqual({ do: 'refuse', status: 405 } satisfies Decision);
  });

  it('answers HEAD like GET', () => {
    expect(ask('/stories', 'HEAD')).toEqual(ask('/stories'));
  });
});

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
          expect(ask(decision.location)).toMatchObject(page(decision.location));
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
        expect(ask(asked, method)).toEqual(refuse(405));
      }),
      { numRuns: 500 },
    );
  });
});
