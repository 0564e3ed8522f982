import { Fragment } from 'react';
import { markOf } from '#components/foreign.ts';
import { ReachLine } from '#components/ReachLine.tsx';
import { RailHeading, Row } from '#components/Row.tsx';
import { Words } from '#components/Words.tsx';
import type { Point } from '#lib/content/matter/schema.ts';
import { type Locale, localeOf } from '#lib/i18n/locale.ts';
import type { Reach } from '#lib/pages/reach.ts';
import { bodyLabelsOf } from '#lib/terms/body-labels.ts';
import type { Language } from '#lib/terms/languages.ts';
import styles from './InShort.module.css';
import prose from './Prose.module.css';

interface Props {
  readonly points: readonly Point[];
  /** Of the points. */
  readonly language: Language;
  /** Where the story is of the astronauts. */
  readonly reach: Reach | undefined;
  readonly locale: Locale;
}

/** The story in two to four sentences that stand alone, and how far our knowledge reaches. */
export function InShort({ points, language, reach, locale }: Props) {
  const { texts } = locale;
  const { texts: words } = localeOf(language);
  if (points.length === 0 && !reach) return null;
  return (
    <Row as="section" labelledBy="in-short" rail={<RailHeading id="in-short">{texts.inShort}</RailHeading>}>
      <div className={`${styles.box} ${prose.prose}`}>
        {points.length > 0 && (
          <ul {...markOf(language, locale)} className={styles.points}>
            {points.map(({ text, cites }) => (
              <li key={text}>
                <Words language={language}>{text}</Words>
                <sup>
                  {cites.map((number, index) => (
                    <Fragment key={number}>
                      {index > 0 && bodyLabelsOf[language].sourceComma}
                      <a aria-label={words.source(number)} href={`#source-${number}`}>
                        {number}
                      </a>
                    </Fragment>
                  ))}
                </sup>
              </li>
            ))}
          </ul>
        )}
        {reach && (
          <p className={styles.reach}>
            <ReachLine locale={locale} reach={reach} />
          </p>
        )}
      </div>
    </Row>
  );
}
