import type { ReactNode } from 'react';
import { ConfidenceKey } from '#components/ConfidenceKey.tsx';
import { FactBox } from '#components/FactBox.tsx';
import { Lead } from '#components/Lead.tsx';
import { ProgrammeSteps } from '#components/ProgrammeSteps.tsx';
import { RailHeading, Row } from '#components/Row.tsx';
import { StoryList } from '#components/StoryList.tsx';
import { TimelineList } from '#components/TimelineList.tsx';
import { UpdateLines } from '#components/UpdateLines.tsx';
import { UpdateList } from '#components/UpdateList.tsx';
import type { Thumbnails } from '#lib/graphics/thumbnails.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { FrontPageContent } from '#lib/pages/front-page.ts';
import styles from './FrontPage.module.css';

interface Props {
  readonly front: FrontPageContent;
  /** Where things stand, a phrase a step. */
  readonly standing: readonly string[];
  /** The drawing beside the lead. */
  readonly plate?: ReactNode;
  /** The drawing beside the other stories. */
  readonly figure?: ReactNode;
  readonly thumbnails?: Thumbnails;
  readonly locale: Locale;
}

/** The front: the lead, where the programme stands, what is new, what lies behind it. */
export function FrontPage({ front, standing, plate, figure, thumbnails, locale }: Props) {
  const { texts, addresses } = locale;
  const { lead, otherStories, updates, earlierUpdates, steps, factbox, milestones } = front;
  return (
    <>
      <Lead front={front} locale={locale} plate={plate} standing={standing} />
      <ProgrammeSteps locale={locale} steps={steps} />
      {(updates.length > 0 || factbox) && (
        <Row
          as="section"
          labelledBy="latest"
          rail={<RailHeading id="latest">{front.hasLatest ? texts.latest : texts.storySoFar}</RailHeading>}
          {...(factbox ? { side: <FactBox factbox={factbox} headingLevel={3} locale={locale} /> } : {})}
        >
          <UpdateList headingLevel={3} locale={locale} updates={updates} />
          <UpdateLines locale={locale} updates={earlierUpdates} />
          <p className={styles.more}>
            <a href={addresses.updates()}>{texts.allUpdates}</a>
          </p>
        </Row>
      )}
      {otherStories.length > 0 && (
        <Row
          as="section"
          labelledBy="behind"
          rail={<RailHeading id="behind">{texts.behindIt}</RailHeading>}
          {...(figure === undefined ? {} : { side: figure })}
        >
          <StoryList headingLevel={3} locale={locale} stories={otherStories} thumbnails={thumbnails} />
          <p className={styles.more}>
            <a href={addresses.stories()}>{texts.allStories}</a>
          </p>
        </Row>
      )}
      {milestones.length > 0 && (
        <Row
          as="section"
          labelledBy="milestones"
          rail={<RailHeading id="milestones">{texts.recentMilestones}</RailHeading>}
          side={<ConfidenceKey locale={locale} />}
        >
          <TimelineList headingLevel={3} locale={locale} milestones={milestones} />
          <p className={styles.more}>
            <a href={addresses.timeline()}>{texts.wholeTimeline}</a>
          </p>
        </Row>
      )}
      {!lead && <p className={styles.empty}>{texts.noStories}</p>}
    </>
  );
}
