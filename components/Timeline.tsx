import { Fragment } from 'react';
import { DataLinks } from '#components/DataLinks.tsx';
import { EmbedPanel } from '#components/EmbedPanel.tsx';
import { EraJumps } from '#components/EraJumps.tsx';
import { Headline } from '#components/Headline.tsx';
import { OverviewLensStrip } from '#components/OverviewLensStrip.tsx';
import { ShareLinks } from '#components/ShareLinks.tsx';
import { TimelineEra } from '#components/TimelineEra.tsx';
import { TimelineFilterForm } from '#components/TimelineFilterForm.tsx';
import { TimelineFound } from '#components/TimelineFound.tsx';
import { StripLegend, TimelineStrip } from '#components/TimelineStrip.tsx';
import { TopicPicker } from '#components/TopicPicker.tsx';
import { atRoot } from '#lib/addresses/addresses.ts';
import type { TimelineOrder } from '#lib/addresses/table.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { TimelineView } from '#lib/pages/timeline-view.ts';
import type { OfferedEmbed } from '#lib/publishing/embeds/embeds.ts';
import type { ShareTargets } from '#lib/publishing/share-targets.ts';
import styles from './Timeline.module.css';

interface Props {
  readonly view: TimelineView;
  readonly share: ShareTargets;
  readonly embed: OfferedEmbed;
  readonly locale: Locale;
}

/**
 * The whole timeline, or as much of it as was asked for: what happened, era by era, and past the mark of today what may come.
 * `browser/timeline.ts` puts what another choice answers in its place: links and form of what `data-asks` marks lead there, and what
 * `data-whole` marks is put in as it is.
 */
export function Timeline({ view, share, embed, locale }: Props) {
  const { texts } = locale;
  const { order, eras, years, inTopic, found, overview, enlarged } = view;
  const { topic } = view.filter;
  const head =
    topic === undefined
      ? { title: texts.timelineTitle(years), summary: texts.timelineSummary(inTopic) }
      : { title: texts.topics[topic], summary: texts.topicSummary(texts.topics[topic], inTopic) };
  return (
    <>
      <Headline language={locale.language} standfirst={head.summary} title={head.title} />
      <div className={styles.instrument} data-timeline="">
        {overview && <TimelineStrip eras={eras} found={found} locale={locale} overview={overview} />}
        <div className={styles.controls}>
          <StripLegend locale={locale} />
          <search aria-label={locale.timeline.choose} data-asks="">
            <TopicPicker locale={locale} view={view} />
            <TimelineFilterForm locale={locale} view={view} />
            <TimelineFound locale={locale} view={view} />
          </search>
          <EraJumps eras={eras} locale={locale} />
          {view.total === 0 && <p className={styles.none}>{texts.noMilestones}</p>}
        </div>
        <div data-whole="">
          {eras.map((era) => (
            <Fragment key={era.id}>
              {era.id === 'ahead' && order === 'oldest' && <Today locale={locale} order={order} />}
              <TimelineEra
                era={era}
                lens={
                  era.id === enlarged &&
                  overview?.lens && <OverviewLensStrip found={found} lens={overview.lens} locale={locale} />
                }
                locale={locale}
              />
              {era.id === 'ahead' && order === 'newest' && <Today locale={locale} order={order} />}
            </Fragment>
          ))}
        </div>
      </div>
      <ShareLinks locale={locale} share={share} />
      <EmbedPanel embed={embed} locale={locale} />
      {topic === undefined && (
        <DataLinks
          files={[
            { name: 'JSON', href: atRoot.timelineJson() },
            { name: 'CSV', href: atRoot.timelineCsv() },
            { name: texts.calendarFile, href: atRoot.timelineCalendar() },
          ]}
          locale={locale}
        />
      )}
    </>
  );
}

/** The line between what happened and what is only planned. */
function Today({ order, locale: { texts } }: { readonly order: TimelineOrder; readonly locale: Locale }) {
  return (
    <div className={styles.today}>
      <p>
        <strong>{texts.today}</strong>
        {texts.joints.space}
        <span className={styles.note}>{order === 'oldest' ? texts.todayNote : texts.todayNoteNewest}</span>
      </p>
    </div>
  );
}
