import { Blocks } from '#components/Blocks.tsx';
import { Corrections } from '#components/Corrections.tsx';
import { citationsIn } from '#components/citations.ts';
import { MilestoneDate } from '#components/DateText.tsx';
import { markOf } from '#components/foreign.ts';
import { Headline } from '#components/Headline.tsx';
import { MilestoneFacts } from '#components/MilestoneFacts.tsx';
import { MilestoneNeighbours } from '#components/MilestoneNeighbours.tsx';
import { ReachLine } from '#components/ReachLine.tsx';
import { ReportError } from '#components/ReportError.tsx';
import { RailHeading, Row, WideRow } from '#components/Row.tsx';
import { ShareLinks } from '#components/ShareLinks.tsx';
import { SourceList } from '#components/SourceList.tsx';
import { SpineMark } from '#components/SpineMark.tsx';
import { TimelineOverview } from '#components/TimelineOverview.tsx';
import { UpdateList } from '#components/UpdateList.tsx';
import type { ResolvedBlock } from '#lib/article/resolve-blocks.ts';
import type { Milestone } from '#lib/content/model/model.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { ListedUpdate } from '#lib/pages/listed-updates.ts';
import type { Neighbours } from '#lib/pages/neighbours.ts';
import type { Overview } from '#lib/pages/overview.ts';
import type { Reach } from '#lib/pages/reach.ts';
import type { ShareTargets } from '#lib/publishing/share-targets.ts';
import styles from './MilestoneArticle.module.css';

interface Props {
  readonly milestone: Milestone;
  readonly blocks: readonly ResolvedBlock[];
  readonly neighbours: Neighbours;
  /** All milestones on one strip, for this one's place among them. */
  readonly overview: Overview | undefined;
  /** How far our sources reach, where it is the flight and nobody has said what came of it. */
  readonly reach: Reach | undefined;
  readonly updates: readonly ListedUpdate[];
  readonly share: ShareTargets;
  readonly contact: string | undefined;
  readonly locale: Locale;
}

/** The date without its hedges, which stand above the headline. */
function plainDate({ date, end }: Milestone, { dates }: Locale): string {
  if (!end) return dates.partial(date);
  return dates
    .range(date, end)
    .map(({ text }) => text)
    .join('');
}

/** One milestone: its date above the headline, what is known in the rail, text, sources, and its place on the timeline. */
export function MilestoneArticle({
  milestone,
  blocks,
  neighbours,
  overview,
  reach,
  updates,
  share,
  contact,
  locale,
}: Props) {
  const { texts } = locale;
  const date = (
    <p className={styles.date}>
      <SpineMark milestone={milestone} />
      <span>
        {/* That nobody has said what came of it stands in the standfirst. */}
        <MilestoneDate
          locale={locale}
          milestone={reach && milestone.tense === 'overdue' ? { ...milestone, tense: 'open' } : milestone}
        />
      </span>
    </p>
  );
  return (
    <>
      <article>
        <Headline
          language={milestone.language}
          above={date}
          mark={markOf(milestone.language, locale)}
          {...(reach
            ? {
                below: (
                  <p className={styles.reach}>
                    <ReachLine
                      locale={locale}
                      reach={{ ...reach, isOutcomeOpen: reach.isOutcomeOpen && milestone.summary === undefined }}
                    />
                  </p>
                ),
              }
            : {})}
          standfirst={milestone.summary}
          title={milestone.title}
        />
        {overview && (
          <WideRow ruled={false}>
            <TimelineOverview
              locale={locale}
              mark={{ id: milestone.id, label: plainDate(milestone, locale) }}
              overview={overview}
            />
          </WideRow>
        )}
        <Row rail={<MilestoneFacts locale={locale} milestone={milestone} />}>
          <Blocks blocks={blocks} language={milestone.language} locale={locale} />
        </Row>
        <Corrections corrections={milestone.corrections} language={milestone.language} locale={locale} />
        <SourceList citations={citationsIn(blocks)} locale={locale} sources={milestone.sources} />
      </article>
      {updates.length > 0 && (
        <Row as="section" labelledBy="updates" rail={<RailHeading id="updates">{texts.relatedUpdates}</RailHeading>}>
          <UpdateList headingLevel={3} locale={locale} updates={updates} />
        </Row>
      )}
      <MilestoneNeighbours locale={locale} neighbours={neighbours} />
      <ReportError contact={contact} locale={locale} title={milestone.title} />
      <ShareLinks locale={locale} share={share} />
    </>
  );
}
