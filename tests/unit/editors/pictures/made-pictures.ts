import { createRequire } from 'node:module';
import sharp from 'sharp';

/** Noise, which no format makes small, over a slope of colours. */
export async function photograph(width: number, height: number, sigma = 30): Promise<Buffer> {
  const noise = await sharp({
    create: { width, height, channels: 3, background: 'gray', noise: { type: 'gaussian', mean: 128, sigma } },
  })
    .png({ compressionLevel: 0 })
    .toBuffer();
  return sharp(noise).jpeg({ quality: 100, chromaSubsampling: '4:4:4' }).toBuffer();
}

export const plain = (width = 40, height = 30) =>
  sharp({ create: { width, height, channels: 3, background: '#446688' } });

/** As a phone writes it: lying, with the place where it was taken. */
export const fromPhone = (width: number, height: number): Promise<Buffer> =>
  plain(width, height)
    .jpeg()
    .withExif({ IFD0: { Make: 'A phone' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '33/1 43/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .toBuffer();

/** A PNG of a few bytes that claims to be as large as one may be. */
export function bomb(): Buffer {
  const { crc32, deflateSync } = createRequire(import.meta.url)('node:zlib');
  const chunk = (name: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(name), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(50_000, 0);
  head.writeUInt32BE(50_000, 4);
  head.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(50_001 * 20))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
