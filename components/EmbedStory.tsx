import { DateText, InstantText } from '#components/DateText.tsx';
import { Words } from '#components/Words.tsx';
import type { Story } from '#lib/content/model.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import styles from './EmbedStory.module.css';

interface Props {
  readonly story: Story;
  readonly locale: Locale;
}

/** A story's standfirst in a frame, and the days that it was published, changed and is known to. */
export function EmbedStory({ story: { summary, published, updated, knownAt }, locale }: Props) {
  const { texts } = locale;
  return (
    <>
      <p className={styles.standfirst}>
        <Words>{summary}</Words>
      </p>
      <dl className={styles.dates}>
        <div>
          <dt>{texts.published}</dt>
          <dd>
            <InstantText instant={published} locale={locale} />
          </dd>
        </div>
        {updated && (
          <div>
            <dt>{texts.updated}</dt>
            <dd>
              <InstantText instant={updated} locale={locale} />
            </dd>
          </div>
        )}
        {knownAt && (
          <div>
            <dt>{texts.stateOfKnowledge}</dt>
            <dd>
              <DateText date={knownAt} locale={locale} />
            </dd>
          </div>
        )}
      </dl>
    </>
  );
}
