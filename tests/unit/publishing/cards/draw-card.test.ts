import { imageSize } from 'image-size';
import { describe, expect, it } from 'vitest';
import { type CardDesign, type CardShape, cardShapes } from '#lib/publishing/cards/design.ts';
import { drawCard } from '#lib/publishing/cards/draw-card.ts';
import { frameOf, wordsBox } from '#lib/publishing/cards/frame.ts';
import { openTypesetter } from '#lib/publishing/cards/typesetter.ts';

const typesetter = await openTypesetter();
const design: CardDesign = {
  language: 'en',
  direction: 'ltr',
  site: 'Pakistan in Orbit',
  kicker: 'Crewed flight',
  headline: 'Two names, one seat',
  line: 'What was known on 29 April 2025',
  date: 'Published 23 November 2026',
  motif: { kind: 'seal', lead: 'together', state: 'done' },
};
const longest =
  'A headline of just the hundred and ten characters that a desk may write, set here to see whether it fits in it';
const headlines = {
  'the longest that a desk may write': longest,
  'one word of forty letters': 'Pneumonoultramicroscopicsilicovolcanokon',
  'the widest letters': 'W'.repeat(110),
  hostile: '</script><img src=x onerror=alert(1)> "&\' ]]> 天宫 سپارکو',
  Urdu: 'پاکستان کا پہلا خلاباز تیانگونگ کی راہ پر',
  Chinese: '关于选拔、训练巴基斯坦航天员并参与中国空间站飞行任务的合作协议',
};
const shapes = Object.keys(cardShapes).filter((shape): shape is CardShape => shape in cardShapes);
const motifs: readonly CardDesign['motif'][] = [
  design.motif,
  { kind: 'globe', places: { islamabad: 'Islamabad', jiuquan: 'Jiuquan' } },
  {
    kind: 'steps',
    steps: [
      { lead: 'together', state: 'done' },
      { lead: undefined, state: 'open' },
    ],
    lastDone: 0,
  },
  { kind: 'ticks', ticks: [{ row: 'together', at: 50, whole: false }], years: [{ year: 2000, at: 40 }] },
];

describe('a drawn card', () => {
  it.each(shapes)('is a PNG of the size that metadata declares: %s', async (shape) => {
    const { bytes } = await drawCard(typesetter, design, shape);
    const { width, height, type } = imageSize(bytes);
    expect({ width, height, type }).toEqual({ ...cardShapes[shape], type: 'png' });
    expect(bytes.length).toBeLessThan(150_000);
  });

  it('has the same bytes whatever was drawn before it', async () => {
    const first = await drawCard(typesetter, design, 'card');
    await drawCard(typesetter, { ...design, headline: headlines.hostile }, 'card');
    expect(Buffer.compare((await drawCard(typesetter, design, 'card')).bytes, first.bytes)).toBe(0);
  });

  it('sends a photograph as a light JPEG', async () => {
    const motif = { kind: 'picture', name: 'crew.png', hash: '1' } as const;
    const { bytes: picture } = await drawCard(typesetter, design, '1x1');
    const { bytes } = await drawCard(typesetter, { ...design, motif }, 'card', picture);
    expect(imageSize(bytes)).toMatchObject({ width: 1200, height: 630, type: 'jpg' });
    expect(bytes.length).toBeLessThan(150_000);
  });

  it.each(Object.entries(headlines))('shows every word of a headline: %s', async (_what, headline) => {
    const letters = (text: string) => text.replaceAll(/\s/g, '');
    for (const shape of shapes) {
      const drawn = await drawCard(typesetter, { ...design, headline }, shape);
      expect(drawn.headline.cut).toBe(false);
      expect(letters(drawn.headline.lines.join(''))).toBe(letters(headline));
    }
  });

  it.each(motifs.map((motif) => [motif.kind, motif] as const))(
    'keeps the longest headline in its box beside or above %s',
    async (_kind, motif) => {
      const { headline } = await drawCard(typesetter, { ...design, motif, headline: longest }, 'card');
      const box = wordsBox(motif.kind, frameOf('card'));
      const measured = await typesetter.renderer.measure({
        type: 'container',
        style: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start' },
        children: headline.lines.map((text) => ({
          type: 'text',
          text,
          style: {
            fontFamily: 'Orbit Display',
            fontSize: headline.size,
            letterSpacing: '-0.022em',
            lineHeight: headline.lineHeight,
            whiteSpace: 'pre',
          },
        })),
      });
      for (const line of measured.children) expect(line.width).toBeLessThanOrEqual(box.width + 1);
      expect(measured.height).toBeLessThan(box.height - 60);
    },
  );

  it.each(motifs.map(({ kind }) => kind))('sets no word outside its margins, in Urdu on the other side: %s', (kind) => {
    const frame = frameOf('card');
    const { left, width } = wordsBox(kind, frame);
    expect([left >= frame.margin, left + width <= frame.width - frame.margin]).toEqual([true, true]);
    expect(wordsBox(kind, frameOf('card', 'rtl'))).toMatchObject({ left: frame.width - left - width, width });
  });

  it('leaves out a character that no font has, rather than to show an empty box', async () => {
    const [text] = await typesetter.set([
      { text: 'Lift-off 🚀 \u{1f6f0}\u{13000} now', face: 'display', sizes: [40], width: 900, height: 90 },
    ]);
    expect(text?.lines).toEqual(['Lift-off now']);
  });
});
