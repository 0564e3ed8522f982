import { describe, expect, it, vi } from 'vitest';
import { localeOf } from '#lib/i18n/locale.ts';
import { oembedOf, oembedTypes, oembedXml, sameRoom } from '#lib/publishing/embeds/oembed.ts';
import { canonicalOEmbedAddress, readOEmbedRequest } from '#lib/publishing/embeds/oembed-request.ts';
import { describePage } from '#lib/publishing/page-description.ts';
import { element } from '#lib/publishing/xml.ts';
import { full, wholeEdition } from '#tests/unit/publishing/whole-edition.ts';

vi.stubEnv('SITE_URL', 'https://orbit.example');

const locale = localeOf('en');
const edition = wholeEdition();
const answer = (path: string, room = {}) => oembedOf(path, room, edition);
const read = (query: Record<string, string>) => readOEmbedRequest(query);
const url = 'https://orbit.example/timeline';

describe('what another site is told about a page', () => {
  it.each(['/stories/full', '/timeline', '/timeline/satellite', '/programme'])('%s: a frame to show', (path) => {
    const { type, version, html, width, height } = answer(path) ?? {};
    expect([type, version, width]).toEqual(['rich', '1.0', 600]);
    expect(html).toMatch(
      /^<iframe src="https:\/\/orbit\.example\/embed\/[^"<>]+" title="[^"<>]+" width="600" height="\d+"/,
    );
    expect(html).toContain(`height="${height}"`);
  });

  it.each(['/', '/updates/fresh', '/timeline/first'])('%s: a link', (path) => {
    expect(answer(path)).toMatchObject({ type: 'link', version: '1.0', provider_url: 'https://orbit.example/' });
    expect(answer(path)).not.toHaveProperty('html');
  });

  it.each(['/nowhere', '/stories/none', '/updates/none', '/timeline/none', '/about', '/embed/timeline'])(
    '%s: nothing',
    (path) => {
      expect(answer(path)).toBeUndefined();
    },
  );

  it('never takes more room than there is, for the frame and for the picture', () => {
    const small = answer('/stories/full', { maxwidth: 249, maxheight: 120 });
    expect(small).toMatchObject({ type: 'rich', width: 200, height: 100 });
    expect(small?.html).toContain('width="200" height="100"');
    expect(small).not.toHaveProperty('thumbnail_url');
    expect(answer('/stories/full')).toMatchObject({ thumbnail_width: 1200, thumbnail_height: 630 });
    expect(answer('/stories/full', { maxwidth: 99 })).toMatchObject({ type: 'link' });
    expect(answer('/stories/full', { maxwidth: 99 })).not.toHaveProperty('width');
  });

  it.each([
    ['/stories/full', 60],
    ['/timeline', 120],
    ['/updates/fresh', 2],
  ])('%s has at most %i answers, each under one address, whatever room is asked for', (path, most) => {
    const made = new Map<string, string>();
    for (let maxwidth = 1; maxwidth < 1_300; maxwidth += 23) {
      for (let maxheight = 1; maxheight < 700; maxheight += 17) {
        const room = { maxwidth, maxheight };
        const same = sameRoom(path, room, edition) ?? {};
        const told = JSON.stringify(answer(path, room));
        expect(told).toBe(made.get(JSON.stringify(same)) ?? JSON.stringify(answer(path, same)));
        expect(sameRoom(path, same, edition)).toEqual(same);
        const { width = 1, height = 1 } = answer(path, room) ?? {};
        expect(Number(width) <= maxwidth && Number(height) <= maxheight).toBe(true);
        made.set(JSON.stringify(same), told);
      }
    }
    expect(new Set(made.values()).size).toBe(made.size);
    expect(made.size).toBeLessThanOrEqual(most);
  });

  it('shows the picture that the page itself names, under the address that changes with what is drawn', () => {
    for (const thing of [full, { kind: 'timeline' } as const]) {
      const { path, card } = describePage(thing, edition, locale);
      expect(answer(path)).toMatchObject({ thumbnail_url: card.url });
    }
  });

  it('carries a headline full of markup unharmed and harmless', () => {
    const { title, html = '' } = answer('/stories/full') ?? {};
    expect(title).toBe(full.title);
    expect(String(html).match(/</g)).toHaveLength(2);
    const xml = oembedXml(answer('/stories/full') ?? {});
    expect(xml).toContain(element('title', {}, full.title).xml);
    expect(xml).toContain(element('html', {}, String(html)).xml);
    expect(xml).not.toMatch(/<(?:img|script|iframe)/);
  });
});

describe('what another site may ask', () => {
  it('is refused as the specification says', () => {
    expect(read({})).toEqual({ is: 'refused', status: 400 });
    expect(read({ url: 'no address' })).toEqual({ is: 'refused', status: 400 });
    expect(read({ url: 'https://elsewhere.example/timeline' })).toEqual({ is: 'refused', status: 404 });
    expect(read({ url: 'https://orbit.example:8443/timeline' })).toEqual({ is: 'refused', status: 404 });
    expect(read({ url: 'https://a@orbit.example/timeline' })).toEqual({ is: 'refused', status: 404 });
    expect(read({ url, format: 'yaml' })).toEqual({ is: 'refused', status: 501 });
  });

  it.each([
    url,
    `${url}/`,
    `${url}?utm_source=x`,
    `${url}#first`,
    'http://orbit.example/timeline',
    `https://orbit.example/en/timeline`,
  ])('%s is the same page', (asked) => {
    expect(read({ url: asked })).toMatchObject({ is: 'asked', path: '/timeline', format: 'json' });
  });

  it.each(['0', '-5', 'wide', '1e2', '99999', '1200'])('a width of %s leaves the size to us', (maxwidth) => {
    expect(read({ url, maxwidth })).toMatchObject({ room: { maxwidth: undefined } });
  });

  it('has one address, however it was written', () => {
    const canonical = `/oembed?${new URLSearchParams({ url, format: 'json', maxwidth: '300' })}`;
    expect(canonicalOEmbedAddress(read({ maxwidth: '300', callback: 'x', url: `${url}/#first` }))).toBe(canonical);
    expect(canonicalOEmbedAddress(read({ url: 'https://a.example/' }))).toBe(
      canonicalOEmbedAddress(read({ url: 'https://b.example/c?d' })),
    );
  });
});

it('is found from the head of a page, in both formats', () => {
  const types = oembedTypes('/timeline', 'Timeline', locale.addresses);
  expect(Object.keys(types)).toEqual(['application/json+oembed', 'text/xml+oembed']);
  for (const [link] of Object.values(types)) {
    expect(new URL(link?.url ?? '').searchParams.get('url')).toBe(url);
    expect(read(Object.fromEntries(new URL(link?.url ?? '').searchParams))).toMatchObject({ path: '/timeline' });
  }
});
