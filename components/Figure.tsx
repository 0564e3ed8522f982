import type { Mark } from '#components/foreign.ts';
import { Words } from '#components/Words.tsx';
import type { Picture } from '#lib/content/model/model.ts';
import { isolated } from '#lib/i18n/foreign-runs.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import styles from './Figure.module.css';

interface Props {
  readonly figure: {
    readonly src: string;
    readonly alt: string;
    readonly credit: string;
    readonly caption?: string | undefined;
    readonly licence?: string | undefined;
    /** Its size keeps the place free until it has arrived. */
    readonly picture: Picture;
  };
  /** The first picture of a page is fetched at once, the others when they come near. */
  readonly first?: boolean;
  /** Of its words. */
  readonly locale: Locale;
  readonly mark?: Mark;
}

export function Figure({
  figure: { src, alt, credit, caption, licence, picture },
  first = false,
  locale,
  mark,
}: Props) {
  return (
    <figure {...mark} className={styles.figure}>
      <img
        alt={isolated(alt, locale.language)}
        decoding="async"
        fetchPriority={first ? 'high' : undefined}
        height={picture.height}
        loading={first ? undefined : 'lazy'}
        src={src}
        width={picture.width}
      />
      <figcaption className={styles.caption}>
        {caption !== undefined && (
          <span>
            <Words language={locale.language}>{caption + locale.texts.joints.space}</Words>
          </span>
        )}
        <Words language={locale.language}>{locale.texts.figureCredit(credit, licence)}</Words>
      </figcaption>
    </figure>
  );
}
