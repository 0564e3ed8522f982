import { FactSources } from '#components/FactSources.tsx';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Reach } from '#lib/pages/reach.ts';

/** How far our sources reach, with the newest of them. */
export function ReachLine({ reach, locale: { texts, dates } }: { readonly reach: Reach; readonly locale: Locale }) {
  const { asOf, horizon, isOutcomeOpen } = reach;
  return (
    <>
      {texts.sourcesReach(dates.partial(asOf), isOutcomeOpen)}
      {horizon && (
        <>
          {' '}
          {texts.newestSource}: <FactSources sources={[horizon]} />.
        </>
      )}
    </>
  );
}
