import { ArticleList, type ListedArticle } from '#components/ArticleList.tsx';
import { RailHeading, Row } from '#components/Row.tsx';
import { Seal } from '#components/Seal.tsx';
import { Told } from '#components/Told.tsx';
import { Words } from '#components/Words.tsx';
import type { Story } from '#lib/content/model/model.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { happenedText } from '#lib/i18n/milestone-date.ts';
import type { ListedUpdate } from '#lib/pages/listed-updates.ts';
import { capitalised } from '#lib/terms/plain-text.ts';
import styles from './ArticleList.module.css';

/** An update with the story that it belongs to. */
interface IndexedUpdate extends ListedUpdate {
  readonly story: Story | undefined;
}

interface Props {
  readonly updates: readonly IndexedUpdate[];
  readonly locale: Locale;
}

/** Updates, the newest event first, under the days on which they happened; each leads to its story. */
export function UpdateIndex({ updates, locale }: Props) {
  const days = [...Map.groupBy(updates, ({ update }) => happenedText(update.happened, locale))];
  return days.map(([day, members], index) => (
    <Row
      as="section"
      key={day}
      labelledBy={`day-${index + 1}`}
      rail={
        <RailHeading id={`day-${index + 1}`}>
          <Words clauses language={locale.language}>
            {capitalised(day)}
          </Words>
        </RailHeading>
      }
    >
      <ArticleList
        locale={locale}
        articles={members.map((entry) => articleOf(entry, locale))}
        headingLevel={3}
        of="indexedUpdates"
      />
    </Row>
  ));
}

function articleOf({ update, milestone, story }: IndexedUpdate, locale: Locale): ListedArticle {
  const { texts, addresses, dates } = locale;
  const told = dates.day(update.published);
  return {
    key: update.slug,
    href: addresses.update(update),
    title: update.title,
    summary: update.summary,
    language: update.language,
    published: update.published,
    updated: update.updated,
    below: (
      <p className={`${styles.about} ${styles.belongs}`}>
        {happenedText(update.happened, locale) !== told && (
          <time dateTime={update.published}>{capitalised(texts.toldOn(told))}</time>
        )}
        {milestone?.lead && (
          <span className={styles.leader}>
            <Seal lead={milestone.lead} /> {texts.lead[milestone.lead]}
          </span>
        )}
        {story && (
          <span>
            {texts.partOfStory + texts.joints.colon}
            <a href={addresses.story(story)}>
              <Told language={story.language} locale={locale}>
                {story.title}
              </Told>
            </a>
          </span>
        )}
      </p>
    ),
  };
}
