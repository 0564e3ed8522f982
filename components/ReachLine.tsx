import { FactSources } from '#components/FactSources.tsx';
import { Words } from '#components/Words.tsx';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Reach } from '#lib/pages/reach.ts';
import styles from './ReachLine.module.css';

interface Props {
  readonly reach: Reach;
  readonly locale: Locale;
  /** It is the standfirst of its page. */
  readonly large?: boolean;
}

/** How far our sources reach, with the newest of them. */
export function ReachLine({ reach, locale, large = false }: Props) {
  const { texts, dates } = locale;
  const { joints } = texts;
  const { asOf, horizon, isOutcomeOpen } = reach;
  return (
    <>
      <Words language={locale.language} large={large}>
        {texts.sourcesReach(dates.partial(asOf), isOutcomeOpen)}
      </Words>
      {horizon && (
        <>
          {joints.space}
          <span className={styles.newest}>
            {texts.newestSource}
            {joints.colon}
            <FactSources locale={locale} sources={[horizon]} />
            {joints.stop}
          </span>
        </>
      )}
    </>
  );
}
