import { imageSize } from 'image-size';
import { expect, test } from 'playwright/test';

test('stories have crops for search engines', async ({ request }) => {
  const sizes = { '16x9': [1200, 675], '4x3': [1200, 900], '1x1': [1200, 1200] } as const;
  for (const [shape, [width, height]] of Object.entries(sizes)) {
    const answer = await request.get(`/cards/stories/two-names-one-seat.${shape}.png`);
    expect(imageSize(await answer.body())).toMatchObject({ width, height });
  }
});

test('an address that was shared long ago gives the present card, and an unknown one is not found', async ({
  request,
}) => {
  const [now, then] = [await request.get('/cards/front.png'), await request.get('/cards/front.png?v=0123456789ab')];
  expect(Buffer.compare(await then.body(), await now.body())).toBe(0);
  expect((await request.get('/cards/stories/no-such-story.png')).status()).toBe(404);
  expect((await request.get('/cards/stories/two-names-one-seat.2x1.png')).status()).toBe(404);
});

test('a browser can install the site in each language: its manifest names icons that exist, in the size and type that it says', async ({
  request,
}) => {
  const answer = await request.get('/manifest.webmanifest');
  expect(answer.headers()['content-type']).toBe('application/manifest+json');
  const manifest = await answer.json();
  expect(manifest).toMatchObject({ name: 'Pakistan in Orbit', start_url: '/', display: 'minimal-ui' });
  const translated = await Promise.all(
    ['/ur', '/zh'].map(async (base) => (await request.get(`${base}/manifest.webmanifest`)).json()),
  );
  expect(translated).toMatchObject([
    { name: 'پاکستان مدار میں', lang: 'ur', dir: 'rtl', id: '/ur', start_url: '/ur', icons: manifest.icons },
    { name: '轨道上的巴基斯坦', lang: 'zh-Hans', dir: 'ltr', id: '/zh', start_url: '/zh', icons: manifest.icons },
  ]);
  expect(manifest.icons).toHaveLength(4);
  for (const { src, sizes, type } of manifest.icons) {
    const icon = await request.get(src);
    expect([src, icon.status(), icon.headers()['content-type']]).toEqual([src, 200, type]);
    const { width, height } = imageSize(await icon.body());
    if (sizes !== 'any') expect(`${width}x${height}`).toBe(sizes);
  }
});

test('a browser that asks for no more than the usual names finds an icon', async ({ request }) => {
  const favicon = await (await request.get('/favicon.ico')).body();
  expect(favicon.subarray(0, 6).toString('hex')).toBe('000001000300');
  expect([6, 22, 38].map((at) => favicon.readUInt8(at))).toEqual([16, 32, 48]);
  expect(imageSize(await (await request.get('/apple-touch-icon.png')).body())).toMatchObject({
    width: 180,
    height: 180,
  });
});

test('where nobody can be reached, no security.txt pretends otherwise', async ({ request }) => {
  expect((await request.get('/.well-known/security.txt')).status()).toBe(404);
});
