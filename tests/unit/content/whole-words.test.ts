import { expect, it } from 'vitest';
import { keepQuotedWordsWhole } from '#lib/article/whole-words.ts';

const quotation = (html: string) =>
  ({ kind: 'quote', id: 'q', html, speaker: 'S', date: { iso: '2026-02-07' }, source: undefined }) as never;

const broken =
  '<p>训练结束后，<wbr>将选定<wbr>一名<wbr>候选人，<wbr>在<span class="nb">2026年10月／11月</span><wbr>执行<wbr>&amp;<em>空间站</em></p>';

it('a Chinese quotation, as large as a headline, breaks between its words alone', () => {
  const [block] = keepQuotedWordsWhole([quotation(broken.replaceAll(/<wbr>|<\/?span[^>]*>/g, ''))], 'zh');
  expect(block).toMatchObject({ html: broken });
});

it('an Urdu quotation breaks as a headline does', () => {
  const [block] = keepQuotedWordsWhole([quotation('<p>ایک امیدوار اکتوبر / نومبر 2026 میں، <bdi>CSS</bdi></p>')], 'ur');
  const held = (words: string) => words.replaceAll(' ', '\u00a0');
  const whole = `${held('ایک امیدوار')} ${held('اکتوبر / نومبر 2026')}`;
  expect(block).toMatchObject({ html: `<p>${whole} میں، <bdi>CSS</bdi></p>` });
});

it('an English quotation is left to the browser', () => {
  const quotes = [quotation('<p>选定 one</p>')];
  expect(keepQuotedWordsWhole(quotes, 'en')).toBe(quotes);
});
