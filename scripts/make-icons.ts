/** Draws the site's icons from the seal into `public/`, where they are kept: `npm run icons` after the seal has changed. */
import { writeFile } from 'node:fs/promises';
import { Renderer } from '@takumi-rs/core';
import { day } from '#lib/graphics/palette.ts';
import { bothHalves } from '#lib/graphics/seal-mark.ts';

const folder = new URL('../public/', import.meta.url);
const renderer = new Renderer();

/**
 * The seal of both together in a square.
 * @param radius of the disc, of the square's side
 */
function sealIcon(radius: number, ground: string | undefined): string {
  const scale = (radius * 100) / 8;
  const paper = ground === undefined ? '' : `<rect width="100" height="100" fill="${ground}"/>`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">${paper}<g transform="translate(50 50) scale(${scale})">` +
    `<path fill="${day.green}" d="${bothHalves.upper}"/><path fill="${day.verm}" d="${bothHalves.lower}"/></g></svg>`
  );
}

async function png(svg: string, size: number): Promise<Buffer> {
  return renderer.render(
    { type: 'image', src: 'icon', style: { width: size, height: size } },
    { width: size, height: size, format: 'png', images: [{ src: 'icon', data: new TextEncoder().encode(svg) }] },
  );
}

/** An ICO of PNG images: a header of 6 bytes, an entry of 16 bytes for each, then their bytes. */
function ico(images: readonly { readonly size: number; readonly bytes: Buffer }[]): Buffer {
  const header = Buffer.alloc(6 + 16 * images.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(images.length, 4);
  let at = header.length;
  for (const [index, { size, bytes }] of images.entries()) {
    const entry = 6 + 16 * index;
    header.writeUInt8(size, entry);
    header.writeUInt8(size, entry + 1);
    header.writeUInt16LE(1, entry + 4);
    header.writeUInt16LE(32, entry + 6);
    header.writeUInt32LE(bytes.length, entry + 8);
    header.writeUInt32LE(at, entry + 12);
    at += bytes.length;
  }
  return Buffer.concat([header, ...images.map(({ bytes }) => bytes)]);
}

async function save(name: string, bytes: Buffer): Promise<void> {
  await writeFile(new URL(name, folder), bytes);
  process.stdout.write(`${name}: ${(bytes.length / 1000).toFixed(1)} KB\n`);
}

const tab = sealIcon(0.47, undefined);
const sizes = await Promise.all([16, 32, 48].map(async (size) => ({ size, bytes: await png(tab, size) })));
await save('favicon.ico', ico(sizes));
const tile = sealIcon(0.36, day.paper);
await save('apple-touch-icon.png', await png(tile, 180));
await save('icon-192.png', await png(tile, 192));
await save('icon-512.png', await png(tile, 512));
// A mask may leave no more than a circle of four fifths of the square (https://www.w3.org/TR/appmanifest/#icon-masks).
await save('icon-maskable-512.png', await png(sealIcon(0.29, day.paper), 512));
