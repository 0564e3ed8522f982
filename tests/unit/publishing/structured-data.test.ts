import { describe, expect, it, vi } from 'vitest';
import { localeOf } from '#lib/i18n/locale.ts';
import { listPage } from '#lib/pages/list-page.ts';
import { scriptText } from '#lib/publishing/structured-data/script-text.ts';
import { structuredData } from '#lib/publishing/structured-data/structured-data.ts';
import { anEdition } from '#tests/component/edition.ts';
import { aMilestone } from '#tests/component/fixtures.ts';
import { full, hostile, printed, wholeEdition } from '#tests/unit/publishing/whole-edition.ts';

vi.stubEnv('SITE_URL', 'https://orbit.example');

const locale = localeOf('en');

describe('the text of a data script', () => {
  it('holds nothing that could end the script, and reads back as it was', () => {
    const value = { headline: `${hostile} <!-- <script> \u2028\u2029` };
    const text = scriptText(value);

    expect(text).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(text)).toEqual(value);
  });
});

describe('a page in the words of schema.org', () => {
  it('cites the sources of a story and prints its corrections', () => {
    const [article] = structuredData(full, wholeEdition(), locale)['@graph'];

    expect(article).toMatchObject({
      '@type': 'NewsArticle',
      headline: printed,
      datePublished: '2026-04-22T09:00:00+05:00',
      dateModified: '2026-04-25T18:30:00+05:00',
      citation: [{ publisher: { name: 'Dawn' } }, { publisher: { name: 'A & <B> "C"' } }],
      correction: [
        {
          '@type': 'CorrectionComment',
          text: 'An earlier version had the wrong day.',
          datePublished: '2026-04-24',
        },
      ],
    });
  });

  it.each([
    ['the month only', { date: '2011-08' }],
    ['a day that it came before', { date: '2011-08-12', qualifier: 'before' }],
    ['no confirmation', { date: '2011-08-12', status: 'unconfirmed' }],
  ] as const)('calls nothing an event of which there is %s', (_, given) => {
    const milestone = aMilestone({ ...given, place: { name: 'Xichang' } });
    const [page] = structuredData(milestone, anEdition({ milestones: [milestone] }), locale)['@graph'];

    expect(page).toMatchObject({ '@type': 'WebPage' });
    expect(page).not.toHaveProperty('mainEntity');
  });

  it('leads to a later page of a list by way of the list', () => {
    const page = listPage(
      Array.from({ length: 60 }, () => full),
      2,
    );
    if (!page) throw new Error('there is no second page');
    const [collection, way] = structuredData({ kind: 'stories', page }, wholeEdition(), locale)['@graph'];

    expect(collection).toMatchObject({ '@type': 'CollectionPage', url: 'https://orbit.example/stories?page=2' });
    expect(way).toMatchObject({
      itemListElement: [
        { item: 'https://orbit.example/' },
        { name: 'Stories', item: 'https://orbit.example/stories' },
        { name: 'Stories, page 2', item: 'https://orbit.example/stories?page=2' },
      ],
    });
  });

  it('calls an event what has a day and a place', () => {
    const milestone = aMilestone({ date: '2011-08-12', place: { name: 'Xichang' } });
    const [page] = structuredData(milestone, anEdition({ milestones: [milestone] }), locale)['@graph'];

    expect(page).toMatchObject({
      mainEntity: { '@type': 'Event', startDate: '2011-08-12', location: { name: 'Xichang' } },
    });
  });
});
