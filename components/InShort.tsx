import { Fragment } from 'react';
import { ReachLine } from '#components/ReachLine.tsx';
import { RailHeading, Row } from '#components/Row.tsx';
import { Words } from '#components/Words.tsx';
import type { Point } from '#lib/content/matter/schema.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Reach } from '#lib/pages/reach.ts';
import styles from './InShort.module.css';
import prose from './Prose.module.css';

interface Props {
  readonly points: readonly Point[];
  /** Where the story is of the astronauts. */
  readonly reach: Reach | undefined;
  readonly locale: Locale;
}

/** The story in two to four sentences that stand alone, and how far our knowledge reaches. */
export function InShort({ points, reach, locale }: Props) {
  const { texts } = locale;
  if (points.length === 0 && !reach) return null;
  return (
    <Row as="section" labelledBy="in-short" rail={<RailHeading id="in-short">{texts.inShort}</RailHeading>}>
      <div className={`${styles.box} ${prose.prose}`}>
        {points.length > 0 && (
          <ul className={styles.points}>
            {points.map(({ text, cites }) => (
              <li key={text}>
                <Words>{text}</Words>
                <sup>
                  {cites.map((number, index) => (
                    <Fragment key={number}>
                      {index > 0 && texts.joints.list}
                      <a aria-label={texts.source(number)} href={`#source-${number}`}>
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
