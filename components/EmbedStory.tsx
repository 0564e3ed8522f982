import { PublicationDates } from '#components/PublicationDates.tsx';
import { Told } from '#components/Told.tsx';
import type { Story } from '#lib/content/model/model.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import styles from './EmbedStory.module.css';

interface Props {
  readonly story: Story;
  readonly locale: Locale;
}

/** A story's standfirst in a frame, and the days that it was published, changed and is known to. */
export function EmbedStory({ story: { summary, language, published, updated, knownAt }, locale }: Props) {
  return (
    <>
      <p className={styles.standfirst}>
        <Told language={language} locale={locale}>
          {summary}
        </Told>
      </p>
      <dl className={styles.dates}>
        <PublicationDates knownAt={knownAt} locale={locale} published={published} updated={updated} />
      </dl>
    </>
  );
}
