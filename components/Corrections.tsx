import { DateText } from '#components/DateText.tsx';
import { markOf } from '#components/foreign.ts';
import { RailHeading, Row } from '#components/Row.tsx';
import { Words } from '#components/Words.tsx';
import type { Correction } from '#lib/content/matter/schema.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Language } from '#lib/terms/languages.ts';
import styles from './Corrections.module.css';

/** What was corrected on this page, each day said once; nothing at all when nothing was. */
export function Corrections({
  corrections,
  language,
  locale,
}: {
  readonly corrections: readonly Correction[];
  /** Of their words. */
  readonly language: Language;
  readonly locale: Locale;
}) {
  if (corrections.length === 0) return null;
  return (
    <Row
      as="section"
      labelledBy="corrections"
      rail={<RailHeading id="corrections">{locale.texts.correctionsHere}</RailHeading>}
    >
      <ul className={styles.list}>
        {corrections.map(({ date, text }, index) => (
          <li key={`${date.iso} ${text}`}>
            {corrections[index - 1]?.date.iso !== date.iso && (
              <p className={styles.date}>
                <DateText date={date} locale={locale} />
              </p>
            )}
            <p {...markOf(language, locale)}>
              <Words language={language}>{text}</Words>
            </p>
          </li>
        ))}
      </ul>
    </Row>
  );
}
