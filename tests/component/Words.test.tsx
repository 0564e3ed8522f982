import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { MarkedWords } from '#components/MarkedWords.tsx';
import { Words } from '#components/Words.tsx';
import { localeOf } from '#lib/i18n/locale.ts';

/** A text with plain spaces for those that hold words together. */
const plain = (text: string | null) => text?.replaceAll('\u00a0', ' ');

/** What no line ends inside: the text of an element, or words with such spaces between them. */
const held = (container: Element) => [
  ...[...container.querySelectorAll('.nb')].map(({ textContent }) => textContent),
  ...(container.textContent?.match(/[^ ]+\u00a0[^ ]+/gu) ?? []).map(plain),
];

it('a line keeps names such as Shenzhou-24 together and its text as it was', () => {
  const { container } = render(<Words language="en">Why Shenzhou-23 became Shenzhou-24</Words>);
  expect(container.textContent).toBe('Why Shenzhou-23 became Shenzhou-24');
  expect([...container.querySelectorAll('.nb')].map(({ textContent }) => textContent)).toEqual([
    'Shenzhou-23',
    'Shenzhou-24',
  ]);
});

it('a Chinese headline may break between its words, and its text stays as it was', () => {
  const title = '两人训练，一人飞行：IT之家说神舟二十四号的席位';
  const { container } = render(
    <Words headline language="zh">
      {title}
    </Words>,
  );

  expect(container.textContent).toBe(title);
  expect(container.innerHTML.replaceAll(/<(?!wbr)[^>]*>/g, '').split('<wbr>')).toEqual([
    '两人训练，',
    '一人飞行：IT之家',
    '说',
    '神舟二十四号的',
    '席位',
  ]);
});

it('an Urdu standfirst parts no two words that name one thing', () => {
  const { container } = render(
    <Words language="ur" large>
      {'ایک پے لوڈ اسپیشلسٹ'}
    </Words>,
  );

  expect(container.textContent).toBe('ایک پے\u00a0لوڈ اسپیشلسٹ');
});

it('a Chinese standfirst breaks in no word, behind none that leads on, and between no figure and what it counts', () => {
  const { container } = render(
    <Words language="zh" large>
      {'据本站统计，中国火箭为巴基斯坦发射了11颗卫星。'}
    </Words>,
  );

  expect(container.innerHTML.replaceAll(/<(?!wbr)[^>]*>/g, '').split('<wbr>')).toEqual([
    '据本站',
    '统计，',
    '中国',
    '火箭',
    '为巴基斯坦',
    '发射了',
    '11颗',
    '卫星。',
  ]);
});

it.each([
  ['巴基斯坦之后还有谁？天宫的一个座位为的是什么', ['巴基斯坦之后还有谁？', '天宫的一个座位为的是什么']],
  ['杨利伟：两名巴基斯坦航天员正在训练', []],
  ['他问“巴基斯坦之后还有谁？”那天没有人回答', []],
])(
  'a Chinese headline has what stands before a colon or a question by itself, unless that is a word or two: %s',
  (title, clauses) => {
    const { container } = render(
      <Words headline language="zh">
        {title}
      </Words>,
    );

    expect(plain(container.textContent)).toBe(title);
    expect([...container.querySelectorAll('.cl')].map(({ textContent }) => plain(textContent))).toEqual(clauses);
  },
);

it('a Chinese headline has a gap between Han and Latin where it may break, before the break, and none at a mark', () => {
  const { container } = render(
    <Words headline language="zh">
      卫星Badr-1由火箭发射：SUPARCO
    </Words>,
  );

  const gap = '<span class="au"></span>';
  expect(container.innerHTML.replaceAll(/<\/?bdi[^>]*>/g, '')).toContain(
    `卫星${gap}<wbr><span class="nb">Badr-1</span>${gap}<wbr>由`,
  );
  expect(container.querySelectorAll('.au')).toHaveLength(2);
});

it.each([
  ['en', 'Two to train, one to fly and no more', ['Two to train,']],
  ['en', 'The crew of Shenzhou-21 came home, late', ['Shenzhou-21']],
  ['ur', 'تربیت دو کی، پرواز ایک کی: پاکستان کو نشست کیسے ملی', ['تربیت دو کی،', 'ایک کی:', 'پاکستان کو', 'کیسے ملی']],
] as const)(
  'a headline in %s breaks between its clauses, and not in a short one or, in Urdu, before its last word: %s',
  (language, title, whole) => {
    const { container } = render(
      <Words headline language={language}>
        {title}
      </Words>,
    );

    expect(plain(container.textContent)).toBe(title);
    expect(held(container)).toEqual(whole);
  },
);

it('Urdu words that belong together stay one text with those around them, the number of a craft with its name', () => {
  const { container } = render(<Words language="ur">{'چانگ ای-8 کی روانگی 5 اکتوبر 2026 کو'}</Words>);

  expect(container.innerHTML).toBe('چانگ&nbsp;ای-8 کی روانگی 5&nbsp;اکتوبر&nbsp;2026 کو');
});

it('a Chinese line that is no headline is left to the browser', () => {
  const { container } = render(<Words language="zh">两人训练，一人飞行</Words>);

  expect(container.querySelector('wbr')).toBeNull();
});

it.each([
  [
    'en',
    'Two to train, one to fly: how Pakistan came by a seat',
    ['Two to train, one to fly:', 'how Pakistan came by a seat'],
  ],
  ['en', 'After Pakistan, who? What a seat is for', ['After Pakistan, who?', 'What a seat is for']],
  ['en', 'A launch at 09:11 from Jiuquan', []],
  [
    'ur',
    'چانگ ای-8 بدلا گیا، SpaceNews کی خبر؛ پے لوڈ بعد میں',
    ['چانگ ای-8 بدلا گیا، SpaceNews کی خبر؛', 'پے لوڈ بعد میں'],
  ],
] as const)(
  'a headline in %s has each of its clauses by itself, and its text as it was: %s',
  (language, title, clauses) => {
    const { container } = render(
      <Words headline language={language}>
        {title}
      </Words>,
    );

    expect(plain(container.textContent)).toBe(title);
    expect([...container.querySelectorAll('.cl')].map(({ textContent }) => plain(textContent))).toEqual(clauses);
  },
);

it('a fact breaks behind its semicolon, and keeps its days whole', () => {
  const { container } = render(
    <Words clauses language="en">
      {'Three rounds: the last under way on 5 October 2026; two left'}
    </Words>,
  );

  const whole = (name: string) => [...container.querySelectorAll(name)].map(({ textContent }) => textContent);
  expect(whole('.cl')).toEqual(['Three rounds: the last under way on 5 October 2026;', 'two left']);
  expect(whole('.nb')).toEqual(['5 October']);
});

it('a headline that was found breaks between its clauses too, and marks what was looked for in them', () => {
  const runs = [
    { text: 'پاکستان کے بعد ', isMarked: false },
    { text: 'کون', isMarked: true },
    { text: '؟ ایک ', isMarked: false },
    { text: 'نشست', isMarked: true },
  ];
  const { container } = render(<MarkedWords headline language="ur" locale={localeOf('ur')} runs={runs} />);

  expect(plain(container.textContent)).toBe('پاکستان کے بعد کون؟ ایک نشست');
  expect([...container.querySelectorAll('.cl')].map(({ textContent }) => plain(textContent))).toEqual([
    'پاکستان کے بعد کون؟',
    'ایک نشست',
  ]);
  expect([...container.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual(['کون', 'نشست']);
});
