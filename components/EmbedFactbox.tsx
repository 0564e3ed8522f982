import { Fragment } from 'react';
import { Told } from '#components/Told.tsx';
import { Words } from '#components/Words.tsx';
import type { Factbox } from '#lib/content/model/model.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Reach } from '#lib/pages/reach.ts';
import styles from './EmbedFactbox.module.css';

interface Props {
  readonly factbox: Factbox;
  readonly reach: Reach;
  readonly locale: Locale;
}

const mostFacts = 6;

/** The programme's first facts in a frame, each with its day and who said it, after how far our sources reach. */
export function EmbedFactbox({ factbox: { facts, language }, reach, locale }: Props) {
  const { texts, dates } = locale;
  return (
    <>
      <p className={styles.reach}>
        <Words language={locale.language}>{texts.sourcesReach(dates.partial(reach.asOf), reach.isOutcomeOpen)}</Words>
      </p>
      <dl>
        {facts.slice(0, mostFacts).map(({ label, value, asOf, sources, language: own = language }) => (
          <div className={styles.fact} key={label}>
            <dt>
              <Told language={own} locale={locale}>
                {label}
              </Told>
            </dt>
            <dd>
              <Told clauses language={own} locale={locale}>
                {value}
              </Told>
              <small className={styles.from}>
                <time dateTime={asOf.iso}>{texts.asOf(dates.partial(asOf)) + texts.joints.stop}</time>
                {texts.joints.space}
                {[...new Set(sources.map(({ publisher }) => publisher))].map((publisher, index) => (
                  <Fragment key={publisher}>
                    {index > 0 && texts.joints.list}
                    <Words language={locale.language}>{publisher}</Words>
                  </Fragment>
                ))}
              </small>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
