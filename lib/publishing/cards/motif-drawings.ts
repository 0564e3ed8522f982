import { onGlobe } from '#lib/graphics/map-views.ts';
import { type Place, slope } from '#lib/graphics/orbit.ts';
import { day } from '#lib/graphics/palette.ts';
import { globeGround, orbitLine } from '#lib/graphics/pass.ts';
import { cities, jiuquan } from '#lib/graphics/places.ts';
import { type MarkLead, type MarkState, sealMark } from '#lib/graphics/seal-mark.ts';
import type { CardMotif, CardStep } from '#lib/publishing/cards/design.ts';
import { drawingBox, type Frame } from '#lib/publishing/cards/frame.ts';

const round = (value: number) => Math.round(value * 10) / 10;

/** The colours of the globe's disc; those of app/tokens.css, as lib/graphics/palette.ts. */
const disc = { sea: '#14191a', land: '#3d4643', grid: '#2a3130', line: '#f2f2e6' };

const style =
  `.g-pk{fill:${day.green};stroke:${day.green};stroke-width:0}.g-cn{fill:${day.verm};stroke:${day.verm};stroke-width:0}` +
  `.g-none{fill:none;stroke:${day.edge};stroke-width:.7}.g-ring{fill:${day.paper}}` +
  `.g-open .g-pk,.g-open .g-cn{fill:none;stroke-width:1.1}.g-bar{fill:none;stroke:${day.ink};stroke-width:1.6}` +
  `.g-sea{fill:${disc.sea}}.g-land{fill:${disc.land}}.g-grid{fill:none;stroke:${disc.grid};stroke-width:1.2}` +
  `.g-orbit{fill:none;stroke:${day.ink};stroke-width:3}.g-on-line{stroke:${disc.line}}` +
  `.line{fill:none;stroke:${day.ink};stroke-width:4}.thin{fill:none;stroke:${day.ink};stroke-width:2.5}` +
  `.dots{stroke-dasharray:.1 9;stroke-linecap:round;stroke-width:4}.hair{stroke:${day.edge};stroke-width:1.5}` +
  // Those of a story's drawing, in its own units: the strokes are as those of the other motifs.
  `.g-thumb .g-box{fill:${day.land};stroke:${day.ink};stroke-width:.5}.g-full{fill:${day.ink}}.g-hollow{fill:${day.paper};stroke:${day.ink};stroke-width:.6}` +
  `.g-line,.g-way,.g-strong,.g-dots,.g-dotted,.g-rule{fill:none;stroke:${day.ink};stroke-width:.8}.g-strong{stroke-width:1}.g-rule{stroke:${day.edge};stroke-width:.4}` +
  `.g-dot{fill:${day.ink};stroke:${day.paper};stroke-width:.6}.g-may{fill:${day.paper};stroke:${day.ink};stroke-width:.7;stroke-linecap:round;stroke-dasharray:.1 1.5}` +
  `.g-orbit-ring,.g-axis{fill:none;stroke:${day.ink};stroke-width:.6}.g-lead{fill:none;stroke:${day.edge};stroke-width:.5}` +
  `.g-dots,.g-dotted,.g-open-way{stroke-linecap:round;stroke-dasharray:.1 2}` +
  `.p{stroke:${day.green}}.c{stroke:${day.verm}}.tick{fill:none;stroke-width:5}.broken{stroke-dasharray:5.5 4.5}`;

function sheet({ width, height }: Frame, body: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><style>${style}</style>${body}</svg>`;
}

/** What is drawn from left to right, in the direction of its card. Seals inside it are turned too. */
const turned = (body: string, { direction, width }: Frame) =>
  direction === 'ltr' ? body : `<g transform="translate(${width} 0) scale(-1 1)">${body}</g>`;

const base = ({ baseline, width }: Frame, from = 0) => `<path class="line" d="M${from} ${baseline}H${width}"/>`;

const scaled = (lead: MarkLead, state: MarkState, x: number, y: number, scale: number) =>
  `<g transform="translate(${round(x)} ${round(y)}) scale(${scale})">${sealMark(lead, 0, 0, state)}</g>`;

/** Where the slanted line of a seal's card meets the upper edge. */
const apex = 452;
const sealAt = { x: 158, radii: 10.6 };

/** The masthead's angle, its upper ray through the disc along the cut: the line is the orbit seen edge on. */
function angle(frame: Frame, lead: MarkLead, state: MarkState): string {
  const yAt = (x: number) => (apex - x) * slope;
  const vertex = apex - frame.baseline / slope;
  const [from, fromY] = vertex > 0 ? [vertex, frame.baseline] : [-20, yAt(-20)];
  // Its ring of paper covers the line, which is then drawn once more through the slit.
  return (
    base(frame, Math.max(0, vertex)) +
    scaled(lead, state, sealAt.x, yAt(sealAt.x), sealAt.radii).replace('class="g-ring"', 'fill="none"') +
    `<path class="line" d="M${round(from)} ${round(fromY)}L${apex} 0"/>`
  );
}

const rows = { pakistan: 2, together: 1, china: 0 } as const;
const tick = { height: 58, gap: 10 };

type Ticks = Extract<CardMotif, { kind: 'ticks' }>;

const dateAt = ({ margin, width }: Frame, at: number) => margin + 40 + ((width - 2 * margin - 40) * at) / 100;
const isDecade = ({ year }: { readonly year: number }) => year % 10 === 0;
/** Room for the decades between the base line and the ticks. */
const scaleHeight = 40;

/** The decades that are named under the ticks, each with the middle of its place, in pixels of the card. */
export function decadesOf(frame: Frame, { years }: Ticks): readonly { readonly text: string; readonly x: number }[] {
  const { direction, width } = frame;
  const along = (x: number) => (direction === 'ltr' ? x : width - x);
  return years.filter(isDecade).map(({ year, at }) => ({ text: String(year), x: along(dateAt(frame, at)) }));
}

/** All milestones at true scale, as on the timeline's page: the upper end of a tick marks its date. */
function ticks(frame: Frame, { ticks: marks, years }: Ticks): string {
  const { baseline } = frame;
  const xAt = (at: number) => dateAt(frame, at);
  const lean = tick.height / slope;
  const drawn = marks.map(({ row, at, whole }) => {
    const bottom = baseline - 14 - scaleHeight - rows[row] * (tick.height + tick.gap);
    const [x, top] = [xAt(at), bottom - tick.height];
    const broken = whole ? '' : ' broken';
    if (row !== 'together') {
      return `<path class="tick ${row === 'pakistan' ? 'p' : 'c'}${broken}" d="M${round(x - lean)} ${bottom}L${round(x)} ${top}"/>`;
    }
    const [middle, half] = [bottom - tick.height / 2, lean / 2];
    return (
      `<path class="tick p${broken}" d="M${round(x - lean)} ${bottom}L${round(x - half - 1)} ${middle + 1}"/>` +
      `<path class="tick c${broken}" d="M${round(x - half + 1)} ${middle - 1}L${round(x)} ${top}"/>`
    );
  });
  const scale = years.map(
    (one) => `<path class="thin" d="M${round(xAt(one.at))} ${baseline}v${isDecade(one) ? -14 : -8}"/>`,
  );
  return base(frame) + scale.join('') + drawn.join('');
}

const stepSeal = { scale: 2.5, radius: 24.5 };

/** Where the steps stand, from the first to the last. */
const stepsAt = ({ direction, margin, width, baseline }: Frame) => ({
  x: (index: number, count: number) => {
    const reach = ((width - 2 * margin - 2 * stepSeal.radius) * index) / Math.max(1, count - 1);
    const x = margin + stepSeal.radius + reach;
    return direction === 'ltr' ? x : width - x;
  },
  y: baseline - 62,
});

/** The programme's line: solid up to the last step that is done; from the launch it also rises at the orbit's angle. */
function steps(frame: Frame, all: readonly CardStep[], lastDone: number): string {
  const at = stepsAt(frame);
  const x = (index: number) => round(at.x(index, all.length));
  const launch = all.length - 2;
  const edge = frame.direction === 'ltr' ? frame.width : 0;
  const rise = Math.abs(edge - x(launch)) * slope;
  const marks = all.map(({ lead, state }, index) =>
    lead
      ? scaled(lead, state, x(index), at.y, stepSeal.scale)
      : `<circle cx="${x(index)}" cy="${at.y}" r="19" fill="${day.paper}" stroke="${day.edge}" stroke-width="3"/>`,
  );
  if (all.length === 0) return base(frame);
  return (
    base(frame) +
    (lastDone > 0 ? `<path class="thin" d="M${x(0)} ${at.y}H${x(lastDone)}"/>` : '') +
    `<path class="thin dots" d="M${x(Math.max(0, lastDone))} ${at.y}H${x(all.length - 1)}"/>` +
    `<path class="thin dots" d="M${x(launch)} ${at.y}L${edge} ${round(at.y - rise)}"/>` +
    marks.join('')
  );
}

const globeWidth = 620;

/** The globe of the front page, in the upper end corner over the base line. The Earth is never turned round. */
const globePlace = ({ direction, width, baseline }: Frame) => {
  const scale = 0.82;
  return { x: direction === 'ltr' ? width - globeWidth : 0, y: baseline - 680 * scale, scale };
};

/** Where the two places of the globe are seen, in pixels of the card. */
export function globeSpots(frame: Frame): Readonly<Record<'islamabad' | 'jiuquan', readonly [x: number, y: number]>> {
  const { x, y, scale } = globePlace(frame);
  const seen = (place: Place): readonly [number, number] => {
    const spot = onGlobe(place);
    return spot ? [x + spot.x * scale, y + spot.y * scale] : [x, y];
  };
  return { islamabad: seen(cities.islamabad), jiuquan: seen(jiuquan) };
}

function globe(frame: Frame): string {
  const { x, y, scale } = globePlace(frame);
  const spots = globeSpots(frame);
  return (
    `<clipPath id="plate"><rect x="${x}" y="0" width="${globeWidth}" height="${frame.baseline}"/></clipPath>` +
    `<g clip-path="url(#plate)"><g transform="translate(${x} ${round(y)}) scale(${scale})">${globeGround}${orbitLine()}</g></g>` +
    scaled('pakistan', 'done', ...spots.islamabad, 1.5) +
    scaled('china', 'done', ...spots.jiuquan, 1.5) +
    base(frame)
  );
}

/** A motif in the whole frame of its card, as an SVG file. Words are set apart from it. */
export function drawMotif(motif: CardMotif, frame: Frame): string {
  switch (motif.kind) {
    case 'seal':
      return sheet(frame, turned(angle(frame, motif.lead, motif.state), frame));
    case 'ticks':
      return sheet(frame, turned(ticks(frame, motif), frame));
    case 'steps':
      return sheet(frame, steps(frame, motif.steps, motif.lastDone));
    case 'globe':
      return sheet(frame, globe(frame));
    case 'drawing': {
      const { left, top, width, height } = drawingBox(frame);
      const place = `x="${left}" y="${round(top)}" width="${width}" height="${height}"`;
      return sheet(frame, base(frame) + motif.svg.replace('<svg', `<svg ${place}`));
    }
    case 'picture':
      return sheet(frame, base(frame));
  }
}
