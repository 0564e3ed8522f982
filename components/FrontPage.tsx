import type { ReactNode } from 'react';
import { FactBox } from '#components/FactBox.tsx';
import { Lead } from '#components/Lead.tsx';
import { OverviewStrip } from '#components/OverviewStrip.tsx';
import { RailHeading, Row } from '#components/Row.tsx';
import { StoryList } from '#components/StoryList.tsx';
import { UpdateLines } from '#components/UpdateLines.tsx';
import { UpdateList } from '#components/UpdateList.tsx';
import { WhereItStands } from '#components/WhereItStands.tsx';
import type { Thumbnails } from '#lib/graphics/thumbnails.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { FrontPageContent } from '#lib/pages/front-page.ts';
import styles from './FrontPage.module.css';

interface Props {
  readonly front: FrontPageContent;
  /** Where things stand, a phrase a step. */
  readonly standing: readonly string[];
  /** The drawing beside the lead: the one that it opens with. */
  readonly plate?: ReactNode;
  readonly thumbnails?: Thumbnails;
  readonly locale: Locale;
}

/** The front: where things stand, the lead, the story so far, the flight in a few facts, the other stories, all years on one strip. Each fact once. */
export function FrontPage({ front, standing, plate, thumbnails, locale }: Props) {
  const { texts, addresses } = locale;
  const { lead, reach, otherStories, updates, earlierUpdates, factbox, overview } = front;
  return (
    <>
      <WhereItStands locale={locale} reach={reach} standing={standing} />
      <Lead front={front} locale={locale} plate={plate} />
      {(updates.length > 0 || factbox) && (
        <Row
          as="section"
          labelledBy="latest"
          rail={<RailHeading id="latest">{front.hasLatest ? texts.latest : texts.storySoFar}</RailHeading>}
          {...(factbox ? { side: <FactBox brief factbox={factbox} headingLevel={3} locale={locale} /> } : {})}
        >
          <UpdateList headingLevel={3} locale={locale} told="first" updates={updates} />
          <UpdateLines locale={locale} updates={earlierUpdates} />
          <p className={styles.more}>
            <a href={addresses.updates()}>{texts.allUpdates}</a>
          </p>
        </Row>
      )}
      {otherStories.length > 0 && (
        <Row as="section" broad labelledBy="behind" rail={<RailHeading id="behind">{texts.stories}</RailHeading>}>
          <StoryList columns headingLevel={3} locale={locale} stories={otherStories} thumbnails={thumbnails} />
          <p className={styles.more}>
            <a href={addresses.stories()}>{texts.allStories}</a>
          </p>
        </Row>
      )}
      {overview && (
        <Row
          as="section"
          broad
          labelledBy="milestones"
          rail={<RailHeading id="milestones">{texts.timeline}</RailHeading>}
        >
          <OverviewStrip locale={locale} overview={overview} />
          <p className={styles.more}>
            <a href={addresses.timeline()}>{texts.wholeTimeline}</a>
          </p>
        </Row>
      )}
      {!lead && <p className={styles.empty}>{texts.noStories}</p>}
    </>
  );
}
