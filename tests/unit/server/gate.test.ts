import { describe, expect, it } from 'vitest';
import { type Decision, decide } from '#server/gate.ts';

const assets = new Set(['/_next/static/media/text.woff2', '/favicon.ico']);
const ask = (target: string, method = 'GET') => decide(method, target, (path) => assets.has(path));

const page = (address: string, subject: object = { of: 'fixed' }) => ({ do: 'page', address, subject });
const card = (about: string, name: string) => ({ of: 'card', about, name, shape: 'card', extension: 'png' });
const redirect = (location: string) => ({ do: 'redirect', location });
const refuse = (status: number) => ({ do: 'refuse', status });
const unknown = { do: 'unknown' };
const longSlug = 'a'.repeat(80);

const cases: readonly (readonly [target: string, decision: object])[] = [
  ['/', page('/')],
  ['/?utm_source=x', page('/')],
  ['/?', page('/')],
  ['/stories', page('/stories')],
  ['/updates', page('/updates')],
  ['/programme', page('/programme')],
  ['/corrections', page('/corrections')],
  ['/about', page('/about')],
  ['/how-we-report', page('/how-we-report')],
  ['/robots.txt', page('/robots.txt')],
  ['/sitemap.xml', page('/sitemap.xml')],
  ['/stories/a-b-1', page('/stories/a-b-1', { of: 'story', slug: 'a-b-1' })],
  [`/stories/${longSlug}`, page(`/stories/${longSlug}`, { of: 'story', slug: longSlug })],
  [`/stories/${longSlug}a`, unknown],
  ['/stories/a?order=newest', page('/stories/a', { of: 'story', slug: 'a' })],
  ['/%73tories/a', page('/stories/a', { of: 'story', slug: 'a' })],
  ['/updates/u', page('/updates/u', { of: 'update', slug: 'u' })],
  ['/timeline', page('/timeline')],
  ['/timeline?order=newest', page('/timeline?order=newest')],
  ['/timeline?order=oldest', page('/timeline')],
  ['/timeline?order=sideways', page('/timeline')],
  ['/timeline?a=1&order=newest&b=2', page('/timeline?order=newest')],
  ['/timeline?order=newest&order=oldest', page('/timeline?order=newest')],
  ['/timeline?order=%ff', page('/timeline')],
  ['/timeline/crewed?order=newest', page('/timeline/crewed?order=newest', { of: 'timeline', name: 'crewed' })],
  ['/timeline/badr-1-1990?order=newest', page('/timeline/badr-1-1990', { of: 'timeline', name: 'badr-1-1990' })],
  ['/timeline/badr-1-1990', page('/timeline/badr-1-1990', { of: 'timeline', name: 'badr-1-1990' })],
  ['/images/crew.jpg', page('/images/crew.jpg', { of: 'picture', name: 'crew.jpg' })],
  ['/images/a.b_c-D.svg', page('/images/a.b_c-D.svg', { of: 'picture', name: 'a.b_c-D.svg' })],
  ['/graphics/ground-track.svg', page('/graphics/ground-track.svg')],
  ['/graphics/ground-track.svg?v=1', page('/graphics/ground-track.svg')],
  ['/graphics/launches.svg', unknown],
  ['/graphics/nowhere.svg', unknown],
  ['/graphics/ground-track.svg/', unknown],
  ['/en/graphics/ground-track.svg', unknown],
  ['/cards/front.png?v=1', page('/cards/front.png', card('front', ''))],
  ['/cards/stories/a-b.png', page('/cards/stories/a-b.png', card('story', 'a-b'))],
  ['/cards/stories/a.jpg', page('/cards/stories/a.jpg', { ...card('story', 'a'), extension: 'jpg' })],
  ['/cards/stories/a.4x3.png', page('/cards/stories/a.4x3.png', { ...card('story', 'a'), shape: '4x3' })],
  ['/cards/updates/u.1x1.png', page('/cards/updates/u.1x1.png', { ...card('update', 'u'), shape: '1x1' })],
  ['/cards/timeline/crewed.png', page('/cards/timeline/crewed.png', card('milestone or topic', 'crewed'))],
  ['/cards/timeline.png', page('/cards/timeline.png', card('timeline', ''))],
  ['/cards/stories/a.2x1.png', unknown],
  ['/cards/stories/a.card.png', unknown],
  ['/cards/stories/a.png/', unknown],
  ['/cards/stories.png', unknown],
  ['/cards/constructor/a.png', unknown],
  ['/cards/stories/a.gif', unknown],
  ['/cards', unknown],
  ['/manifest.webmanifest', page('/manifest.webmanifest')],
  ['/.well-known/security.txt', page('/.well-known/security.txt')],
  ['/images/crew.gif', unknown],
  ['/images/.hidden.png', unknown],
  ['/images/a/b.png', unknown],
  ['/images/', unknown],
  ['/en', redirect('/')],
  ['/en/', redirect('/')],
  ['/en/stories/a', redirect('/stories/a')],
  ['/en/stories/a/', redirect('/stories/a')],
  ['/en/timeline?order=newest&x=1', redirect('/timeline?order=newest')],
  ['/stories/', redirect('/stories')],
  ['/stories/a/?utm=1', redirect('/stories/a')],
  ['/timeline/?order=newest', redirect('/timeline?order=newest')],
  ['/en/robots.txt', unknown],
  ['/robots.txt/', unknown],
  ['/en/en/stories', unknown],
  ['/en/nowhere', unknown],
  ['/nowhere/', unknown],
  ['/english', unknown],
  ['/ur', unknown],
  ['/zh/stories', unknown],
  ['/Stories', unknown],
  ['/stories/UPPER', unknown],
  ['/stories/a/b', unknown],
  ['/stories/a.md', unknown],
  ['/stories/%25ff', unknown],
  ['/stories/a%20b', unknown],
  ['/stories/%D9%BE', unknown],
  ['/not-found-page', unknown],
  ['/en/not-found-page', unknown],
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
    expect(ask(target)).toEqual(decision);
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'CONNECT', ''])('refuses %s', (method) => {
    expect(ask('/', method)).toEqual({ do: 'refuse', status: 405 } satisfies Decision);
  });

  it('answers HEAD like GET', () => {
    expect(ask('/stories', 'HEAD')).toEqual(ask('/stories'));
  });

  it('never redirects to another site', () => {
    for (const target of ['/en//evil.example', '/en/%2f%2fevil.example', '/en/\\evil.example/', '//evil.example/en/']) {
      expect(ask(target)).not.toHaveProperty('location');
    }
  });
});
