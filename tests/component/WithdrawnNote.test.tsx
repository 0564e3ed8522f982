import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { WithdrawnNote } from '#components/WithdrawnNote.tsx';
import { localeOf } from '#lib/i18n/locale.ts';

it('what was taken down is explained in the desk’s own words, and said to be theirs', () => {
  const { container } = render(
    <WithdrawnNote locale={localeOf('en')} withdrawn={{ language: 'en', note: 'The count of HS-1 was wrong.' }} />,
  );
  expect([...container.querySelectorAll('p')].map(({ textContent }) => textContent)).toEqual([
    'The desk withdrew it and left this note:',
    'The count of HS-1 was wrong.',
  ]);
});
