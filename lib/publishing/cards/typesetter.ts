import { type Node, Renderer } from '@takumi-rs/core';
import { isLatinName } from '#lib/i18n/unbroken-names.ts';
import { type Fitted, fitText, inPieces, type MeasuredWord, type Room } from '#lib/publishing/cards/fit-text.ts';
import {
  cardFamilies,
  type FontFile,
  otherFonts,
  ownFonts,
  readFont,
  serves,
} from '#lib/publishing/cards/font-files.ts';
import { type Word, wholeClauses, wholeWords, wordsOf } from '#lib/terms/line-breaks.ts';
import { scriptRuns } from '#lib/terms/script-runs.ts';

/** The two cuts of the site, each with the fonts that step in for what it lacks. */
export const faces = {
  display: {
    fontFamily: [cardFamilies.display, ...cardFamilies.others].join(','),
    letterSpacing: '-0.022em',
    fontWeight: 620,
  },
  text: { fontFamily: [cardFamilies.text, ...cardFamilies.others].join(','), letterSpacing: '0em', fontWeight: 400 },
} as const;
type Face = keyof typeof faces;

export const isNastaliq = (text: string): boolean => /\p{Script=Arabic}/u.test(text);

/** A text in its face. Letters that join are never drawn together or apart. */
export const styleOf = (face: Face, text: string) =>
  isNastaliq(text) ? { ...faces[face], letterSpacing: '0em' } : faces[face];

/** What a card asks to be set. */
interface Setting extends Omit<Room, 'space' | 'lineHeight' | 'overhang'> {
  readonly text: string;
  readonly face: Face;
}

export interface SetText extends Fitted {
  readonly face: Face;
  readonly lineHeight: number;
  /** Of the font size: what the ink of a headline needs over its first line and under its last, beside its lines' height. */
  readonly overhang: number;
}

const cacheBytes = 8 * 1024 * 1024;
const measuredAt = 100;

/** Nastaliq hangs its words from a slope: it needs more than the height of a line. */
const lineHeightOf = (text: string, face: Face): number => {
  if (isNastaliq(text)) return face === 'display' ? 1.9 : 1.7;
  if (/\p{Script=Han}/u.test(text)) return 1.22;
  return face === 'display' ? 1.06 : 1.3;
};

/** Latin names in Urdu with spaces that do not break. */
export const withNamesWhole = (text: string): string =>
  isNastaliq(text)
    ? scriptRuns(text, 'ur')
        .map((run) => (isLatinName(run.text, 'ur') ? run.text.replaceAll(' ', '\u00a0') : run.text))
        .join('')
    : text;

/** What no font is to be asked for: controls, marks that only steer the order of letters, and pictures of emotions. */
const invisible = /\p{Cc}|\p{Cs}|\p{Co}|\p{Cn}|\u00ad|\u2060|\ufeff|\ufe0f|(?![©®™])\p{Extended_Pictographic}/gu;

export interface Typesetter {
  readonly renderer: Renderer;
  /** Sets several texts, the fonts for their characters loaded. A character that no font of ours has is left out. */
  set(settings: readonly Setting[]): Promise<readonly SetText[]>;
}

/** Opens the renderer with the site's own fonts; others are loaded when a text first needs them. */
export async function openTypesetter(): Promise<Typesetter> {
  const renderer = new Renderer({ cacheMaxBytes: cacheBytes });
  const loaded = new Set<string>();
  let others: readonly FontFile[] | undefined;

  async function load({ family, path, ranges }: FontFile): Promise<void> {
    if (loaded.has(path)) return;
    await renderer.registerFont({
      name: family,
      data: await readFont(path),
      unicodeRange: ranges.map(([first, last]) => [first, last]),
    });
    loaded.add(path);
  }
  const ours = await ownFonts();
  for (const font of ours) await load(font);

  /** The text without what cannot be shown. */
  async function showable(text: string): Promise<string> {
    let shown = '';
    for (const character of text.normalize('NFC').replaceAll(invisible, '')) {
      const code = character.codePointAt(0) ?? 0x20;
      const isOurs = ours.some((font) => serves(font, code));
      if (!isOurs) others ??= await otherFonts();
      const font = isOurs ? undefined : others?.find((candidate) => serves(candidate, code));
      if (font) await load(font);
      if (isOurs || font) shown += character;
    }
    return shown.replaceAll(/[ \t\n]+/g, ' ').trim();
  }

  /** Widths at a font size of 1. */
  async function widthsOf(
    texts: readonly { readonly text: string; readonly face: Face }[],
  ): Promise<readonly number[]> {
    const children = texts.map(
      ({ text, face }): Node => ({ type: 'text', text, style: { ...styleOf(face, text), whiteSpace: 'pre' } }),
    );
    const style = { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', fontSize: measuredAt } as const;
    const measured = await renderer.measure({ type: 'container', style, children });
    return measured.children.map(({ width }) => width / measuredAt);
  }

  async function measure(words: readonly Word[], face: Face): Promise<readonly MeasuredWord[]> {
    const widths = await widthsOf(words.map(({ text }) => ({ text, face })));
    return words.map((word, index) => ({ ...word, width: widths[index] ?? 0 }));
  }

  /** Words that are wider than the room even at its smallest size are taken apart. */
  async function measuredWords(text: string, { face, width, sizes }: Setting): Promise<readonly MeasuredWord[]> {
    const widest = width / (sizes.at(-1) ?? 1);
    const words = await measure(wholeClauses(wholeWords(wordsOf(text))), face);
    const whole = words.flatMap((word): readonly Word[] => {
      if (word.width <= widest) return [word];
      return inPieces(word, Math.max(1, Math.floor((word.text.length * widest * 0.85) / word.width)));
    });
    return whole.length === words.length ? words : measure(whole, face);
  }

  return {
    renderer,
    async set(settings) {
      const set: SetText[] = [];
      for (const setting of settings) {
        const text = withNamesWhole(await showable(setting.text));
        const { face } = setting;
        const lineHeight = lineHeightOf(text, face);
        const [pair = 0, single = 0] = await widthsOf([
          { text: 'n n', face },
          { text: 'nn', face },
        ]);
        const words = text === '' ? [] : await measuredWords(text, setting);
        const overhang = isNastaliq(text) && face === 'display' ? 0.3 : 0;
        const fitted = fitText(words, { ...setting, lineHeight, overhang, space: pair - single });
        set.push({ ...fitted, face, lineHeight, overhang });
      }
      return set;
    },
  };
}
