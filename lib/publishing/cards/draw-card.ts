import type { Node } from '@takumi-rs/core';
import { day } from '#lib/graphics/palette.ts';
import type { CardDesign, CardShape } from '#lib/publishing/cards/design.ts';
import { type Box, type Frame, frameOf, pictureBox, placed, wordsBox } from '#lib/publishing/cards/frame.ts';
import { decadesOf, drawMotif, globeSpots } from '#lib/publishing/cards/motif-drawings.ts';
import { faces, isNastaliq, type SetText, styleOf, type Typesetter } from '#lib/publishing/cards/typesetter.ts';

/** Bytes of a card and what was shown of its words. */
export interface DrawnCard {
  readonly bytes: Uint8Array;
  readonly headline: SetText;
}

const headlineSizes = [124, 112, 102, 94, 86, 78, 72, 66, 60, 54, 48, 44, 40, 36];
const smallSizes = [31, 29, 27, 25];
/** The height of a line of Nastaliq holds its own. */
const gaps = { ltr: { kicker: 20, line: 22 }, rtl: { kicker: 10, line: 4 } };
/** A photograph is no drawing: it is sent as JPEG, in the best quality that keeps it light. */
const jpegQualities = [84, 76, 66, 54, 40];
const mostBytes = 140_000;

interface Placed {
  readonly set: SetText;
  readonly colour: string;
  readonly top: number;
}

const heightOf = ({ lines, size, lineHeight, overhang }: SetText) =>
  lines.length === 0 ? 0 : (lines.length * lineHeight + 2 * overhang) * size;

/** What nobody has translated yet runs its own way, from the side where the card's words begin. */
function wayOf({ lines }: SetText, direction: 'ltr' | 'rtl') {
  const isForeign = direction === 'rtl' && /\p{L}/u.test(lines.join('')) && !lines.some(isNastaliq);
  return isForeign ? ({ dir: 'ltr', align: { textAlign: 'right' } } as const) : { dir: direction, align: {} };
}

function textNodes({ set, colour, top }: Placed, left: number, direction: 'ltr' | 'rtl', width: number): Node[] {
  const { dir, align } = wayOf(set, direction);
  return set.lines.map(
    (text, index): Node => ({
      type: 'text',
      text,
      dir,
      style: {
        ...styleOf(set.face, text),
        position: 'absolute',
        left,
        top: top + (set.overhang + index * set.lineHeight) * set.size,
        width,
        fontSize: set.size,
        lineHeight: set.lineHeight,
        whiteSpace: 'pre',
        color: colour,
        ...align,
      },
    }),
  );
}

/** Kicker, headline and line from the foot of their box upwards. */
function column(kicker: SetText, headline: SetText, line: SetText, box: Box, direction: 'ltr' | 'rtl'): Node[] {
  const gap = gaps[direction];
  const bottom = box.top + box.height;
  const lineTop = bottom - heightOf(line);
  const headlineBottom = line.lines.length > 0 ? lineTop - gap.line : bottom;
  const headlineTop = headlineBottom - heightOf(headline);
  return [
    { set: kicker, colour: day['ink-2'], top: headlineTop - gap.kicker - heightOf(kicker) },
    { set: headline, colour: day.ink, top: headlineTop },
    { set: line, colour: day.ink, top: lineTop },
  ].flatMap((placed) => textNodes(placed, box.left, direction, box.width));
}

function image(src: string, { left, top, width, height }: Box): Node {
  return { type: 'image', src, style: { position: 'absolute', left, top, width, height, objectFit: 'cover' } };
}

function globeNames(design: CardDesign, frame: Frame): Node[] {
  if (design.motif.kind !== 'globe') return [];
  const spots = globeSpots(frame);
  const style = {
    ...faces.text,
    position: 'absolute',
    fontSize: 24,
    lineHeight: 1,
    whiteSpace: 'pre',
    color: day.paper,
  } as const;
  const name = (text: string, [x, y]: readonly [number, number]): Node => ({
    type: 'text',
    text,
    style: { ...style, left: x - 220, top: y - 32, width: 202, textAlign: 'right' },
  });
  return [name(design.motif.places.islamabad, spots.islamabad), name(design.motif.places.jiuquan, spots.jiuquan)];
}

/** Which decade is which, on the line of the ticks. */
function decadeNames({ motif }: CardDesign, frame: Frame): Node[] {
  if (motif.kind !== 'ticks') return [];
  const style = { ...faces.text, position: 'absolute', fontSize: 22, lineHeight: 1, color: day['ink-2'] } as const;
  return decadesOf(frame, motif).map(
    ({ text, x }): Node => ({
      type: 'text',
      text,
      style: { ...style, left: x - 50, top: frame.baseline - 42, width: 100, textAlign: 'center' },
    }),
  );
}

/** The parts of a card with the words that were set, ready to be rendered. */
async function compose(design: CardDesign, shape: CardShape, { set }: Typesetter) {
  const frame = frameOf(shape, design.direction);
  const { motif, direction } = design;
  const gap = gaps[direction];
  const box = wordsBox(motif.kind, frame);
  const small = { face: 'text', sizes: smallSizes, width: box.width, height: 96, mostLines: 2 } as const;
  const half = (frame.width - 2 * frame.margin) / 2;
  const foot = { sizes: [27, 25, 23, 20], height: 60, mostLines: 1 } as const;
  const names = motif.kind === 'globe' ? Object.values(motif.places) : [];
  const [kicker, line, site, date] = await set([
    { ...small, text: design.kicker },
    { ...small, text: design.line },
    { ...foot, text: design.site, face: 'display', sizes: [34, 30, 26, 22], width: half - 80 },
    { ...foot, text: design.date, face: 'text', width: half + 60 },
    // Their place is fixed: they are set for their letters to be there.
    ...names.map((text) => ({ ...foot, text, face: 'text' as const, width: half })),
  ]);
  if (!kicker || !line || !site || !date) throw new Error('the words of a card could not be set');
  const taken =
    (kicker.lines.length > 0 ? heightOf(kicker) + gap.kicker : 0) +
    (line.lines.length > 0 ? heightOf(line) + gap.line : 0);
  const [headline] = await set([
    { text: design.headline, face: 'display', sizes: headlineSizes, width: box.width, height: box.height - taken },
  ]);
  if (!headline) throw new Error('the headline of a card could not be set');
  const { width, height, margin, baseline } = frame;
  const footTop = ({ size, lineHeight, overhang }: SetText) =>
    (baseline + height) / 2 - (lineHeight / 2 + overhang) * size + 1;
  const siteBox = placed({ left: margin, top: footTop(site), width: half, height: 60 }, frame);
  const dateBox = placed({ left: 0, top: footTop(date), width: width - margin, height: 60 }, frame);
  const dateNodes = textNodes(
    { set: date, colour: day['ink-2'], top: dateBox.top },
    dateBox.left,
    direction,
    dateBox.width,
  );
  const textAlign = direction === 'ltr' ? 'right' : 'left';
  const children: Node[] = [
    ...(motif.kind === 'picture' ? [image('picture', pictureBox(frame))] : []),
    image('motif', { left: 0, top: 0, width, height }),
    ...column(kicker, headline, line, box, direction),
    ...globeNames(design, frame),
    ...decadeNames(design, frame),
    ...textNodes({ set: site, colour: day.ink, top: siteBox.top }, siteBox.left, direction, siteBox.width),
    ...dateNodes.map((node): Node => ({ ...node, style: { ...node.style, textAlign } })),
  ];
  return { frame, children, headline };
}

/**
 * Draws a card; the work is done in Node's pool of threads, and the same design gives the same bytes.
 * @param picture bytes of the motif's picture, where it has one
 */
export async function drawCard(
  typesetter: Typesetter,
  design: CardDesign,
  shape: CardShape,
  picture?: Uint8Array,
): Promise<DrawnCard> {
  const { frame, children, headline } = await compose(design, shape, typesetter);
  const { renderer } = typesetter;
  const { width, height } = frame;
  const root: Node = {
    type: 'container',
    lang: design.language,
    style: { width, height, position: 'relative', backgroundColor: day.paper },
    children,
  };
  const images = [
    { src: 'motif', data: new TextEncoder().encode(drawMotif(design.motif, frame)) },
    ...(picture ? [{ src: 'picture', data: picture, cache: 'none' as const }] : []),
  ];
  if (!picture) return { bytes: await renderer.render(root, { width, height, images, format: 'png' }), headline };
  let bytes: Uint8Array = new Uint8Array();
  for (const quality of jpegQualities) {
    bytes = await renderer.render(root, { width, height, images, format: 'jpeg', quality });
    if (bytes.length <= mostBytes) break;
  }
  return { bytes, headline };
}
