import { DateText } from '#components/DateText.tsx';
import { RailHeading, Row } from '#components/Row.tsx';
import type { Source } from '#lib/content/matter/schema.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import styles from './SourceList.module.css';

function SourceTitle({ source: { title, description, url } }: { readonly source: Source }) {
  // A description is our own wording and must not pass for the publisher's headline.
  const text =
    title === undefined ? (
      <bdi className={styles.description}>{description}</bdi>
    ) : (
      <cite>
        <bdi>{title}</bdi>
      </cite>
    );
  return url === undefined ? (
    text
  ) : (
    <a href={url} rel="external noopener">
      {text}
    </a>
  );
}

/** The numbered sources of a page; citations in the text point at them. */
export function SourceList({ sources, locale }: { readonly sources: readonly Source[]; readonly locale: Locale }) {
  const { texts } = locale;
  return (
    <Row as="section" labelledBy="sources" rail={<RailHeading id="sources">{texts.sources}</RailHeading>}>
      <ol className={styles.list}>
        {sources.map((source, index) => (
          // The order is the numbering.
          // biome-ignore lint/suspicious/noArrayIndexKey: a source is its place in the list
          <li id={`source-${index + 1}`} key={index}>
            <SourceTitle source={source} />
            <small className={styles.where}>
              {source.publisher}
              {source.date && (
                <>
                  , <DateText date={source.date} locale={locale} />
                </>
              )}
              {source.copy && <span> ({texts.readInCopy})</span>}
            </small>
          </li>
        ))}
      </ol>
    </Row>
  );
}
