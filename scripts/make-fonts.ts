/**
 * Cuts the fonts of the site out of Source Serif 4 and renames them, as its licence asks (SIL OFL 1.1: "Source" is a
 * reserved name). Each cut is two files: what shipped pages use, and the rest, which a browser fetches when a page needs
 * it. For Urdu, Noto Nastaliq Urdu is cut to what Urdu is written with; it has no reserved name.
 * Run it after a new version of a font package, and when content has outgrown the first file: `npm run fonts`.
 */
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import { characterParts, unicodeRange, urduCharacters } from '#scripts/font-characters.ts';

const source = '@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2';
const nastaliq = '@fontsource/noto-nastaliq-urdu/files/noto-nastaliq-urdu-arabic-400-normal.woff2';
const folder = new URL('../app/fonts/', import.meta.url);

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);

const cuts = [
  { family: 'Orbit Display', name: 'display', weight: '600 700', axes: { opsz: 60, wght: 620 } },
  { family: 'Orbit Text', name: 'text', weight: '400 700', axes: { opsz: 14, wght: { min: 400, max: 700 } } },
] as const;
/**
 * What browsers do by themselves, and the figures of one width that style sheets ask for; no table of styles or baselines, which no page
 * chooses by, nor of the widths at each weight, which the outlines tell as well. The options are younger than the package's types.
 */
const kept = {
  keepFeatures: ['ccmp', 'kern', 'liga', 'mark', 'mkmk', 'tnum'],
  dropTables: ['BASE', 'HVAR', 'STAT'],
};

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

const face = (family: string, file: string, weight: string, ranges?: string) => `
@font-face {
  font-family: "${family}";
  src: url("./${file}") format("woff2");
  font-weight: ${weight};
  font-display: swap;${ranges === undefined ? '' : `\n  unicode-range: ${ranges};`}
}
`;

const original = await readFile(fileURLToPath(import.meta.resolve(source)));
const ranges: Record<string, string> = {};
let faces = '/* Written by `npm run fonts`. The rest comes last: where both could serve, browsers take the last. */\n';
for (const { family, name, weight, axes } of cuts) {
  for (const [part, characters] of Object.entries(await characterParts(name))) {
    const served = unicodeRange(characters);
    ranges[`${name}-${part}`] = served;
    const text = characters.join('');
    const file = `orbit-${name}-${part}.woff2`;
    const cut = await subsetFont(original, text, { targetFormat: 'sfnt', variationAxes: axes, ...kept });
    const font = await subsetFont(rename(cut, family), text, { targetFormat: 'woff2', ...kept });
    await writeFile(new URL(file, folder), font);
    faces += face(family, file, weight, part === 'rest' ? served : undefined);
    process.stdout.write(`${file}: ${characters.length} characters, ${(font.length / 1000).toFixed(1)} KB\n`);
  }
}
const urduFile = 'nastaliq-urdu.woff2';
const urduFont = await subsetFont(
  await readFile(fileURLToPath(import.meta.resolve(nastaliq))),
  urduCharacters.join(''),
  {
    targetFormat: 'woff2',
  },
);
await writeFile(new URL(urduFile, folder), urduFont);
process.stdout.write(`${urduFile}: ${urduCharacters.length} characters, ${(urduFont.length / 1000).toFixed(1)} KB\n`);
faces += face('Orbit Nastaliq', urduFile, '400', unicodeRange(urduCharacters));

await writeFile(new URL('faces.css', folder), faces);
await writeFile(new URL('unicode.json', folder), `${JSON.stringify(ranges, null, 2)}\n`);
const licences = {
  'LICENSE.txt': import.meta.resolve('@fontsource-variable/source-serif-4/LICENSE'),
  'LICENSE-nastaliq.txt': import.meta.resolve('@fontsource/noto-nastaliq-urdu/LICENSE'),
};
for (const [name, licence] of Object.entries(licences)) await copyFile(fileURLToPath(licence), new URL(name, folder));
