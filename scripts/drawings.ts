import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { Edition } from '#lib/content/model/model.ts';
import { drawGraphic } from '#lib/graphics/draw.ts';
import type { Graphic } from '#lib/graphics/graphic.ts';
import { localeOf } from '#lib/i18n/locale.ts';
import { graphicNames } from '#lib/terms/graphic-names.ts';

const fingerprintsFile = 'lib/graphics/fingerprints.json';

const drawingsOf = (edition: Edition): readonly Graphic[] =>
  graphicNames.flatMap((name) => drawGraphic(name, edition, localeOf('en')) ?? []);

/** An edition on no day in particular: what lies ahead is open, whether its window has not begun or is over. */
function onNoDay(edition: Edition): Edition {
  const milestones = edition.milestones.map((one) => (one.tense === 'past' ? one : { ...one, tense: 'open' as const }));
  return { ...edition, milestones, milestone: (id) => milestones.find((one) => one.id === id) };
}

/**
 * What stands for each drawing of an edition: it changes when, and only when, something in the drawing or its words does.
 * A day that passes changes nothing: nobody has to look again because a window has closed.
 */
export const fingerprintsOf = (edition: Edition): Readonly<Record<string, string>> =>
  Object.fromEntries(
    drawingsOf(onNoDay(edition)).map((graphic) => [
      graphic.name,
      hash('sha256', JSON.stringify(graphic), 'hex').slice(0, 12),
    ]),
  );

/** Those that were kept when somebody last looked at the drawings. */
export const keptFingerprints = (): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(fingerprintsFile, 'utf8'));

export const keepFingerprints = (edition: Edition): Promise<void> =>
  writeFile(fingerprintsFile, `${JSON.stringify(fingerprintsOf(edition), undefined, 2)}\n`);

const sheets = [
  'app/tokens.css',
  'app/base.css',
  'components/Graphic.module.css',
  'components/GraphicPlans.module.css',
  'components/GraphicMarks.module.css',
];

/** A style sheet as the bundler leaves it, with its names as they are written. */
const styleOf = (file: string): string =>
  readFileSync(file, 'utf8').replace(/:global\(((?:[^()]|\([^()]*\))*)\)/g, '$1');

const face = (family: string, cut: string) =>
  `@font-face{font-family:"${family}";font-weight:200 900;src:url("${pathToFileURL(`app/fonts/orbit-${cut}.woff2`)}")}`;

function figure({ name, headed, parted, finding, caption, svg, delivery, thumbnail }: Graphic): string {
  const words = `<p class="title">${finding}</p><p class="reading">${caption}</p>`;
  const source = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  const drawn = delivery === 'file' ? `<img class="file" src="${source}" alt="">` : `<div class="drawing">${svg}</div>`;
  const small = `<div class="drawing small">${thumbnail}</div>`;
  return `<figure class="graphic ${headed ? 'headed' : ''} ${parted ? 'parted' : ''}" data-drawing="${name}"><figcaption class="head">${words}</figcaption>${drawn}</figure>${small}`;
}

/** Every drawing of an edition one under the other, each with its small one, in the site's own style: a page for a browser. */
export function drawingsSheet(edition: Edition): string {
  const own =
    ':root{--font-text:"Orbit Text";--font-display:"Orbit Display"}body{margin:0;padding:var(--margin)}figure{margin:0 0 2rem;position:relative}.small{inline-size:96px;margin-block-end:4rem}';
  const faces = [face('Orbit Text', 'text-first'), face('Orbit Display', 'display-first')].join('');
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Drawings</title><style>${faces}${sheets.map(styleOf).join('')}${own}</style>${drawingsOf(edition).map(figure).join('')}</html>`;
}
