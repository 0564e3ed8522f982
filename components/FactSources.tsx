import type { Source } from '#lib/content/matter/schema.ts';
import styles from './FactSources.module.css';

/** Who said it: each publisher once, linked where its page can be. */
export function FactSources({ sources }: { readonly sources: readonly Source[] }) {
  const publishers = [...Map.groupBy(sources, ({ publisher }) => publisher)].map(([publisher, said]) => ({
    publisher,
    url: said.find(({ url }) => url !== undefined)?.url,
  }));
  return publishers.map(({ publisher, url }, index) => (
    <span key={publisher}>
      {index > 0 && ', '}
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
