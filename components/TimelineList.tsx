import { TimelineSpine } from '#components/TimelineSpine.tsx';
import type { Milestone } from '#lib/content/model/model.ts';
import type { Locale } from '#lib/i18n/locale.ts';

interface Props {
  readonly milestones: readonly Milestone[];
  readonly locale: Locale;
  readonly headingLevel: 3 | 4;
}

/** A few milestones in the column of a text, in the order given. */
export function TimelineList({ milestones, locale, headingLevel }: Props) {
  return (
    <TimelineSpine
      entries={milestones.map((milestone) => ({ kind: 'milestone', milestone }))}
      headingLevel={headingLevel}
      locale={locale}
      placement="column"
    />
  );
}
