import { ArticleList } from '#components/ArticleList.tsx';
import { Row } from '#components/Row.tsx';
import type { Story } from '#lib/content/model/model.ts';
import type { Thumbnails } from '#lib/graphics/thumbnails.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import styles from './ArticleList.module.css';

/** A story with the number of its live updates. */
interface IndexedStory {
  readonly story: Story;
  readonly updates: number;
}

interface Props {
  readonly stories: readonly IndexedStory[];
  /** The first of them is the newest of all, and stands largest. */
  readonly leads: boolean;
  readonly thumbnails?: Thumbnails;
  readonly locale: Locale;
}

/** Stories, newest first: when in the rail, what in the text, and beside it what it is about and rests on. */
export function StoryIndex({ stories, leads, thumbnails, locale }: Props) {
  if (stories.length === 0) return <Row>{locale.texts.noStories}</Row>;
  const articles = stories.map((entry) => ({
    key: entry.story.slug,
    href: locale.addresses.story(entry.story),
    title: entry.story.title,
    summary: entry.story.summary,
    language: entry.story.language,
    published: entry.story.published,
    updated: entry.story.updated,
    thumbnail: thumbnails?.(entry.story),
    rail: <When locale={locale} story={entry.story} />,
    side: <Around entry={entry} locale={locale} />,
  }));
  return <ArticleList locale={locale} articles={articles} headingLevel={2} leads={leads} of="indexedStories" />;
}

function When({ story, locale: { texts, dates } }: { readonly story: Story; readonly locale: Locale }) {
  return (
    <p className={`${styles.about} ${styles.when}`}>
      <time dateTime={story.published}>{dates.day(story.published)}</time>
      <span>{texts.minutes(story.readingMinutes)}</span>
      {story.knownAt && <span>{texts.knownOn(dates.partial(story.knownAt))}</span>}
    </p>
  );
}

interface AroundProps {
  readonly entry: IndexedStory;
  readonly locale: Locale;
}

function Around({ entry: { story, updates }, locale: { texts, addresses } }: AroundProps) {
  return (
    <ul className={`${styles.about} ${styles.around}`}>
      {story.topics.map((topic) => (
        <li key={topic}>
          <a href={addresses.topic({ topic })}>{texts.topics[topic]}</a>
        </li>
      ))}
      <li>
        <a href={`${addresses.story(story)}#sources`}>{texts.sourceCount(story.sources.length)}</a>
      </li>
      {updates > 0 && (
        <li>
          <a href={`${addresses.story(story)}#updates`}>{texts.updateCount(updates)}</a>
        </li>
      )}
    </ul>
  );
}
