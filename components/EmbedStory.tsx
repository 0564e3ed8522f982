import { PublicationDates } from '#components/PublicationDates.tsx';
import { Words } from '#components/Words.tsx';
import type { Story } from '#lib/content/model/model.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import styles from './EmbedStory.module.css';

interface Props {
  readonly story: Story;
  readonly locale: Locale;
}

/** A story's standfirst in a frame, and the days that it was published, changed and is known to. */
export function EmbedStory({ story: { summary, published, updated, knownAt }, locale }: Props) {
  return (
    <>
      <p className={styles.standfirst}>
        <Words>{summary}</Words>
      </p>
      <dl className={styles.dates}>
        <PublicationDates knownAt={knownAt} locale={locale} published={published} updated={updated} />
      </dl>
    </>
  );
}
