/**
 * Cuts the two fonts of the site out of Source Serif 4 and renames them, as its licence asks
 * (SIL OFL 1.1: "Source" is a reserved name). Run it after a new version of the font package: `npm run fonts`.
 */
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const source = '@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2';
const folder = new URL('../app/fonts/', import.meta.url);

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);
const characters = String.fromCodePoint(
  ...range(0x20, 0x7f),
  ...range(0xa0, 0x100),
  ...Array.from('–—‘’“”…′″−←→↑↓ıŒœ\u2009\u202f×ʼ', (character) => character.codePointAt(0) ?? 0x20),
);

const cuts = [
  { family: 'Orbit Text', file: 'orbit-text.woff2', axes: { opsz: 14, wght: { min: 400, max: 700 } } },
  { family: 'Orbit Display', file: 'orbit-display.woff2', axes: { opsz: 60, wght: 620 } },
];

/** OpenType `name` ids that carry the family's name: family, unique id, full name, PostScript name. */
const familyNames = new Set([1, 3, 4, 6]);

/** Writes `family` over the family's names in an SFNT. The new name must not be longer than the old one. */
function rename(sfnt: Buffer, family: string): Buffer {
  const font = Buffer.from(sfnt);
  const tables = font.readUInt16BE(4);
  for (const table of range(0, tables)) {
    const entry = 12 + table * 16;
    if (font.toString('latin1', entry, entry + 4) !== 'name') continue;
    const start = font.readUInt32BE(entry + 8);
    const strings = start + font.readUInt16BE(start + 4);
    for (const record of range(0, font.readUInt16BE(start + 2))) {
      const at = start + 6 + record * 12;
      if (!familyNames.has(font.readUInt16BE(at + 6))) continue;
      const name = Buffer.from(family.replaceAll(' ', font.readUInt16BE(at + 6) === 6 ? '' : ' '), 'utf16le').swap16();
      if (name.length > font.readUInt16BE(at + 8)) throw new Error(`${family} is longer than the name it replaces`);
      name.copy(font, strings + font.readUInt16BE(at + 10));
      font.writeUInt16BE(name.length, at + 8);
    }
  }
  return font;
}

const original = await readFile(fileURLToPath(import.meta.resolve(source)));
for (const { family, file, axes } of cuts) {
  const cut = await subsetFont(original, characters, { targetFormat: 'sfnt', variationAxes: axes });
  const font = await subsetFont(rename(cut, family), characters, { targetFormat: 'woff2' });
  await writeFile(new URL(file, folder), font);
  process.stdout.write(`${file}: ${(font.length / 1000).toFixed(1)} KB\n`);
}
await copyFile(
  fileURLToPath(import.meta.resolve('@fontsource-variable/source-serif-4/LICENSE')),
  new URL('LICENSE.txt', folder),
);
