import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Words } from '#components/Words.tsx';

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
    '两人',
    '训练，',
    '一人',
    '飞行：',
    'IT之家',
    '说',
    '神舟二十四号的',
    '席位',
  ]);
});

it('a Chinese line that is no headline is left to the browser', () => {
  const { container } = render(<Words language="zh">两人训练，一人飞行</Words>);

  expect(container.querySelector('wbr')).toBeNull();
});
