import { render, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { SourceList } from '#components/SourceList.tsx';
import type { Source } from '#lib/content/matter/schema.ts';
import { localeOf } from '#lib/i18n/locale.ts';
import { aSource } from '#tests/component/fixtures.ts';

const title = 'iCube-Q enters orbit';
const described = { title: undefined, description: 'iCube-Q in orbit: notice, in Chinese' };

let citations: ReadonlyMap<number, readonly string[]> = new Map();
beforeEach(() => {
  citations = new Map();
});

function items(...sources: readonly Source[]) {
  render(<SourceList citations={citations} locale={localeOf('en')} sources={sources} />);
  return within(screen.getByRole('region', { name: 'Sources' })).getAllByRole('listitem');
}

describe('the sources of a page', () => {
  it('are numbered, and each can be pointed at by a citation', () => {
    expect(items(aSource(), aSource()).map(({ id }) => id)).toEqual(['source-1', 'source-2']);
  });

  it('carry the publisher’s headline as it stands, linked, with publisher and day', () => {
    const [item] = items(aSource({ title, publisher: 'Dawn', date: '2024-05-08' }));

    expect(item?.textContent).toBe(`${title}Dawn, 8 May 2024`);
    expect(screen.getByRole('link', { name: title }).getAttribute('href')).toBe('https://www.dawn.com/news/1');
    expect(item?.querySelector('cite')?.textContent).toBe(title);
  });

  it('print an address in letters where it is long in codes, and as it is where it is not', () => {
    items(
      aSource({ title: 'one', url: 'https://thenews.hk/%E5%B7%B4-%26%EF%BB%BF' }),
      aSource({ title: 'other', url: 'https://www.dawn.com/news/1' }),
    );

    const printed = (name: string) => screen.getByRole('link', { name }).getAttribute('data-printed');
    expect(printed('one')).toBe('https://thenews.hk/巴-%26%EF%BB%BF');
    expect(printed('other')).toBeNull();
  });

  it('are dated no more precisely than known, and not at all where nothing is known', () => {
    const [month, none] = items(aSource({ date: '2024-05' }), aSource({ date: undefined }));

    expect(month?.querySelector('time')?.getAttribute('datetime')).toBe('2024-05');
    expect(none?.querySelector('time')).toBeNull();
  });

  it.each([
    ['en', ['Sources']],
    ['zh', ['来源', '名称和说明未翻译。']],
  ] as const)('are said to be untranslated where the page is a translation: %s', (language, said) => {
    render(<SourceList citations={citations} locale={localeOf(language)} sources={[aSource()]} />);

    const rail = screen.getByRole('heading').parentElement;
    expect([...(rail?.children ?? [])].map(({ textContent }) => textContent)).toEqual(said);
  });

  it('print our own description as it was written, and never let it pass for a headline', () => {
    const [item] = items(aSource(described));

    expect(item?.querySelector('cite')).toBeNull();
    expect(item?.querySelector('.description')?.textContent).toBe(described.description);
  });

  it('lead back to each place that cites them, and nowhere when none does', () => {
    const often = Array.from({ length: 28 }, (_, index) => `cite-2-${index + 1}`);
    citations = new Map([
      [1, ['cite-1-1']],
      [2, often],
    ]);
    const ways = items(aSource(), aSource(), aSource()).map((item) =>
      within(item)
        .queryAllByRole('link', { name: /back to the text/i })
        .map((link) => [link.textContent, link.getAttribute('href'), link.getAttribute('aria-label')]),
    );

    expect(ways[0]).toEqual([['↑', '#cite-1-1', 'Back to the text at source 1']]);
    expect(ways[1]?.map(([, href]) => href)).toEqual(often.map((id) => `#${id}`));
    expect(ways[1]?.[1]).toEqual(['b', '#cite-2-2', 'b: back to the text at source 2']);
    expect(ways[1]?.slice(25).map(([text]) => text)).toEqual(['z', 'aa', 'ab']);
    expect(ways[2]).toEqual([]);
  });

  it.each([
    ['ur', ['ا', 'ب', 'پ']],
    ['zh', ['甲', '乙', '丙']],
  ] as const)('tell the places apart in the letters of %s', (language, letters) => {
    citations = new Map([[1, ['a', 'b', 'c']]]);
    render(<SourceList citations={citations} locale={localeOf(language)} sources={[aSource()]} />);
    const ways = screen.getAllByRole('link').filter((link) => link.getAttribute('href')?.startsWith('#'));
    expect(ways.map(({ textContent }) => textContent)).toEqual(letters);
  });

  it('say of a copy that it is one, and of nothing else', () => {
    const [copy, unlinked, linked] = items(
      aSource({ url: undefined, copy: true }),
      aSource({ url: undefined }),
      aSource(),
    );

    expect(copy?.textContent).toContain('(not linked: the copy that we read is not the publisher’s own)');
    for (const item of [unlinked, linked]) expect(item?.textContent).not.toContain('copy');
    expect(within(unlinked ?? document.body).queryByRole('link')).toBeNull();
  });
});
