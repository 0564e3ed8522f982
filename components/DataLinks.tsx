import { RailHeading, Row } from '#components/Row.tsx';
import type { Locale } from '#lib/i18n/locale.ts';
import styles from './DataLinks.module.css';

interface Props {
  readonly files: readonly { readonly name: string; readonly href: string }[];
  readonly locale: Locale;
}

/** The same page for programs, spreadsheets and calendars, at its very end. */
export function DataLinks({ files, locale: { texts } }: Props) {
  return (
    <div className={styles.section}>
      <Row as="section" labelledBy="as-data" rail={<RailHeading id="as-data">{texts.asData}</RailHeading>}>
        <ul className={styles.links}>
          {files.map(({ name, href }) => (
            <li key={href}>
              <a href={href}>{name}</a>
            </li>
          ))}
        </ul>
      </Row>
    </div>
  );
}
