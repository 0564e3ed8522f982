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
import { StoryList } from '#components/StoryList.tsx';
import { TimelineList } from '#components/TimelineList.tsx';
import { Words } from '#components/Words.tsx';
import type { ResolvedBlock } from '#lib/article/resolve-blocks.ts';
import type { Milestone, Story, Update } from '#lib/content/model/model.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { ShareTargets } from '#lib/publishing/share-targets.ts';
import styles from './UpdateArticle.module.css';

interface Props {
  readonly update: Update;
  readonly story: Story;
  readonly milestone: Milestone | undefined;
  readonly blocks: readonly ResolvedBlock[];
  readonly share: ShareTargets;
  readonly contact: string | undefined;
  readonly locale: Locale;
}

/** One update: short, whole on its own, and leading to its story. */
export function UpdateArticle({ update, story, milestone, blocks, share, contact, locale }: Props) {
  const { texts } = locale;
  return (
    <>
      <article>
        <Headline
          above={
            <p className={styles.date}>
              <HappenedDate locale={locale} update={update} />
            </p>
          }
          mark={markOf(update.language, locale)}
          standfirst={
            update.standfirst === undefined ? undefined : <Words language={update.language}>{update.standfirst}</Words>
          }
          title={
            <Words headline language={update.language}>
              {update.title}
            </Words>
          }
        />
        <Row
          rail={
            <Byline authors={update.authors} locale={locale} published={update.published} updated={update.updated} />
          }
        >
          <Blocks blocks={blocks} language={update.language} locale={locale} />
        </Row>
        {milestone && (
          <Row
            as="section"
            labelledBy="milestone"
            rail={<RailHeading id="milestone">{texts.aboutMilestone}</RailHeading>}
          >
            <TimelineList headingLevel={3} locale={locale} milestones={[milestone]} />
          </Row>
        )}
        <Corrections corrections={update.corrections} language={update.language} locale={locale} />
        <SourceList citations={citationsIn(blocks)} locale={locale} sources={update.sources} />
      </article>
      <Row as="section" labelledBy="story" rail={<RailHeading id="story">{texts.partOfStory}</RailHeading>}>
        <StoryList headingLevel={3} locale={locale} stories={[story]} />
      </Row>
      <ReportError contact={contact} locale={locale} title={update.title} />
      <ShareLinks locale={locale} share={share} />
    </>
  );
}
