import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { preparePicture } from '#lib/editors/pictures/prepare.ts';
import { bomb, fromPhone, photograph, plain } from './made-pictures.ts';

async function prepared(bytes: Uint8Array) {
  const result = await preparePicture(bytes);
  if ('refused' in result) throw new Error(result.refused);
  return result;
}

const svg = (inside = '<path d="M0 0h9"/>', attributes = 'width="40" height="30"') =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>\n`);

describe('a picture that the site may show', () => {
  it.each([
    ['JPEG', 'jpg', 'image/jpeg', () => plain().jpeg().toBuffer()],
    ['PNG', 'png', 'image/png', () => plain().png().toBuffer()],
    ['WebP', 'webp', 'image/webp', () => plain().webp().toBuffer()],
    ['AVIF', 'avif', 'image/avif', () => plain().avif().toBuffer()],
    ['SVG', 'svg', 'image/svg+xml', async () => svg()],
    [
      'SVG',
      'svg',
      'image/svg+xml',
      async () => svg('<metadata><rdf:RDF a:from="C:\\x"/></metadata><set attributeName="opacity" to="&#49;"/>'),
    ],
    [
      'SVG',
      'svg',
      'image/svg+xml',
      async () => Buffer.concat([Buffer.from('\ufeff<?xml version="1.0"?>\n<!-- drawn -->\n'), svg()]),
    ],
  ])('stays byte for byte as it is: %s', async (format, ending, mediaType, make) => {
    const bytes = await make();
    const { bytes: kept, says, to, ...rest } = await prepared(bytes);
    expect(Buffer.from(kept).equals(bytes)).toBe(true);
    expect(rest).toMatchObject({ ending, mediaType, from: { format, width: 40, height: 30, bytes: bytes.length } });
    expect(to).toEqual(rest.from);
    expect(says).toEqual([]);
  });

  it('that is too large in bytes and pixels is scaled down to what the check allows, and says so', async () => {
    const bytes = await photograph(2400, 3200);
    expect(bytes.length).toBeGreaterThan(8_000_000);
    const { from, to, says, bytes: kept, ending } = await prepared(bytes);
    expect(from).toEqual({ format: 'JPEG', width: 2400, height: 3200, bytes: bytes.length });
    expect(ending).toBe('webp');
    expect(to.bytes).toBe(kept.length);
    expect(to.bytes).toBeLessThanOrEqual(300 * 1024);
    expect(to.width).toBeLessThanOrEqual(1600);
    expect(to.height / to.width).toBeCloseTo(4 / 3, 1);
    expect(says).toEqual([expect.stringContaining(`scaled down from 2400 × 3200 to ${to.width} × ${to.height}: `)]);
  });

  it.each([
    ['with less detail', () => photograph(700, 500)],
    ['as it was', () => plain(700, 500).png({ compressionLevel: 0 }).toBuffer()],
  ])('that has too many bytes alone keeps its pixels, and is saved again: %s', async (said, make) => {
    const { from, to, says } = await prepared(await make());
    expect(from.bytes).toBeGreaterThan(300 * 1024);
    expect([to.width, to.height]).toEqual([700, 500]);
    expect(says).toEqual([expect.stringMatching(`^It is saved again .*${said}`)]);
  });

  it('that grows too large where it is saved again is made narrower, and says so', async () => {
    const coarse = await sharp(await photograph(1600, 1600, 60))
      .jpeg({ quality: 12 })
      .withExif({ IFD0: { Artist: 'Somebody' } })
      .toBuffer();
    expect(coarse.length).toBeLessThan(300 * 1024);
    const { to, says } = await prepared(coarse);
    expect(to.width).toBeLessThan(1600);
    expect(says).toEqual([
      expect.stringContaining(`scaled down from 1600 × 1600 to ${to.width} × ${to.height}: `),
      expect.stringMatching(/device, time, names/),
    ]);
  });

  it('that is too wide, or too tall, is scaled to what screens show, however few its bytes', async () => {
    expect((await prepared(await plain(3000, 300).png().toBuffer())).to).toMatchObject({ width: 1600, height: 160 });
    expect((await prepared(await plain(300, 9000).png().toBuffer())).to).toMatchObject({ width: 80, height: 2400 });
  });

  it('is turned upright, and keeps nothing of what the camera wrote, least of all the place', async () => {
    const { from, to, says, bytes } = await prepared(await fromPhone(80, 60));
    expect([from.width, from.height]).toEqual([60, 80]);
    expect([to.width, to.height]).toEqual([60, 80]);
    expect(says).toEqual([expect.stringContaining('upright'), expect.stringContaining('where it was taken')]);
    const { exif, xmp, iptc, orientation } = await sharp(bytes).metadata();
    expect([exif, xmp, iptc, orientation]).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('loses names and times too, where no place is noted', async () => {
    const bytes = await plain()
      .jpeg()
      .withExif({ IFD0: { Artist: 'Somebody' } })
      .toBuffer();
    const { says } = await prepared(bytes);
    expect(says).toEqual([expect.stringMatching(/device, time, names/)]);
  });

  it.each([
    ['TIFF', () => plain().tiff().toBuffer()],
    ['GIF', () => plain().gif().toBuffer()],
  ])('of a kind that is not sent to readers becomes a WebP: %s', async (format, make) => {
    const { from, to, ending, says } = await prepared(await make());
    expect([from.format, to.format, ending]).toEqual([format, 'WebP', 'webp']);
    expect(says).toContainEqual(expect.stringContaining(`not sent ${format}`));
  });

  it('that moves keeps its first picture alone', async () => {
    const frames = await Promise.all(
      ['red', 'blue'].map((background) =>
        sharp({ create: { width: 8, height: 8, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    );
    const moving = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    const { says } = await prepared(moving);
    expect(says).toContainEqual(expect.stringContaining('Of its 2 pictures only the first'));
  });
});

describe('a file is refused in a sentence', () => {
  it.each<[string, RegExp, () => Uint8Array | Promise<Uint8Array>]>([
    ['that is a text with a picture’s name', /is no picture/, () => Buffer.from('---\ntitle: x\n---\n')],
    ['that is empty', /is no picture/, () => Buffer.alloc(0)],
    ['that is a web page', /is no picture/, () => Buffer.from('<!DOCTYPE html><html><svg></svg></html>')],
    ['that is HEIC', /HEIC.*JPEG/, () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')],
    ['that is a film', /film/, () => Buffer.from('\0\0\0\x18ftypisom\0\0\0\0isommp42', 'latin1')],
    ['that is a PDF', /PDF/, () => Buffer.from('%PDF-1.7\n')],
    ['that is a bomb', /120 million pixels/, () => bomb()],
    ['that was cut off', /damaged/, async () => (await plain(400, 300).png().toBuffer()).subarray(0, 700)],
    ['that begins as a JPEG and is none', /damaged/, () => Buffer.from('\xff\xd8\xff<script>', 'latin1')],
    [
      'that begins as a PNG and holds NUL',
      /damaged/,
      () => Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(5000)]),
    ],
    ['that is an SVG with a script', /a script/, () => svg('<script>alert(1)</script>')],
    ['that is an SVG with a handler', /a script that waits/, () => svg('<path onclick="x()"/>')],
    ['that is an SVG that loads', /loads from elsewhere/, () => svg('<image href="https://evil.example/x.png"/>')],
    ['that is an SVG with styles from elsewhere', /loads from elsewhere/, () => svg('<style>@import "x"</style>')],
    ['that is an SVG with a script under a prefix', /a script/, () => svg('<svg:script>alert(1)</svg:script>')],
    ['that is an SVG with a web page under a prefix', /web page/, () => svg('<s:foreignObject/>')],
    ['that is an SVG that comes to have a handler', /a change/, () => svg('<set attributeName="onclick" to="x()"/>')],
    [
      'that is an SVG that comes to lead elsewhere',
      /a change/,
      () => svg('<animate id=">" attributeName="xlink:href" values="javascript:x()"/>'),
    ],
    ['that is an SVG with that in numbers', /a change/, () => svg('<set attributeName="&#x6f;nclick" to="x()"/>')],
    [
      'that is an SVG with escapes in its styles',
      /a backslash/,
      () => svg('<style>path{fill:u\\72l(//a.example)}</style>'),
    ],
    ['that is an SVG with escapes in a style', /a backslash/, () => svg('<path style="fill:u&#92;72l(//a.example)"/>')],
    ['that is an SVG with entities', /entities/, () => Buffer.from('<!DOCTYPE svg [<!ENTITY a "b">]><svg></svg>')],
    ['that is an SVG without a size', /how large it is/, () => svg('', '')],
    ['that is a large SVG', /401 KB/, () => svg(`<path d="${'M0 0'.repeat(102_400)}"/>`)],
  ])('%s', async (_, refused, make) => {
    expect(await preparePicture(await make())).toEqual({ refused: expect.stringMatching(refused) });
  });
});
