import { eraAnchor } from '#components/TimelineEra.tsx';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Era } from '#lib/pages/eras.ts';
import styles from './EraJumps.module.css';

interface Props {
  readonly eras: readonly Era[];
  readonly locale: Locale;
}

/** The way to each era; on a phone the years stand for the name. */
export function EraJumps({ eras, locale: { texts } }: Props) {
  if (eras.length < 2) return null;
  return (
    <nav aria-label={texts.erasLabel} className={styles.jumps} data-whole="">
      <ul>
        {eras.map(({ id, years }) => (
          <li key={id}>
            <a href={`#${eraAnchor(id)}`}>
              {id === 'ahead' ? (
                <b className={styles.years}>{texts.eraAhead}</b>
              ) : (
                <>
                  <b className={styles.years}>{years}</b> <span className={styles.name}>{texts.eras[id]}</span>
                </>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
