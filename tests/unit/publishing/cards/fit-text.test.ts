import { describe, expect, it } from 'vitest';
import { fitText, inPieces } from '#lib/publishing/cards/fit-text.ts';
import { withNamesWhole } from '#lib/publishing/cards/typesetter.ts';
import { wholeClauses, wholeWords, wordsOf } from '#lib/terms/line-breaks.ts';

/** Every character as wide as half the font's size. */
const measured = (text: string) => wordsOf(text).map((word) => ({ ...word, width: Array.from(word.text).length / 2 }));
const room = { width: 500, height: 300, lineHeight: 1, sizes: [100, 50, 25], space: 0.5 };

describe('setting a headline', () => {
  it('takes the largest size at which every word is shown', () => {
    expect(fitText(measured('two seats'), room)).toEqual({ size: 100, lines: ['two seats'], cut: false });
    expect(fitText(measured('a headline that is too long for the largest size'), room)).toMatchObject({
      size: 50,
      cut: false,
    });
  });

  it('fills its lines evenly and leaves no word alone on the last', () => {
    const { lines } = fitText(measured('aaaa bbbb cccc dddd eeee'), { ...room, sizes: [50] });
    expect(lines).toEqual(['aaaa bbbb cccc', 'dddd eeee']);
  });

  it('begins what stands behind a colon on a line of its own, rather than break it there', () => {
    const { lines } = fitText(measured('aaaa bbbb: cccc dddd eeee ffff'), { ...room, sizes: [50] });
    expect(lines).toEqual(['aaaa bbbb:', 'cccc dddd eeee ffff']);
  });

  it('never breaks the name of a craft at its hyphen', () => {
    const { lines } = fitText(measured('China names Shenzhou-24 now'), { ...room, sizes: [60] });
    expect(lines.some((line) => line.includes('Shenzhou-24'))).toBe(true);
  });

  it('leaves words out for an ellipsis only when the smallest size is too large', () => {
    const text = 'word '.repeat(200);
    const { size, lines, cut } = fitText(measured(text), room);
    expect([size, cut, lines.length]).toEqual([25, true, 12]);
    expect(lines.at(-1)).toMatch(/word…$/);
  });
});

describe('where a line may break', () => {
  it.each([
    ['在2026年10月/11月执行', ['在', '2026年10月/11月', '执', '行']],
    ['Two names, one seat', ['Two', 'names,', 'one', 'seat']],
    ['Go – now', ['Go\u00a0–', 'now']],
    ['去《天宫》，好', ['去', '《天', '宫》，', '好']],
    ['部，2018年10月25日，在', ['部，', '2018年10月25日，', '在']],
    ['号（Kinetica-1）遥·八', ['号', '（Kinetica-1）', '遥·', '八']],
    ['سپارکو نے', ['سپارکو', 'نے']],
  ])('%s', (text, words) => {
    expect(wordsOf(text).map((word) => word.text)).toEqual(words);
  });

  it.each([
    ['神舟把巴基斯坦航天员送上天宫。', ['神舟', '把', '巴基斯坦', '航天员', '送上', '天宫。']],
    ['两名《黎明报》记者', ['两名', '《黎明', '报》', '记者']],
    ['Go to 天宫', ['Go', 'to', '天宫']],
  ])('not inside a Chinese word, in a headline: %s', (text, words) => {
    expect(wholeWords(wordsOf(text)).map((word) => word.text)).toEqual(words);
  });

  it.each([
    [
      'Two names, one seat: how a list came down',
      ['Two\u00a0names,', 'one\u00a0seat:', 'how', 'a', 'list', 'came', 'down'],
    ],
    ['دو نام، ایک نشست: فہرست کیسے', ['دو\u00a0نام،', 'ایک\u00a0نشست:', 'فہرست', 'کیسے']],
    ['两个名字，一个座位：巴基斯坦的候选人', ['两个名字，', '一个座位：', '巴基斯坦的', '候选人']],
    ['杨利伟：两名航天员正与中国航天员训练', ['杨利伟：', '两名', '航天员', '正与中国', '航天员', '训练']],
    ['航天宏图称与巴基斯坦达成4.06亿美元协议', ['航天宏图', '称', '与巴基斯坦', '达成', '4.06亿美元', '协议']],
    ['受损的神舟返回后，备作道上的巴基斯坦', ['受损的', '神舟', '返回后，', '备作', '道上的', '巴基斯坦']],
    ['SUPARCO为 CMSA', ['SUPARCO', '为', 'CMSA']],
  ])('not inside a short clause, in a headline: %s', (text, words) => {
    expect(wholeClauses(wholeWords(wordsOf(text))).map((word) => word.text)).toEqual(words);
  });

  it('not inside a Latin name, in Urdu', () => {
    expect(withNamesWhole('نام: Khurram Daud اور')).toBe('نام: Khurram\u00a0Daud اور');
    expect(withNamesWhole('Khurram Daud')).toBe('Khurram Daud');
  });

  it('takes a word apart between whole characters', () => {
    expect(inPieces({ text: 'e\u0301e\u0301e\u0301', spaced: true }, 2)).toEqual([
      { text: 'e\u0301e\u0301', spaced: true },
      { text: 'e\u0301', spaced: false },
    ]);
  });
});
