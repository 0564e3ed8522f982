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
