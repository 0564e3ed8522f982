import { Words } from '#components/Words.tsx';
import type { Story } from '#lib/content/model/model.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import styles from './StoryList.module.css';

interface Props {
  readonly stories: readonly Story[];
  readonly locale: Locale;
  readonly headingLevel: 2 | 3;
}

/** Stories with headline, standfirst and dates. */
export function StoryList({ stories, locale, headingLevel }: Props) {
  const Heading = `h${headingLevel}` as const;
  const { dates, addresses, texts } = locale;
  return (
    <ol className={styles.list}>
      {stories.map((story) => (
        <li key={story.slug}>
          <article>
            <Heading className={styles.title}>
              <a href={addresses.story(story)}>
                <Words>{story.title}</Words>
              </a>
            </Heading>
            <p className={styles.summary}>
              <Words>{story.summary}</Words>
            </p>
            <p className={styles.dates}>
              <time dateTime={story.published}>{dates.day(story.published)}</time>
              {story.knownAt && <span>{texts.knownOn(dates.partial(story.knownAt))}</span>}
              <span>{texts.minutes(story.readingMinutes)}</span>
            </p>
          </article>
        </li>
      ))}
    </ol>
  );
}
