import type { Source } from '#lib/content/matter/schema.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import styles from './FactSources.module.css';

interface Props {
  readonly sources: readonly Source[];
  readonly locale: Locale;
}

/** Who said it: each publisher once, linked where its page can be. */
export function FactSources({ sources, locale: { texts } }: Props) {
  const publishers = [...Map.groupBy(sources, ({ publisher }) => publisher)].map(([publisher, said]) => ({
    publisher,
    url: said.find(({ url }) => url !== undefined)?.url,
  }));
  return publishers.map(({ publisher, url }, index) => (
    <span key={publisher}>
      {index > 0 && texts.joints.list}
      {url === undefined ? (
        publisher
      ) : (
        <a className={styles.source} href={url} rel="external noopener">
          {publisher}
        </a>
      )}
    </span>
  ));
}
