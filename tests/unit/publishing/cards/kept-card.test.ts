import { describe, expect, it, vi } from 'vitest';
import type { CardDesign } from '#lib/publishing/cards/design.ts';
import type { drawCard } from '#lib/publishing/cards/draw-card.ts';
import { type CardKeeperOptions, createCardKeeper } from '#lib/publishing/cards/kept-card.ts';
import { openTypesetter } from '#lib/publishing/cards/typesetter.ts';
import { eventually } from '#tests/eventually.ts';

const design = (headline: string): CardDesign => ({
  language: 'en',
  direction: 'ltr',
  site: 'Pakistan in Orbit',
  kicker: 'Crewed flight',
  headline,
  line: 'What was known on 29 April 2025',
  date: 'Published 23 November 2026',
  motif: { kind: 'seal', lead: 'together', state: 'done' },
});
const typesetter = await openTypesetter();

type Drawn = Awaited<ReturnType<typeof drawCard>>;
const drawn = (headline: string): Drawn => ({
  bytes: Buffer.from(headline),
  headline: { lines: [headline], size: 60, cut: false, face: 'display', lineHeight: 1, overhang: 0 },
});

/** A keeper whose drawings of `hung…` end only when the test says so. */
function setUp(options: CardKeeperOptions = {}) {
  const hung = new Map<string, PromiseWithResolvers<Drawn>>();
  const draw = vi.fn<typeof drawCard>(async (_typesetter, { headline }) => {
    if (!headline.startsWith('hung')) return drawn(headline);
    const waiting = Promise.withResolvers<Drawn>();
    hung.set(headline, waiting);
    return waiting.promise;
  });
  const open = vi.fn(async () => typesetter);
  const keep = createCardKeeper({ open, draw, limit: 20, ...options });
  const card = async (headline: string) =>
    Buffer.from(await keep(design(headline), 'card', { picture: async () => undefined })).toString();
  return { card, draw, open, hung };
}

describe('kept cards', () => {
  it('draws a design once', async () => {
    const { card, draw } = setUp();
    expect(await Promise.all([card('a'), card('b'), card('a')])).toEqual(['a', 'b', 'a']);
    expect(draw).toHaveBeenCalledTimes(2);
  });

  it('tries again after a typesetter that could not be opened', async () => {
    const { card, open } = setUp();
    open.mockRejectedValueOnce(new Error('EMFILE'));
    await expect(card('a')).rejects.toThrow('EMFILE');
    expect([await card('a'), await card('b')]).toEqual(['a', 'b']);
    expect(open).toHaveBeenCalledTimes(2);
  });

  it('sets the next card by another typesetter when one could not be drawn', async () => {
    const { card, draw, open } = setUp();
    draw.mockRejectedValueOnce(new Error('no memory'));
    await expect(card('a')).rejects.toThrow('no memory');
    expect(await card('a')).toBe('a');
    expect(open).toHaveBeenCalledTimes(2);
  });

  it('gives up a drawing that hangs, and goes on with the next', async () => {
    const { card } = setUp();
    const [hung, next] = await Promise.allSettled([card('hung'), card('a')]);
    expect(hung).toMatchObject({ status: 'rejected', reason: { message: expect.stringContaining('over 20 ms') } });
    expect(next).toMatchObject({ status: 'fulfilled', value: 'a' });
  });

  it('lets drawings that hang take two threads and no more, and begins none of them twice', async () => {
    const { card, draw, hung } = setUp();
    await expect(card('hung one')).rejects.toThrow('over 20 ms');
    await expect(card('hung one')).rejects.toThrow('hang: 1');
    await expect(card('hung two')).rejects.toThrow('over 20 ms');
    await expect(card('a')).rejects.toThrow('hang: 2');
    expect(draw).toHaveBeenCalledTimes(2);
    hung.get('hung one')?.resolve(drawn('late'));
    await eventually(async () => expect(await card('hung one')).toBe('late'));
    hung.get('hung two')?.reject(new Error('broken'));
    await eventually(async () => expect(await card('a')).toBe('a'));
    expect(draw).toHaveBeenCalledTimes(3);
  });
});
