import { Words } from '#components/Words.tsx';
import type { Source } from '#lib/content/matter/schema.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import styles from './FactSources.module.css';

interface Props {
  readonly sources: readonly Source[];
  readonly locale: Locale;
}

/** Who said it: each publisher once, linked where its page can be. */
export function FactSources({ sources, locale: { language, texts } }: Props) {
  const publishers = [...Map.groupBy(sources, ({ publisher }) => publisher)].map(([publisher, said]) => ({
    publisher,
    url: said.find(({ url }) => url !== undefined)?.url,
  }));
  return publishers.map(({ publisher, url }, index) => {
    const name = <Words language={language}>{publisher}</Words>;
    return (
      <span key={publisher}>
        {index > 0 && texts.joints.list}
        {url === undefined ? (
          name
        ) : (
          <a className={styles.source} href={url} rel="external noopener">
            {name}
          </a>
        )}
      </span>
    );
  });
}
