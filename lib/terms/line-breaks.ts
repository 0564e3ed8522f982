import { mixedName } from '#lib/terms/script-runs.ts';

/** A piece of a line between which lines may break. */
export interface Word {
  readonly text: string;
  /** Whether a space stands before it when it does not begin a line. */
  readonly spaced: boolean;
}

// Between two characters of Chinese a line may break, but not before closing and not after opening punctuation.
const han = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}`;
const opening = '《「『（【〈“‘';
const closing = '》」』）】〉”’，。、；：？！·';
/** A date, a time of day or a range of them is never taken apart. */
const point = String.raw`(?:\d+[年月日时分])+`;
const moment = `${point}(?:[/／–]${point})*`;
const hanPieces = new RegExp(
  `${moment}[${closing}]*|[${opening}]*[${han}][${closing}]*|[${opening}]*[^${han}${opening}]+|[${opening}]+`,
  'gu',
);

/** What may never begin a line: a dash after its space, and marks that stand alone. */
const hanging = /^[–—/·…|:;,.!?)\]»]+$/u;

/** Splits a text where its lines may break: at spaces, and between Chinese characters; never at a hyphen, as names of craft have them. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const [index, chunk] of text
    .trim()
    .split(/[ \t\n]+/)
    .entries()) {
    const before = words.at(-1);
    if (before && hanging.test(chunk)) {
      words.splice(-1, 1, { ...before, text: `${before.text}\u00a0${chunk}` });
      continue;
    }
    const pieces = chunk.match(hanPieces) ?? [chunk];
    for (const [at, piece] of pieces.entries()) words.push({ text: piece, spaced: index > 0 && at === 0 });
  }
  return words;
}

/** Breaks a text into lines that fit; a piece that fits none keeps a line to itself. */
export function linesThat(isRoomFor: (line: string) => boolean, text: string): readonly string[] {
  const lines: string[] = [];
  for (const { text: word, spaced } of wholeWords(wordsOf(text))) {
    const last = lines.at(-1);
    const longer = `${last ?? ''}${spaced ? ' ' : ''}${word}`;
    if (last !== undefined && isRoomFor(longer)) lines.splice(-1, 1, longer);
    else lines.push(word);
  }
  return lines;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
/** What it parts and a reader does not, each from its first character: words and names of ours, and a number with what it counts. */
const parted = new RegExp(
  [
    mixedName,
    '神舟二十[一二三四]?号|嫦娥[六八]号|神舟|嫦娥|载荷专家|载荷|航天员|载人|乘组成员|乘组|候选人|候选名单|三军新闻局|使用中|来访者|科学家|杨利伟|航天宏图',
    '巴基斯坦人|伊斯兰堡|拉合尔|空间站|科研站|地面站|月球车|返回舱|办公室|工业部|通信卫星|高光谱|无障碍|舷窗|遥感|征集|对接|驻留|药用|复选|飞往|飞行任务|在轨|环月|写入',
    '其中[一两]人|哪一天|门路|接回家|说早了|是否成行|按计划|央视|非中国籍|备作|还有谁|做什么|签下|送入|送上|下一乘组|全人类|[一二两三四五六]个半小时',
    String.raw`\d[\d.]*(?:[万亿]?美元|[万亿]|公里|公斤|小时|分钟|[年月日天周人名个颗次枚艘项页条国吨度岁])`,
    '第?[一二两三四五六七八九十首]+[名人个颗批辆艘种号次轮](?:座位|席位|乘组成员|乘组)?|路透社',
  ].join('|'),
  'gu',
);
/** Leans on the word before it. */
const leaning = /[\p{L}\p{N}][的了过上后]+/gu;
/** Leads on to the word behind it: left at the end of a line, it hangs in the air. */
const leading = /^(?:[在从与和向把为对由随给将正仍已被并未据可能也都又再还才就]|还有|以及|没有)$/u;

/** The pieces of a Chinese word put together again: no name is broken where a line has the room. */
export function wholeWords(pieces: readonly Word[]): readonly Word[] {
  const text = pieces.map((piece) => piece.text).join('');
  const starts = new Set(Array.from(segmenter.segment(text), ({ index }) => index));
  for (const { 0: word, index } of [...text.matchAll(parted), ...text.matchAll(leaning)])
    for (let at = index + 1; at < index + word.length; at += 1) starts.delete(at);
  const words: Word[] = [];
  let at = 0;
  for (const piece of pieces) {
    const last = words.at(-1);
    if (last && !piece.spaced && !starts.has(at)) words.splice(-1, 1, { ...last, text: last.text + piece.text });
    else words.push(piece);
    at += piece.text.length;
  }
  return words;
}

/** Characters, its mark included, of a clause that a headline had better not break in: 一个座位：, one to fly: */
const shortClause = { han: 7, other: 16 };
const endsClause = /[，。、；：？！,:;?،؛؟]$/u;

/** Its words in one, if it is short; spaces that do not break stand between them. */
function clauseOf(words: readonly Word[]): readonly Word[] {
  const [first, ...more] = words;
  if (!first) return words;
  const text = first.text + more.map((word) => (word.spaced ? '\u00a0' : '') + word.text).join('');
  const isHan = /\p{Script=Han}/u.test(text);
  const isShort = isHan ? text.length <= shortClause.han && !more.some(isSpaced) : text.length <= shortClause.other;
  // What follows the last mark is no clause by itself where words are parted by spaces.
  return isShort && (isHan || endsClause.test(text)) ? [{ text, spaced: first.spaced }] : words;
}

/** Each word that leads on in one with the next. */
export function withWhatFollows(words: readonly Word[]): readonly Word[] {
  const whole: Word[] = [];
  let lead: Word | undefined;
  for (const word of words) {
    const led: Word = lead && !word.spaced ? { text: lead.text + word.text, spaced: lead.spaced } : word;
    if (lead && word.spaced) whole.push(lead);
    lead = leading.test(word.text) ? led : undefined;
    if (!lead) whole.push(led);
  }
  return lead ? [...whole, lead] : whole;
}

/** The words of short clauses put together: a headline has better places to break than inside them, or behind a word that leads on. */
export function wholeClauses(words: readonly Word[]): readonly Word[] {
  const whole: Word[] = [];
  let clause: Word[] = [];
  for (const word of withWhatFollows(words)) {
    clause.push(word);
    if (!endsClause.test(word.text)) continue;
    whole.push(...clauseOf(clause));
    clause = [];
  }
  return [...whole, ...clauseOf(clause)];
}

const isSpaced = ({ spaced }: Word): boolean => spaced;

/**
 * Where a Chinese headline may break: each place by the characters before it. Spaces and closing marks need no such leave.
 * @param join what else than words stays in one: of a standfirst no more than what leads on, since its lines are long
 */
export function wordStarts(
  text: string,
  join: (words: readonly Word[]) => readonly Word[] = wholeClauses,
): ReadonlySet<number> {
  const starts = new Set<number>();
  // A word that holds its dash has a space that does not break.
  const spaced = text.replaceAll(/\s/g, '\u00a0');
  let at = 0;
  for (const word of join(wholeWords(wordsOf(text)))) {
    at = spaced.indexOf(word.text, at);
    if (at < 0) return starts;
    if (at > 0 && !word.spaced) starts.add(at);
    at += word.text.length;
  }
  return starts;
}

const hanLetter = /\p{Script=Han}/u;
const latinOrFigure = /[\p{Script=Latin}\p{N}]/u;

/**
 * Whether Chinese meets Latin letters or figures there. A browser sets them apart by itself, but not across a `<wbr>`: a gap of the page's
 * own (`.au` in app/chinese.css) stands before it, at the end of a line where one ends.
 */
export function meetsLatin(text: string, at: number): boolean {
  const [before, after] = [text.charAt(at - 1), text.charAt(at)];
  return (hanLetter.test(before) && latinOrFigure.test(after)) || (latinOrFigure.test(before) && hanLetter.test(after));
}
