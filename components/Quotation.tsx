import { DateText } from '#components/DateText.tsx';
import type { Mark } from '#components/foreign.ts';
import { Words } from '#components/Words.tsx';
import type { ResolvedBlock } from '#lib/article/resolve-blocks.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import styles from './Quotation.module.css';

interface Props {
  readonly quote: Extract<ResolvedBlock, { kind: 'quote' }>;
  /** Of its words. */
  readonly locale: Locale;
  readonly mark?: Mark;
}

/** Somebody's exact words, between rules, with who said them, when, and who printed them. */
export function Quotation({ quote: { id, html, speaker, date, source }, locale, mark }: Props) {
  const { joints } = locale.texts;
  const publisher = source && <Words language={locale.language}>{source.publisher}</Words>;
  return (
    <figure {...mark} className={styles.quotation} id={id}>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: sanitized in lib/content */}
      <blockquote dangerouslySetInnerHTML={{ __html: html }} />
      <figcaption className={styles.attribution}>
        <Words language={locale.language}>{speaker + joints.comma}</Words>
        <DateText date={date} locale={locale} />
        {joints.stop + joints.space}
        {source &&
          (source.url === undefined ? (
            publisher
          ) : (
            <a href={source.url} rel="external noopener">
              {publisher}
            </a>
          ))}
      </figcaption>
    </figure>
  );
}
