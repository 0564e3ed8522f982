import { Headline } from '#components/Headline.tsx';
import { RailHeading, Row } from '#components/Row.tsx';
import type { Locale } from '#lib/i18n/locale.ts';
import styles from './Offline.module.css';

/** As `data-hours` and so on. */
const asData = (ages: Locale['offline']['ages']) =>
  Object.fromEntries(Object.entries(ages).map(([name, words]) => [`data-${name}`, words]));

/**
 * What stands in for a page of which a browser has no copy. The words over a copy and the list of all of them are templates here: the
 * service worker (browser/offline/) has no words of its own, and fills in what stands in braces.
 */
export function Offline({ locale }: { readonly locale: Locale }) {
  const { offline } = locale;
  return (
    <>
      <Headline language={locale.language} standfirst={offline.text} title={offline.title} />
      <Row as="section" labelledBy="copies" rail={<RailHeading id="copies">{offline.copies}</RailHeading>}>
        <p data-copies="" {...asData(offline.ages)}>
          {offline.listedOffline}
        </p>
        <template data-for="copies">
          <ul className={styles.copies}>
            <li>
              <a dir="auto" href="{address}" lang="{lang}">
                {'{title}'}
              </a>
              <p>{'{age}'}</p>
            </li>
          </ul>
        </template>
      </Row>
      <template data-for="copy">
        <p className="copy-notice" role="note">
          {offline.copyNotice('{age}')}
        </p>
      </template>
      <template data-for="no-copy">
        <p className="copy-notice" role="note">
          {offline.noCopyNotice} <a href="{address}">{offline.tryAgain}</a>
        </p>
      </template>
    </>
  );
}
