import { expect, test } from 'vitest';
import type { Edition, Picture } from '#lib/content/model/model.ts';
import { inlineWithheld } from '#server/editors/withheld-pictures.ts';
import { editionWith } from '#tests/unit/server/edition-stand-in.ts';

const picture = (name: string): Picture => ({
  name,
  width: 4,
  height: 3,
  bytes: 3,
  mediaType: 'image/png',
  hash: name,
});
const withPictures = (names: readonly string[], bytes = Buffer.from('png')): Edition => ({
  ...editionWith({}),
  pictures: Object.fromEntries(names.map((name) => [name, picture(name)])),
  picture: async (name) => (names.includes(name) ? bytes : undefined),
});
const revealed = withPictures(['own.png', 'shown.png']);
const current = withPictures(['shown.png']);
const inline = (html: string, from = revealed) => inlineWithheld(html, from, current);

test('only what readers cannot fetch comes with the page, and is not asked for early', async () => {
  const page =
    '<link rel="preload" as="image" href="/images/own.png"/><link rel="preload" as="image" href="/images/shown.png"/>' +
    '<p>/images/own.png</p><img alt="" src="/images/own.png"/><img alt="" src="/images/shown.png"/>';
  expect(await inline(page)).toEqual({
    html:
      '<link rel="preload" as="image" href="/images/shown.png"/>' +
      '<p>/images/own.png</p><img alt="" src="data:image/png;base64,cG5n"/><img alt="" src="/images/shown.png"/>',
    inlined: true,
    isCut: false,
  });
});

test.each(['/images/none.png', '/images/constructor', '/images/../own.png', 'https://example.org/images/own.png'])(
  'a page without such a picture is left as it is: %s',
  async (address) => {
    const page = `<link href="${address}"/><img src="${address}"/>`;
    expect(await inline(page)).toEqual({ html: page, inlined: false, isCut: false });
  },
);

test('a page that names a large picture thousands of times stays small', async () => {
  const { html, isCut } = await inline(
    '<img src="/images/own.png"/>'.repeat(5_000),
    withPictures(['own.png'], Buffer.alloc(300 * 1024)),
  );
  expect(isCut).toBe(true);
  expect(html.length).toBeLessThan(9_000_000);
});
