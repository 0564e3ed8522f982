import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { StoryList } from '#components/StoryList.tsx';
import { UpdateArticle } from '#components/UpdateArticle.tsx';
import { localeOf } from '#lib/i18n/locale.ts';
import { shareTargets } from '#lib/publishing/share-targets.ts';
import { anUpdate, aStory } from '#tests/component/fixtures.ts';

const locale = localeOf('ur');

/** What marks the words of an element as another language's: its own marks, or those of what it holds or stands in. */
function markOf(element: Element | null | undefined) {
  const marked = element?.querySelector('[lang]') ?? element?.closest('[lang]');
  return [marked?.getAttribute('lang'), marked?.getAttribute('dir')];
}

it('a page in Urdu marks an update that stands there in English, and says all else in Urdu', () => {
  const { container } = render(
    <UpdateArticle
      blocks={[{ kind: 'prose', html: '<p>Two are left.</p>' }]}
      contact={undefined}
      locale={locale}
      milestone={undefined}
      share={shareTargets('/ur/updates/named', 'Named')}
      story={aStory()}
      update={anUpdate()}
    />,
  );

  expect(markOf(screen.getByRole('heading', { level: 1 }))).toEqual(['en', 'ltr']);
  expect(markOf(screen.getByText('Two are left.'))).toEqual(['en', 'ltr']);
  expect(markOf(container.querySelector('#sources'))).toEqual([undefined, undefined]);
  expect(container.querySelector('#sources')?.textContent).toBe(locale.texts.sources);
});

it('a list in Urdu marks the English headline among those that are translated', () => {
  render(
    <StoryList headingLevel={2} locale={locale} stories={[aStory(), { ...aStory({ slug: 'two' }), language: 'ur' }]} />,
  );

  const [english, urdu] = screen.getAllByRole('heading', { level: 2 });
  expect(markOf(english)).toEqual(['en', 'ltr']);
  expect(urdu?.querySelector('[dir]')).toBeNull();
});
