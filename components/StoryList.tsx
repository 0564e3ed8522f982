import { ArticleList } from '#components/ArticleList.tsx';
import type { Story } from '#lib/content/model/model.ts';
import type { Thumbnails } from '#lib/graphics/thumbnails.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import styles from './ArticleList.module.css';

interface Props {
  readonly stories: readonly Story[];
  readonly locale: Locale;
  readonly headingLevel: 2 | 3;
  readonly thumbnails?: Thumbnails | undefined;
  /** Side by side where the list has the whole width, none larger than the others. */
  readonly columns?: boolean;
}

/** Stories with headline, standfirst and dates. */
export function StoryList({ stories, locale, headingLevel, thumbnails, columns = false }: Props) {
  const { dates, addresses, texts } = locale;
  const articles = stories.map((story) => ({
    key: story.slug,
    href: addresses.story(story),
    title: story.title,
    summary: story.summary,
    language: story.language,
    published: story.published,
    updated: story.updated,
    thumbnail: thumbnails?.(story),
    below: (
      <p className={`${styles.about} ${styles.dates}`}>
        <time dateTime={story.published}>{dates.day(story.published)}</time>
        {story.knownAt && <span>{texts.knownOn(dates.partial(story.knownAt))}</span>}
        <span>{texts.minutes(story.readingMinutes)}</span>
      </p>
    ),
  }));
  return (
    <ArticleList
      locale={locale}
      articles={articles}
      headingLevel={headingLevel}
      of={columns ? 'storiesInColumns' : 'stories'}
    />
  );
}
