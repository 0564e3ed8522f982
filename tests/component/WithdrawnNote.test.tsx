import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { WithdrawnNote } from '#components/WithdrawnNote.tsx';
import { localeOf } from '#lib/i18n/locale.ts';

it('what was taken down is explained in the desk’s own words, and said to be theirs', () => {
  const { container } = render(
    <WithdrawnNote locale={localeOf('en')} withdrawn={{ noteLanguage: 'en', note: 'The count of HS-1 was wrong.' }} />,
  );
  expect([...container.querySelectorAll('p')].map(({ textContent }) => textContent)).toEqual([
    'The desk withdrew it and left this note:',
    'The count of HS-1 was wrong.',
  ]);
});

it('a note that nobody has translated is said to be English, and is an English paragraph', () => {
  const locale = localeOf('ur');
  const { container } = render(
    <WithdrawnNote locale={locale} withdrawn={{ noteLanguage: 'en', note: 'It was wrong.' }} />,
  );
  expect(container.textContent).toContain(locale.texts.untranslated);
  expect(container.querySelector('p[lang="en"][dir="ltr"]')?.textContent).toBe('It was wrong.');
});
