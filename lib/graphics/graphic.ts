import type { Addresses } from '#lib/addresses/addresses.ts';
import type { Edition } from '#lib/content/model/model.ts';
import type { Direction } from '#lib/graphics/right-to-left.ts';
import type { Dates } from '#lib/i18n/dates.ts';
import type { GraphicsTexts, Joints } from '#lib/i18n/words.ts';
import type { GraphicName } from '#lib/terms/graphic-names.ts';

/** What a graphic is drawn from; nothing else goes in, so equal editions give equal bytes. */
export interface GraphicInput {
  readonly edition: Pick<Edition, 'milestones' | 'milestone' | 'factbox' | 'data'>;
  readonly texts: GraphicsTexts;
  readonly joints: Joints;
  readonly direction: Direction;
  /** How much further apart its lines stand than those of Latin letters: 1 where they stand as those do. */
  readonly leading: number;
  readonly dates: Dates;
  readonly addresses: Addresses;
}

/** Every mark of a drawing in words. */
interface FigureTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A drawing with what stands under it. All strings but `svg` are plain text, not yet escaped. */
export interface Graphic {
  readonly name: GraphicName;
  /** Whether it stands in the page, or is asked for at its own address. */
  readonly delivery: 'inline' | 'file';
  /** Whole markup, text escaped; classes only, no style attribute. */
  readonly svg: string;
  /** The same things on 96 by 96 units without a word and without a link, for lists and cards. */
  readonly thumbnail: string;
  /** Units of the drawing's own box, for its proportions. */
  readonly width: number;
  readonly height: number;
  /** Runs past the text's measure where there is room. */
  readonly broad: boolean;
  readonly title: string;
  readonly description: string;
  /** Whether finding and caption stand above it, as its title and how it is read; else beneath. */
  readonly headed: boolean;
  /** Its narrow cut has two parts, which stand beside each other where there is room. */
  readonly parted?: boolean;
  /** The sentence that the drawing shows; the caption opens with it. */
  readonly finding: string;
  readonly caption: string;
  readonly table: FigureTable;
}
