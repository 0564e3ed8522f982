import { type CardDesign, type CardMotif, type CardShape, cardShapes } from '#lib/publishing/cards/design.ts';

/** Pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Frame {
  /** Of the words: a card in Urdu is laid out the other way round. */
  readonly direction: CardDesign['direction'];
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  /** Height at which the base line runs; the site's name and the date stand under it. */
  readonly baseline: number;
}

const margin = 60;
const foot = 88;

export function frameOf(shape: CardShape, direction: CardDesign['direction'] = 'ltr'): Frame {
  const { width, height } = cardShapes[shape];
  return { direction, width, height, margin, baseline: height - foot };
}

/** A box that is told from the left, where it stands in its frame. */
export const placed = (box: Box, { direction, width }: Frame): Box =>
  direction === 'ltr' ? box : { ...box, left: width - box.left - box.width };

const isTall = ({ width, height }: Frame) => height > width * 0.7;

/** Told from the left. */
function besideOrAbove(frame: Frame): Box {
  const { width, baseline } = frame;
  return isTall(frame)
    ? { left: 0, top: 0, width, height: Math.round(baseline * 0.52) }
    : { left: 690, top: 0, width: width - 690, height: baseline };
}

/** Room for a picture: beside the words, or in a tall frame above them. */
export const pictureBox = (frame: Frame): Box => placed(besideOrAbove(frame), frame);

/** Room for a drawing: a square in the end half, or in a tall frame over the words. */
export function drawingBox(frame: Frame): Box {
  const { left, top, width, height } = besideOrAbove(frame);
  const side = Math.min(width, height) - 2 * (margin - 20);
  const end = frame.width - margin + 16 - side;
  const box = {
    left: isTall(frame) ? end : Math.min(end, left + (width - side) / 2),
    top: top + (height - side) / 2,
    width: side,
    height: side,
  };
  return placed(box, frame);
}

/** Room for the words over the base line; they stand at its foot, and at a seal under the line that rises over it. */
export function wordsBox(kind: CardMotif['kind'], frame: Frame): Box {
  const { width, baseline } = frame;
  const down = (top: number, left: number, wide: number, clear: number): Box =>
    placed({ left, top, width: wide, height: baseline - clear - top }, frame);
  const full = width - 2 * margin;
  switch (kind) {
    case 'seal':
      return down(96, 384, width - 384 - margin, 44);
    case 'ticks':
      return down(50, margin, full, 270);
    case 'steps':
      return down(56, margin, full - 190, 136);
    case 'globe':
      return down(56, margin, 500, 44);
    case 'drawing':
    case 'picture': {
      const picture = besideOrAbove(frame);
      return isTall(frame)
        ? down(picture.height + 40, margin, full, 44)
        : down(56, margin, picture.left - margin - 40, 44);
    }
  }
}
