import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foreignHtml, isolated, markForeignRuns } from '#lib/i18n/foreign-runs.ts';
import type { Language } from '#lib/terms/languages.ts';
import { scriptRuns } from '#lib/terms/script-runs.ts';

const runsOf = (text: string, language: Language) =>
  scriptRuns(text, language).map((run) => (run.foreign === undefined ? run.text : `[${run.foreign} ${run.text}]`));

describe('a text is parted where its script changes', () => {
  it.each<readonly [Language, string, readonly string[]]>([
    ['ur', '22 اپریل 2026 کو SUPARCO 22 اپریل', ['22 اپریل 2026 کو ', '[en SUPARCO]', ' 22 اپریل']],
    ['ur', 'میں 22 April 2026 کو', ['میں ', '[en 22 April 2026]', ' کو']],
    ['ur', 'سپارکو (SUPARCO) نے PRSC-EO3 کو', ['سپارکو (', '[en SUPARCO]', ') نے ', '[en PRSC-EO3]', ' کو']],
    ['ur', 'Falcon 9، پھر Falcon 9 راکٹ', ['[en Falcon 9]', '، پھر ', '[en Falcon]', ' 9 راکٹ']],
    ['ur', 'China (SUPARCO اور CMSA)', ['[en China]', ' (', '[en SUPARCO]', ' اور ', '[en CMSA]', ')']],
    ['ur', '“Cooperation Agreement (A)” کا متن', ['“', '[en Cooperation Agreement (A)]', '” کا متن']],
    ['ur', 'Dawn، Reuters اور APP.', ['[en Dawn]', '، ', '[en Reuters]', ' اور ', '[en APP.]']],
    ['ur', 'Badr-1، Badr-A', ['[en Badr-1]', '، ', '[en Badr-A]']],
    ['ur', 'PakSat-1R، “Comsat-1R”', ['[en PakSat-1R]', '، “', '[en Comsat-1R]', '”']],
    ['ur', '340–450 کلومیٹر، 16:40 بجے PKT', ['340–450 کلومیٹر، 16:40 بجے ', '[en PKT]']],
    ['ur', 'Two named, one to fly (2026).', ['[en Two named, one to fly (2026).]']],
    ['ur', 'تیانگونگ 天宫 اور', ['تیانگونگ ', '[zh 天宫]', ' اور']],
    ['ur', 'IT之家 (ithome.com), relaying CCTV News', ['[en IT之家 (ithome.com), relaying CCTV News]']],
    ['ur', '2018–2022', ['2018–2022']],
    ['en', 'Tiangong (天宫) is up', ['Tiangong (', '[zh 天宫]', ') is up']],
    ['en', 'the paper آج نیوز, of 2025', ['the paper ', '[ur آج نیوز]', ', of 2025']],
    ['en', '《载人航天》第3期', ['[zh 《载人航天》第3期]']],
    ['zh', '由长征二号F发射，用CZ-2F', ['由长征二号F发射，用', '[en CZ-2F]']],
    ['zh', '2026年10月，CMSA宣布', ['2026年10月，', '[en CMSA]', '宣布']],
    ['zh', '《China in Space》：中国', ['《', '[en China in Space]', '》：中国']],
  ])('%s: %s', (language, text, runs) => {
    expect(runsOf(text, language)).toEqual(runs);
  });

  const pieces = fc.constantFrom(
    ...[
      'SUPARCO',
      'PRSC-EO3',
      'April',
      'کو',
      'اپریل',
      'نے',
      '天宫',
      '月',
      'Луна',
      '22',
      '2026',
      '16:40',
      '340–450',
      '3.5',
    ],
    ...[' ', ' ', ' ', '، ', '. ', '(', ')', '“', '”', '。', '-', '/', '\n', '’', 'é', '\u0301', '🚀', '&'],
  );
  const texts = fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join(''));
  const languages = fc.constantFrom<Language>('en', 'ur', 'zh');
  const own: Readonly<Record<Language, RegExp>> = {
    en: /\p{Script=Latin}/u,
    ur: /(?=\p{L})\p{Script=Arabic}/u,
    zh: /\p{Script=Han}/u,
  };

  it('and put together again it is the same text', () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: 'grapheme' })), languages, (text, language) => {
        expect(
          scriptRuns(text, language)
            .map((run) => run.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  it('with every foreign letter in a run of its language, and none of its own in one', () => {
    fc.assert(
      fc.property(texts, languages, (text, language) => {
        for (const run of scriptRuns(text, language)) {
          if (run.foreign !== undefined) expect(run.text).not.toMatch(own[language]);
          for (const other of ['en', 'ur', 'zh'] as const) {
            const isWhole = run.text === text && !own[language].test(text);
            if (other !== language && other !== run.foreign && !isWhole) expect(run.text).not.toMatch(own[other]);
          }
        }
      }),
    );
  });

  /** Where a run ends and another begins. */
  function borders(text: string, language: Language): readonly number[] {
    let end = 0;
    return scriptRuns(text, language).map((run) => {
      end += run.text.length;
      return end;
    });
  }

  it.each<readonly [string, Language, RegExp]>([
    ['figure, time or range', 'en', /\d+(?:[.,:/–-]\d+)*/g],
    ['figure, time or range', 'ur', /\d+(?:[.,:/–-]\d+)*/g],
    ['figure, time or range', 'zh', /\d+(?:[.,:/–-]\d+)*/g],
    ['Urdu date', 'ur', /(?<![\d\p{L}\p{M}.,:/–-])\d+ اپریل(?![\p{L}\p{M}])/gu],
  ])('with no %s of %s broken', (_, language, whole) => {
    fc.assert(
      fc.property(texts, (text) => {
        const ends = borders(text, language);
        for (const { 0: found, index } of text.matchAll(whole)) {
          expect(ends.filter((end) => end > index && end < index + found.length)).toEqual([]);
        }
      }),
    );
  });
});

describe('runs are marked', () => {
  it('in HTML, whose entities stay whole', () => {
    expect(markForeignRuns('پاکستان &amp; CMSA &#x3C; چین &nbsp;\uf8ff', 'ur')).toBe(
      'پاکستان &amp; <bdi lang="en">CMSA</bdi> &#x3C; چین &nbsp;\uf8ff',
    );
    expect(foreignHtml('A <天宫>', 'en')).toBe('A &lt;<bdi lang="zh-Hans">天宫</bdi>&gt;');
  });

  it('and kept apart where no element can stand, in a language from right to left alone', () => {
    expect(isolated('سپارکو (SUPARCO)', 'ur')).toBe('سپارکو (\u2068SUPARCO\u2069)');
    expect(isolated('天宫 (Tiangong)', 'zh')).toBe('天宫 (Tiangong)');
  });
});
