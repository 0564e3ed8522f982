import { day, night, print, properties } from '#lib/graphics/palette.ts';

/** Where there is no room for the world: 85° of longitude from 49° E, as wide as the frame; a square frame begins at 64° N. */
const crop = { scale: 4.235, x: -3693, y: -685 };

/**
 * The style of a map that is a file. It is loaded as an image: its media queries see the width of that image, not of the
 * page. Type is sized in units of the drawing, so that it comes out at 11 pixels or more; strokes are in pixels.
 */
export const fileStyle = [
  `.g{${properties(day)};color-scheme:light dark;font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif}`,
  `@media(prefers-color-scheme:dark){.g{${properties(night)}}}`,
  '@media(prefers-contrast:more){.g{--ink-2:var(--ink);--edge:var(--ink)}}',
  `@media print{.g{${properties(print)}}}`,
  '.g{background:var(--paper)}.g-band{fill:var(--tint)}.g-land{fill:var(--land)}',
  'path,use{vector-effect:non-scaling-stroke}',
  '.g-limit{fill:none;stroke:var(--edge);stroke-dasharray:1 3}',
  '#turn,#part{fill:none;vector-effect:non-scaling-stroke}',
  '.g-turn{stroke:var(--edge);stroke-width:.7}.g-first{stroke:var(--ink);stroke-width:2}',
  '.g-ring{fill:var(--paper)}.g-pk{fill:var(--pk,var(--green));stroke:var(--green);stroke-width:var(--sw,0)}.g-cn{fill:var(--cn,var(--verm));stroke:var(--verm);stroke-width:var(--sw,0)}',
  '.g-none{fill:none;stroke:var(--edge);stroke-width:1}.g-open{--pk:none;--cn:none;--sw:1.5}.g-bar{stroke:var(--ink);stroke-width:2}',
  '.g-mark{transform:scale(var(--mark))}',
  '.g-t{fill:var(--ink);font-size:var(--type)}.g-b{font-weight:600}.g-n{fill:var(--ink-2)}',
  '.g-halo text{paint-order:stroke;stroke:var(--tint);stroke-width:.56em;stroke-linejoin:round}.g-halo .g-n{stroke:none}',
  '.g{--type:17.6px;--mark:.75}.g-crop{display:none}',
  '@media(max-width:919px){.g{--type:22.5px;--mark:.95}}',
  '@media(max-width:719px){.g{--type:25px;--mark:1.1}}',
  `@media(max-width:639px){.g{--type:11px;--mark:.5}.g-map{transform:translate(${crop.x}px,${crop.y}px) scale(${crop.scale})}.g-crop{display:inline}.g-whole{display:none}}`,
  '@media(max-width:399px){.g{--type:14.2px;--mark:.64}}',
  '@media(forced-colors:active){.g-pk,.g-cn{forced-color-adjust:none}}',
].join('');
