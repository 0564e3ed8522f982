import { FactSources } from '#components/FactSources.tsx';
import { markOf } from '#components/foreign.ts';
import { Told } from '#components/Told.tsx';
import { Unknowns } from '#components/Unknowns.tsx';
import type { Factbox } from '#lib/content/model/model.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import styles from './FactBox.module.css';

interface Props {
  readonly factbox: Factbox;
  readonly locale: Locale;
  readonly headingLevel: 2 | 3;
  /** A few facts with their days and no more: the page that it leads to has the rest. */
  readonly brief?: boolean;
}

/** The fact box that has a page of its own, at `/programme`. */
const ownPage = 'programme';
const mostFacts = 6;
const mostFactsInBrief = 4;
const mostUnknowns = 3;

/** A fact box beside a text. One with a page of its own is cut short and leads there; any other stands in full. */
export function FactBox({
  factbox: { id, title, facts, unknowns, language },
  locale,
  headingLevel,
  brief = false,
}: Props) {
  const { texts, dates, addresses } = locale;
  const Heading = `h${headingLevel}` as const;
  const Subheading = `h${headingLevel === 2 ? 3 : 4}` as const;
  const cut = id === ownPage;
  const headingId = `factbox-${id}`;
  return (
    <aside aria-labelledby={headingId} className={styles.box}>
      <Heading className={styles.title} id={headingId}>
        <Told language={language} locale={locale}>
          {title}
        </Told>
      </Heading>
      <dl className={styles.facts}>
        {(cut ? facts.slice(0, brief ? mostFactsInBrief : mostFacts) : facts).map(
          ({ label, value, asOf, sources, language: own = language }) => (
            <div key={label}>
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
                  {!brief && <FactSources locale={locale} sources={sources} />}
                </small>
              </dd>
            </div>
          ),
        )}
      </dl>
      {!brief && unknowns.length > 0 && (
        <div className={styles.unknown}>
          <Subheading className={styles.title}>{texts.whatIsNotKnown}</Subheading>
          <Unknowns
            language={language}
            mark={markOf(language, locale)}
            unknowns={cut ? unknowns.slice(0, mostUnknowns) : unknowns}
          />
        </div>
      )}
      {cut && (
        <p className={styles.all}>
          <a href={addresses.programme()}>{texts.allFacts}</a>
        </p>
      )}
    </aside>
  );
}
