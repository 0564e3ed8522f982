import { type CardMotif, type CardShape, cardShapes } from '#lib/publishing/cards/design.ts';

/** Pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  /** Height at which the base line runs; the site's name and the date stand under it. */
  readonly baseline: number;
}

const margin = 60;
const foot = 88;

export function frameOf(shape: CardShape): Frame {
  const { width, height } = cardShapes[shape];
  return { width, height, margin, baseline: height - foot };
}

/** Room for a picture: beside the words, or in a tall frame above them. */
export function pictureBox({ width, height, baseline }: Frame): Box {
  const isTall = height > width * 0.7;
  return isTall
    ? { left: 0, top: 0, width, height: Math.round(baseline * 0.52) }
    : { left: 690, top: 0, width: width - 690, height: baseline };
}

/** Room for a drawing: a square in the end half, or in a tall frame over the words. */
export function drawingBox(frame: Frame): Box {
  const { left, top, width, height } = pictureBox(frame);
  const side = Math.min(width, height) - 2 * (margin - 20);
  const end = frame.width - margin + 16 - side;
  return {
    left: left === 0 ? end : Math.min(end, left + (width - side) / 2),
    top: top + (height - side) / 2,
    width: side,
    height: side,
  };
}

/** Room for the words over the base line; they stand at its foot, and at a seal under the line that rises over it. */
export function wordsBox(kind: CardMotif['kind'], frame: Frame): Box {
  const { width, baseline } = frame;
  const down = (top: number, left: number, wide: number, clear: number): Box => ({
    left,
    top,
    width: wide,
    height: baseline - clear - top,
  });
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
      const picture = pictureBox(frame);
      return picture.left === 0
        ? down(picture.height + 40, margin, full, 44)
        : down(56, margin, picture.left - margin - 40, 44);
    }
  }
}
