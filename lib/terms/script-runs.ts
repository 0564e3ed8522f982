import type { Language } from '#lib/terms/languages.ts';

/** A stretch of a text. */
export interface ScriptRun {
  readonly text: string;
  /** Of its letters, where that is not the language that the text is in. */
  readonly foreign?: Language;
}

/** What a text is made of: words in one script each, figures whole, with times and ranges, and every other character alone. */
interface Atom {
  readonly text: string;
  readonly kind: Language | 'other' | 'figure' | 'mark';
}

/** Names that have letters of two scripts, a publisher's and those of rockets: they are Chinese, and whole. */
export const mixedName = 'IT之家|长征[一二三四五六七八九十]+号[A-Z甲乙丙丁]?';

const figure = String.raw`\p{N}+(?:[.,:/–-]\p{N}+)*`;
const wordOf = (script: string): string =>
  `(?=\\p{L})\\p{Script=${script}}(?:(?=[\\p{L}\\p{M}])[\\p{Script=${script}}\\p{M}])*`;
/** `F` of 长征二号F, wherever in a run of characters the name begins. */
const letterOfRocket = String.raw`(?:(?<=长征[一二三四五六七八九十]+号)[A-Z](?![A-Za-z\d])|)`;
const atom = new RegExp(
  `(?<zh>${mixedName}|${wordOf('Han')}${letterOfRocket})|(?<en>${wordOf('Latin')})|(?<ur>${wordOf('Arabic')})|(?<other>\\p{L}\\p{M}*)|(?<figure>${figure})|.`,
  'gsu',
);

const kinds = ['en', 'ur', 'zh', 'other', 'figure'] as const;

const atomsOf = (text: string): readonly Atom[] =>
  Array.from(text.matchAll(atom), ({ 0: found, groups = {} }) => ({
    text: found,
    kind: kinds.find((kind) => groups[kind] !== undefined) ?? 'mark',
  }));

/** Marks of one language alone: behind a word of another they are not that word's. */
const ownMarks: Readonly<Record<Language, string>> = { en: '.!?…', ur: '،؛۔؟', zh: '，、。；：？！' };
const joints = new Set("-–./:’'+&");
const month = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/;
const partners: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '“': '”',
  '«': '»',
  '《': '》',
  '（': '）',
  '「': '」',
};
const closing = new Set(Object.values(partners));

const isLetters = ({ kind }: Atom): boolean => kind !== 'figure' && kind !== 'mark';
const isSpace = (one: Atom | undefined): boolean => one !== undefined && /^\s$/.test(one.text);

/** From one to before the other, in the atoms of a text. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** The first bracket or quotation mark in a span whose partner is neither in it nor right behind it. */
function unpaired(atoms: readonly Atom[], { from, to }: Span): number | undefined {
  const open: { readonly at: number; readonly partner: string }[] = [];
  for (let at = from; at < to; at += 1) {
    const mark = atoms[at]?.text ?? '';
    const partner = partners[mark];
    if (partner !== undefined) open.push({ at, partner });
    else if (closing.has(mark) && open.pop()?.partner !== mark) return at;
  }
  const [first, ...more] = open;
  return first === undefined || (more.length === 0 && atoms[to]?.text === first.partner) ? undefined : first.at;
}

/** Words of the same language, with what stands between them: to the last one before a letter or a mark of the text's own. */
function wordsFrom(atoms: readonly Atom[], from: number, native: Language): Span {
  const foreign = atoms[from]?.kind;
  let to = from + 1;
  for (let at = to; at < atoms.length; at += 1) {
    const one = atoms[at];
    if (!one || one.text === '\n' || (native !== 'en' && ownMarks[native].includes(one.text))) break;
    if (one.kind === foreign) to = at + 1;
    else if (isLetters(one)) break;
  }
  const cut = unpaired(atoms, { from, to });
  if (cut === undefined) return { from, to };
  while (to > from + 1 && (to > cut || atoms[to - 1]?.kind !== foreign)) to -= 1;
  return { from, to };
}

/** `3D`, `22 April`: how many atoms before a word belong to it. */
function before(atoms: readonly Atom[], from: number, least: number): number {
  const [further, near, word] = [atoms[from - 2], atoms[from - 1], atoms[from]];
  if (from - 1 >= least && near?.kind === 'figure') return 1;
  const isDate = from - 2 >= least && isSpace(near) && further?.kind === 'figure' && month.test(word?.text ?? '');
  return isDate ? 2 : 0;
}

/** `PRSC-EO3`, `2F`: past the figures that hang on a word. */
function hanging(atoms: readonly Atom[], from: number): number {
  let end = from;
  for (;;) {
    if (atoms[end]?.kind === 'figure') end += 1;
    else if (joints.has(atoms[end]?.text ?? '') && atoms[end + 1]?.kind === 'figure') end += 2;
    else return end;
  }
}

/** `Falcon 9`, `April 2026`: past the figure behind a word, but not past one that is told of a word of the text's own, as in `SUPARCO 22 اپریل`. */
function figureBehind(atoms: readonly Atom[], from: number): number {
  if (!isSpace(atoms[from]) || atoms[from + 1]?.kind !== 'figure') return from;
  const next = atoms.slice(from + 2).find((one) => !isSpace(one));
  const isOwn = month.test(atoms[from - 1]?.text ?? '') || next === undefined || !isLetters(next);
  return isOwn ? from + 2 : from;
}

/** Up to where what follows words belongs to them: figures, the bracket that closes one of theirs, their full stop. */
function behind(atoms: readonly Atom[], { from, to }: Span, foreign: Language): number {
  let end = figureBehind(atoms, hanging(atoms, to));
  if (closing.has(atoms[end]?.text ?? '') && unpaired(atoms, { from, to: end + 1 }) === undefined) end += 1;
  while (end < atoms.length && ownMarks[foreign].includes(atoms[end]?.text ?? '')) end += 1;
  return end;
}

/** The language of a word that is not of the text's own. */
function foreignOf({ kind }: Atom, native: Language): Language | undefined {
  return kind === 'figure' || kind === 'mark' || kind === 'other' || kind === native ? undefined : kind;
}

const timesIn = <Thing>(things: readonly Thing[], one: Thing): number => things.filter((thing) => thing === one).length;

const foreignLetter: Readonly<Record<Language, RegExp>> = {
  en: /[\p{Script=Arabic}\p{Script=Han}]/u,
  ur: /[\p{Script=Latin}\p{Script=Han}]/u,
  zh: /[\p{Script=Latin}\p{Script=Arabic}]/u,
};

/**
 * Parts a text where its script changes, so that words of another language can be marked as such and keep their order among words that
 * run the other way. Put together again the runs are the text; no figure, date or time is broken.
 */
export function scriptRuns(text: string, native: Language): readonly ScriptRun[] {
  if (!foreignLetter[native].test(text)) return [{ text }];
  const atoms = atomsOf(text);
  const runs: ScriptRun[] = [];
  const take = (from: number, to: number, foreign?: Language) => {
    const taken = atoms
      .slice(from, to)
      .map((one) => one.text)
      .join('');
    if (taken !== '') runs.push(foreign === undefined ? { text: taken } : { text: taken, foreign });
  };
  // A text that has no word of its own is foreign as a whole, with its brackets and its full stop; of two languages, most of its words say which.
  // A list of names that Urdu has parted is read from the right, whatever letters they are in.
  const words = atoms.filter(isLetters).map((one) => foreignOf(one, native));
  const isUrduList = native === 'ur' && /[،؛]/.test(text);
  if (!words.includes(undefined) && !isUrduList) {
    const foreign = (['en', 'ur', 'zh'] as const).toSorted((a, b) => timesIn(words, b) - timesIn(words, a))[0];
    return foreign === undefined ? [{ text }] : [{ text, foreign }];
  }
  let done = 0;
  for (let at = 0; at < atoms.length; at += 1) {
    const one = atoms[at];
    const foreign = one && foreignOf(one, native);
    if (!foreign) continue;
    const from = at - before(atoms, at, done);
    const to = behind(atoms, wordsFrom(atoms, at, native), foreign);
    take(done, from);
    take(from, to, foreign);
    done = to;
    at = to - 1;
  }
  take(done, atoms.length);
  return runs;
}
