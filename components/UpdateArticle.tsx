import { Blocks } from '#components/Blocks.tsx';
import { Byline } from '#components/Byline.tsx';
import { Corrections } from '#components/Corrections.tsx';
import { citationsIn } from '#components/citations.ts';
import { HappenedDate } from '#components/DateText.tsx';
import { markOf } from '#components/foreign.ts';
import { Headline } from '#components/Headline.tsx';
import { ReportError } from '#components/ReportError.tsx';
import { RailHeading, Row } from '#components/Row.tsx';
import { ShareLinks } from '#components/ShareLinks.tsx';
import { SourceList } from '#components/SourceList.tsx';
import { Thumbnail } from '#components/Thumbnail.tsx';
import { TimelineList } from '#components/TimelineList.tsx';
import { Told } from '#components/Told.tsx';
import type { ResolvedBlock } from '#lib/article/resolve-blocks.ts';
import type { Milestone, Story, Update } from '#lib/content/model/model.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { ShareTargets } from '#lib/publishing/share-targets.ts';
import styles from './UpdateArticle.module.css';

interface Props {
  readonly update: Update;
  readonly story: Story;
  /** The drawing of its story, as markup. */
  readonly thumbnail?: string | undefined;
  readonly milestone: Milestone | undefined;
  readonly blocks: readonly ResolvedBlock[];
  readonly share: ShareTargets;
  readonly contact: string | undefined;
  readonly locale: Locale;
}

/** One update: short, whole on its own, and leading to its story. */
export function UpdateArticle({ update, story, thumbnail, milestone, blocks, share, contact, locale }: Props) {
  const { texts } = locale;
  return (
    <>
      <article>
        <Headline
          language={update.language}
          above={
            <p className={styles.date}>
              <HappenedDate locale={locale} update={update} />
            </p>
          }
          mark={markOf(update.language, locale)}
          standfirst={update.standfirst}
          title={update.title}
        />
        <Row
          rail={
            <Byline authors={update.authors} locale={locale} published={update.published} updated={update.updated} />
          }
        >
          <Blocks blocks={blocks} language={update.language} locale={locale} />
        </Row>
        {milestone ? (
          <Row
            as="section"
            labelledBy="milestone"
            rail={<RailHeading id="milestone">{texts.aboutMilestone}</RailHeading>}
            side={<Whole locale={locale} story={story} thumbnail={thumbnail} />}
          >
            <TimelineList headingLevel={3} locale={locale} milestones={[milestone]} />
          </Row>
        ) : (
          <Row>
            <Whole locale={locale} story={story} thumbnail={thumbnail} />
          </Row>
        )}
        <Corrections corrections={update.corrections} language={update.language} locale={locale} />
        <SourceList citations={citationsIn(blocks)} locale={locale} sources={update.sources} />
      </article>
      <ReportError contact={contact} locale={locale} title={update.title} />
      <ShareLinks locale={locale} share={share} />
    </>
  );
}

/** The story that it is a part of, beside what it is about: whoever wants the whole goes on there. */
function Whole({ story, thumbnail, locale }: Pick<Props, 'story' | 'thumbnail' | 'locale'>) {
  return (
    <section aria-labelledby="story" className={styles.whole}>
      <RailHeading id="story">{locale.texts.partOfStory}</RailHeading>
      <div className={styles.story}>
        {thumbnail !== undefined && <Thumbnail svg={thumbnail} />}
        <h3 className={styles.title}>
          <a href={locale.addresses.story(story)}>
            <Told headline language={story.language} locale={locale}>
              {story.title}
            </Told>
          </a>
        </h3>
      </div>
    </section>
  );
}
