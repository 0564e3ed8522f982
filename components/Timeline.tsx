import { Fragment } from 'react';
import { DataLinks } from '#components/DataLinks.tsx';
import { EmbedPanel } from '#components/EmbedPanel.tsx';
import { EraJumps } from '#components/EraJumps.tsx';
import { Headline } from '#components/Headline.tsx';
import { WideRow } from '#components/Row.tsx';
import { ShareLinks } from '#components/ShareLinks.tsx';
import { TimelineEra } from '#components/TimelineEra.tsx';
import { TimelineOverview } from '#components/TimelineOverview.tsx';
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

/** The whole timeline, or one topic of it: what happened, era by era, and past the mark of today what may come. */
export function Timeline({ view, share, embed, locale }: Props) {
  const { texts } = locale;
  const { topic, order, eras, years, count, overview } = view;
  const head =
    topic === undefined
      ? { title: texts.timelineTitle(years), summary: texts.timelineSummary(count) }
      : { title: texts.topics[topic], summary: texts.topicSummary(texts.topics[topic], count) };
  return (
    <>
      <Headline standfirst={head.summary} title={head.title} />
      <WideRow ruled={false}>
        {overview && <TimelineOverview locale={locale} overview={overview} />}
        <EraJumps eras={eras} locale={locale} />
        <TopicPicker locale={locale} view={view} />
        {eras.length === 0 && <p className={styles.none}>{texts.noMilestones}</p>}
      </WideRow>
      {eras.map((era) => (
        <Fragment key={era.id}>
          {era.id === 'ahead' && order === 'oldest' && <Today locale={locale} order={order} />}
          <TimelineEra era={era} locale={locale} />
          {era.id === 'ahead' && order === 'newest' && <Today locale={locale} order={order} />}
        </Fragment>
      ))}
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
