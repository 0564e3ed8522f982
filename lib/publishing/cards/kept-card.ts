import { LRUCache } from 'lru-cache';
import type { Edition } from '#lib/content/model/model.ts';
import { hashOfDesign } from '#lib/publishing/cards/card-of.ts';
import type { CardDesign, CardShape } from '#lib/publishing/cards/design.ts';
import { drawCard } from '#lib/publishing/cards/draw-card.ts';
import { openTypesetter, type Typesetter } from '#lib/publishing/cards/typesetter.ts';

/** @throws when the card cannot be drawn, or not in time */
export type KeptCard = (design: CardDesign, shape: CardShape, edition: Pick<Edition, 'picture'>) => Promise<Uint8Array>;

export interface CardKeeperOptions {
  readonly open?: () => Promise<Typesetter>;
  readonly draw?: typeof drawCard;
  /** Milliseconds that a card may hold up the others. */
  readonly limit?: number;
}

/** A thousand cards, about. The page cache asks anew after every publish, and most of what it asks for has not changed. */
const keptBytes = 24 * 1024 * 1024;
/** Milliseconds: a hundred and fifty times what a card takes. */
const longestDrawing = 5_000;
/**
 * The renderer draws in Node's own four threads, and cannot be stopped once it has begun: a drawing that hangs keeps its thread.
 * The other two are left to files and compression.
 */
const mostOverdue = 2;

/**
 * Cards drawn once for each design, one at a time. One that is overdue is given up, and not begun again before it has ended; should it
 * end after all, it is kept. Whatever fails, the next card is set by a typesetter opened anew.
 */
export function createCardKeeper(options: CardKeeperOptions = {}): KeptCard {
  const { open = openTypesetter, draw = drawCard, limit = longestDrawing } = options;
  const kept = new LRUCache<string, Uint8Array>({ maxSize: keptBytes, sizeCalculation: (bytes) => bytes.length });
  const overdue = new Set<string>();
  let typesetter: Promise<Typesetter> | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  /** Ends after `limit`, whether or not the work does. */
  async function inTime(key: string, work: Promise<Uint8Array>): Promise<Uint8Array> {
    const { promise: tooLong, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(() => {
      overdue.add(key);
      typesetter = undefined;
      reject(new Error(`drawing the card ${key} took over ${limit} ms`));
    }, limit);
    const ended = work.finally(() => {
      clearTimeout(timer);
      overdue.delete(key);
    });
    return Promise.race([ended, tooLong]);
  }

  return (design, shape, edition) => {
    const key = `${shape} ${hashOfDesign(design)}`;

    async function drawNow(): Promise<Uint8Array> {
      typesetter ??= open();
      const own = typesetter;
      try {
        const { motif } = design;
        const picture = motif.kind === 'picture' ? await edition.picture(motif.name) : undefined;
        const { bytes } = await draw(await own, design, shape, picture);
        kept.set(key, bytes);
        return bytes;
      } catch (error) {
        if (typesetter === own) typesetter = undefined;
        throw error;
      }
    }

    const drawn = turn.then(() => {
      const known = kept.get(key);
      if (known) return known;
      if (overdue.has(key) || overdue.size >= mostOverdue)
        throw new Error(
          `the card ${key} is not drawn: drawings that hang: ${overdue.size}; if they stay, restart the site`,
        );
      return inTime(key, drawNow());
    });
    turn = drawn.catch(() => undefined);
    return drawn;
  };
}

export const keptCard = createCardKeeper();
