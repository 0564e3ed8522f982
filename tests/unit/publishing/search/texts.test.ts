import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf } from '#lib/publishing/search/excerpt.ts';
import { markedRuns } from '#lib/publishing/search/marks.ts';
import { plainHtml } from '#lib/publishing/search/plain-html.ts';
import { indexed, tokensOf, wordsIn } from '#lib/publishing/search/tokens.ts';
import { type Clause, phrase } from '#lib/publishing/search/vocabulary.ts';

const any = (...words: string[]): Clause => words.map((word) => phrase(word.split(' ')));
const marked = (text: string, clauses: readonly Clause[]) =>
  markedRuns(text, clauses)
    .map((run) => (run.isMarked ? `[${run.text}]` : run.text))
    .join('');

describe('the words of a text', () => {
  it.each([
    ['Stories of the agencies', 'story of the agency'],
    ['China’s station', 'china station'],
    ['Chang’e-8', 'change 8'],
    ['PRSC-EO3', 'prsc eo3'],
    ['神舟二十三号飞船', '神 舟 23 飞 船'],
    ['神舟23号', '神 舟 23'],
    ['嫦娥十号', '嫦 娥 10'],
    ['خلا\u200cباز', 'خلاباز'],
    ['a <b> & "c"', 'a b c'],
    ['physics was mass', 'physic was mass'],
  ])('of %s are %s', (text, words) => {
    expect(indexed(tokensOf(text))).toBe(words);
  });

  it('stand where the text has them', () => {
    const text = 'A cracked window: 神舟';
    expect(tokensOf(text).map(({ from, to }) => text.slice(from, to))).toEqual(['A', 'cracked', 'window', '神', '舟']);
  });

  it('are for the index letters and figures alone, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        expect(indexed(tokensOf(text))).toMatch(/^(?:[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*)?$/u);
      }),
      { examples: [['⺀'], ['⼀ 〇']] },
    );
  });

  it('may have been meant: of Chinese two that stand side by side', () => {
    expect([...wordsIn(tokensOf('神舟，飞船 and stories'))]).toEqual(['神舟', '飞船', 'and', 'stories']);
  });
});

describe('what is marked', () => {
  it.each([
    ['A cracked window moved', [any('cracked'), any('window')], 'A [cracked window] moved'],
    ['Shenzhou-20 and Shenzhou-21', [any('shenzhou 20')], '[Shenzhou-20] and Shenzhou-21'],
    ['He launched two launches', [[phrase(['launch'], true)]], 'He [launched] two [launches]'],
    ['天宫空间站', [any('天 宫', 'tiangong')], '[天宫]空间站'],
    ['神舟二十三号升空', [any('神 舟 23')], '[神舟二十三号]升空'],
    ['پاکستانی خلا باز', [any('خلا باز')], 'پاکستانی [خلا باز]'],
    ['<script> & window', [any('window')], '<script> & [window]'],
  ] as const)('in %s', (text, clauses, shown) => {
    expect(marked(text, clauses)).toBe(shown);
  });

  it('leaves the text as it was, put together again', () => {
    const part = fc.constantFrom('window', 'Windows', ' ', '天', '宫', '-', '…', 'خلا', '\u200c', '🚀', 'é', '<', '&');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        const runs = markedRuns(text, [any('window'), any('天 宫'), any('خلا')]);
        expect(runs.map((run) => run.text).join('')).toBe(text);
        expect(runs.every((run) => run.text !== '')).toBe(true);
      }),
    );
  });
});

describe('the excerpt', () => {
  const text =
    'Nothing here. A window broke.\nIn May a window of the ship was cracked. It came home. The window again.';

  it('is the first sentence that has most of what was looked for', () => {
    expect(excerptOf(text, [any('window'), any('cracked')])).toEqual({
      text: 'In May a window of the ship was cracked.',
      isCutBefore: false,
      isCutAfter: false,
    });
    expect(excerptOf(text, [any('window')])?.text).toBe('A window broke.');
  });

  it('is none where nothing of it stands', () => {
    expect(excerptOf(text, [any('moon')])).toBeUndefined();
  });

  it.each([
    ['神舟飞船升空。舷窗有裂纹。返回了。', '裂 纹', '舷窗有裂纹。'],
    ['جہاز گیا۔ کھڑکی میں دراڑ تھی۔ واپس آیا۔', 'دراڑ', 'کھڑکی میں دراڑ تھی۔'],
  ])('knows where a sentence of %s ends', (words, word, sentence) => {
    expect(excerptOf(words, [any(word)])?.text).toBe(sentence);
  });

  it('is cut where it is long, and keeps what was looked for', () => {
    const long = `${'so it went on and on '.repeat(40)}until the window cracked ${'and on it went '.repeat(40)}`;
    const excerpt = excerptOf(long, [any('cracked')]);
    expect(excerpt?.text).toContain('window cracked');
    expect(excerpt?.text.length).toBeLessThanOrEqual(240);
    expect(excerpt).toMatchObject({ isCutBefore: true, isCutAfter: true });
  });
});

it('reads HTML as lines of words, without numbers of sources and the signs of headings', () => {
  const html =
    '<h2 id="a">Where <em>it</em> stands <a href="#a" class="anchor" aria-label="Link">#</a></h2><p>One &amp; two.<sup class="cite"><a href="#source-1">1</a></sup> <bdi lang="zh">天宫</bdi> &lt;b&gt; x</p>\n<ul>\n<li>a</li><li title="1 > 0">b</li></ul>';
  expect(plainHtml(html)).toBe('Where it stands\nOne & two. 天宫 <b> x\na\nb');
});
