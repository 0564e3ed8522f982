import { describe, expect, it } from 'vitest';
import { isLatinName, nameRuns } from '#lib/i18n/unbroken-names.ts';

const names = (text: string, within: Parameters<typeof nameRuns>[1] = 'paragraph') =>
  nameRuns(text, within)
    .filter(({ unbroken }) => unbroken)
    .map(({ text: name }) => name);

describe('names that no line may end inside', () => {
  it.each([
    ['Shenzhou-24', ['Shenzhou-24']],
    ['PakSat-1R and HS-1', ['PakSat-1R', 'HS-1']],
    ['PRSC-EO3, PRSS-01, PakSat-MM1', ['PRSC-EO3', 'PRSS-01', 'PakSat-MM1']],
    ['Chang’e-8’s rover', ['Chang’e-8']],
    ['ICUBE-Q', ['ICUBE-Q']],
    ['COVID-19', ['COVID-19']],
    ['Sino-Pak work, a year-long stay, thirty-six, ICUBE-Qamar', []],
    ['火箭把今年研制的PRSC-EO3卫星送入轨道', ['PRSC-EO3']],
    ['IT之家转发了他的话', ['IT之家']],
    ['2026年10月6日，倾角41.5度，共11颗', ['2026年10月6日', '41.5度']],
    ['在太空204天，6.5小时，35公斤', ['204天', '6.5小时', '35公斤']],
    ['2026年下半年，约4月上旬，10月上午', ['2026年下半年', '约4月上旬', '10月']],
    ['副主任阿姆贾德·阿里说', ['德·']],
    ['2026年11月23日09:15（巴基斯坦时间）', ['2026年11月23日', '（巴基斯坦时间）']],
    ['长征二号F送走神舟二十四号，长征六号和快舟一号甲', ['长征二号F', '神舟二十四号', '长征六号', '快舟一号甲']],
    ['ایک امیدوار اکتوبر / نومبر 2026 میں', ['اکتوبر / نومبر 2026']],
    ['6 اکتوبر 2026 تک، اور اپریل 2025 کے 8 مضمون', ['6 اکتوبر 2026', 'اپریل 2025']],
    ['جھکاؤ 41.5 درجے، 20 ٹن، 12 سالہ، 14:27 بجے', ['41.5 درجے', '20 ٹن', '14:27 بجے']],
    ['چانگ ای-8 پر، لانگ مارچ-2 ایف سے', ['چانگ ای-8', 'لانگ مارچ-2']],
    ['سی ایم ایس اے اور سپارکو کا پاک سیٹ ون آر', ['سی ایم ایس اے', 'پاک سیٹ ون آر']],
    ['2024-25 and 2026-04-22', ['2024-25', '2026-04-22']],
  ])('in %s', (text, found) => {
    expect(names(text)).toEqual(found);
  });

  it('and an English day, month or rocket, in what is no paragraph', () => {
    const text = 'Under way on 30 October 2025, May 2026 and 2026 May 9 aside, on a Long March 2F';
    expect(names(text, 'clause')).toEqual(['30 October', 'May 2026', 'Long March 2F']);
    expect(names(text)).toEqual([]);
  });

  it('and the two candidates, in a headline', () => {
    const text = 'China named two Pakistanis: Muhammad Zeeshan Ali and Khurram Daud';
    expect(names(text, 'headline')).toEqual(['Muhammad Zeeshan Ali', 'Khurram Daud']);
  });

  it('and the last words of an Urdu headline', () => {
    const [last] = nameRuns('مستعار نمونے، ایک روور', 'headline').slice(-1);
    expect(last).toEqual({ text: 'ایک روور', unbroken: true });
  });

  it('and what leans on an Urdu noun in a headline, and the two words of one thing', () => {
    const title = 'پے لوڈ اسپیشلسٹ تیانگونگ پر خلا بازوں کے لیے کس کام کی ہے';
    expect(names(title, 'headline')).toEqual(['پے لوڈ', 'تیانگونگ پر', 'خلا بازوں کے لیے', 'کام کی ہے']);
    expect(names(title, 'prose')).toEqual(['پے لوڈ', 'خلا بازوں']);
    expect(names('اسی پرواز کا متبادل خلا باز تھا۔', 'prose')).toEqual(['خلا باز']);
    expect(names('یانگ لی وے نے اسلام آباد میں کہا', 'prose')).toEqual(['یانگ لی وے', 'اسلام آباد']);
    expect(names('روور، پہلے چانگ ای-8 پر', 'headline')).toEqual(['روور،', 'چانگ ای-8 پر']);
    expect(names('چین نے روور کی تصدیق کی، پاک سیٹ کے ساتھ قطب جنوبی کے لیے', 'headline')).toEqual([
      'چین نے',
      'روور کی',
      'تصدیق کی',
      'پاک سیٹ کے ساتھ',
      'قطب جنوبی کے لیے',
    ]);
    expect(names('چین ہی سے غیر ملکیوں کے لیے', 'headline')).toEqual(['چین ہی سے', 'غیر ملکیوں کے لیے']);
    expect(names('پاکستانی روور 10 منصوبوں کی ایک فہرست میں', 'headline')).toEqual(['10 منصوبوں کی', 'ایک فہرست میں']);
    expect(names('حقائق، ایک ایک کر کے بتائے', 'clause')).toEqual(['ایک ایک']);
    expect(names('پاکستان کے لیے کیا کیا بھیجا', 'headline')).toEqual(['پاکستان کے لیے', 'کیا کیا بھیجا']);
  });

  it('and Latin ones in Urdu that fit into a line, but no list of them', () => {
    const found = ['Khurram Daud', 'China in Space (newsletter)', 'Leibnitz-Beta'];
    const others = ['Badr-A, Badr-I', "People's Daily Online carrying Xinhua", '天宫', 'خرم'];
    expect([...found, ...others].filter((name) => isLatinName(name, 'ur'))).toEqual(found);
    expect(isLatinName('Khurram Daud', 'zh')).toBe(false);
  });

  it('leave the text as it was', () => {
    const text = 'Two on one rocket: PRSS-1 from China, PakTES-1A from SUPARCO';
    expect(
      nameRuns(text, 'paragraph')
        .map((run) => run.text)
        .join(''),
    ).toBe(text);
  });
});
