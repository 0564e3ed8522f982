import { RailHeading, Row } from '#components/Row.tsx';
import { ShareBar } from '#components/ShareBar.tsx';
import { Words } from '#components/Words.tsx';
import type { Locale } from '#lib/i18n/locale.ts';
import type { OfferedEmbed } from '#lib/publishing/embeds/embeds.ts';
import styles from './EmbedPanel.module.css';
import bar from './ShareBar.module.css';

interface Props {
  readonly embed: OfferedEmbed;
  readonly locale: Locale;
}

/** The code that shows this page's matter elsewhere, and what it will look like, folded away from readers who only read. */
export function EmbedPanel({ embed: { path, title, height, code, hint }, locale: { texts, language } }: Props) {
  return (
    <div className={bar.section}>
      <Row as="section" labelledBy="embed" rail={<RailHeading id="embed">{texts.embed}</RailHeading>}>
        <details className={styles.panel}>
          <summary>{texts.embedShow}</summary>
          <ShareBar copied={texts.codeCopied} copyByHand={texts.copyByHand} copyLabel={texts.copyCode}>
            <label>
              <span>{texts.embedCode}</span>
              <textarea dir="ltr" readOnly rows={5} spellCheck={false} value={code} />
            </label>
            {hint !== undefined && (
              <p className={styles.hint}>
                <Words language={language}>{hint}</Words>
              </p>
            )}
          </ShareBar>
          <p className={styles.hint}>{texts.embedPreview}</p>
          <iframe className={styles.preview} height={height} loading="lazy" src={path} title={title} />
        </details>
      </Row>
    </div>
  );
}
