import { RailHeading, Row } from '#components/Row.tsx';
import { ShareBar } from '#components/ShareBar.tsx';
import type { Locale } from '#lib/i18n/locale.ts';
import type { ShareTargets } from '#lib/publishing/share-targets.ts';
import bar from './ShareBar.module.css';
import styles from './ShareLinks.module.css';

interface Props {
  readonly share: ShareTargets;
  readonly locale: Locale;
}

/** Plain links that share a page, and its address to copy; no script of anybody's. */
export function ShareLinks({ share: { title, url, networks, mail }, locale: { texts } }: Props) {
  return (
    <div className={bar.section}>
      <Row as="section" labelledBy="share" rail={<RailHeading id="share">{texts.share}</RailHeading>}>
        <ShareBar
          copied={texts.linkCopied}
          copyByHand={texts.copyByHand}
          copyLabel={texts.copyLink}
          shareLabel={texts.shareWith}
          title={title}
        >
          <ul className={styles.links}>
            {networks.map(({ name, href }) => (
              <li key={name}>
                <a href={href} rel="external noopener">
                  {name}
                </a>
              </li>
            ))}
            <li>
              <a href={mail}>{texts.email}</a>
            </li>
          </ul>
          <label className={styles.address}>
            <span>{texts.addressToCopy}</span>
            <input dir="ltr" readOnly type="text" value={url} />
          </label>
        </ShareBar>
      </Row>
    </div>
  );
}
