import { LRUCache } from 'lru-cache';
import type { Edition } from '#lib/content/model.ts';
import { hashOfDesign } from '#lib/publishing/cards/card-of.ts';
import type { CardDesign, CardShape } from '#lib/publishing/cards/design.ts';
import { drawCard } from '#lib/publishing/cards/draw-card.ts';

/** A thousand cards, about. The page cache asks anew after every publish, and most of what it asks for has not changed. */
const kept = new LRUCache<string, Uint8Array>({ maxSize: 24 * 1024 * 1024, sizeCalculation: (bytes) => bytes.length });

let turn: Promise<unknown> = Promise.resolve();

/** The bytes of a card, drawn once for each design, one card at a time. */
export function keptCard(design: CardDesign, shape: CardShape, edition: Edition): Promise<Uint8Array> {
  const key = `${shape} ${hashOfDesign(design)}`;
  const drawn = turn.then(async () => {
    const known = kept.get(key);
    if (known) return known;
    const { motif } = design;
    const picture = motif.kind === 'picture' ? await edition.picture(motif.name) : undefined;
    const { bytes } = await drawCard(design, shape, picture);
    kept.set(key, bytes);
    return bytes;
  });
  turn = drawn.catch(() => undefined);
  return drawn;
}
