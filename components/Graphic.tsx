import { Words } from '#components/Words.tsx';
import type { Graphic as Drawn } from '#lib/graphics/graphic.ts';
import { isolated } from '#lib/i18n/foreign-runs.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import styles from './Graphic.module.css';
import marks from './GraphicMarks.module.css';
import plans from './GraphicPlans.module.css';

interface Props {
  readonly graphic: Drawn;
  readonly locale: Locale;
  /** It has the whole width already, and does not reach for it. */
  readonly wide?: boolean;
}

/** A drawing of ours with its finding, and every one of its marks in a table beneath. */
export function Graphic({ graphic, locale, wide = false }: Props) {
  const { finding, caption, headed } = graphic;
  const broad = graphic.broad && !wide;
  if (headed) return <HeadedGraphic graphic={{ ...graphic, broad }} locale={locale} />;
  return (
    <figure className={`${styles.graphic} ${broad ? styles.broad : ''}`}>
      <Drawing graphic={graphic} locale={locale} />
      <figcaption className={styles.caption}>
        <p>
          <strong>
            <Words headline language={locale.language}>
              {finding}
            </Words>
          </strong>
          <Words language={locale.language}>{locale.texts.joints.space + caption}</Words>
        </p>
        <Figures graphic={graphic} locale={locale} />
      </figcaption>
    </figure>
  );
}

/** A drawing that tells a story by itself: its title and how it is read come first. */
function HeadedGraphic({ graphic, locale }: Props) {
  const { name, finding, caption, broad, parted = false } = graphic;
  const look = [styles.graphic, marks.headed, broad && styles.broad, parted && marks.parted].filter(Boolean).join(' ');
  return (
    <figure className={look} data-drawing={name}>
      <figcaption className={marks.head}>
        <p className={marks.title}>
          <Words headline language={locale.language}>
            {finding}
          </Words>
        </p>
        <p className={marks.reading}>
          <Words language={locale.language}>{caption}</Words>
        </p>
      </figcaption>
      <Drawing graphic={graphic} locale={locale} />
      <div className={`${styles.caption} ${marks.foot}`}>
        <Figures graphic={graphic} locale={locale} />
      </div>
    </figure>
  );
}

function Drawing({ graphic: { name, delivery, title, svg, width, height }, locale }: Props) {
  if (delivery === 'file') {
    return (
      <img
        alt={isolated(title, locale.language)}
        className={styles.file}
        decoding="async"
        height={height}
        loading="lazy"
        src={locale.addresses.graphic({ name })}
        width={width}
      />
    );
  }
  const look = `${styles.drawing} ${plans.drawing} ${marks.drawing}`;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by lib/graphics, which escapes every text that goes in
  return <div className={look} dangerouslySetInnerHTML={{ __html: svg }} />;
}

function Figures({ graphic: { title, table }, locale }: Props) {
  return (
    <details className={styles.figures}>
      <summary>{locale.graphics.figures}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls sideways must scroll from the keyboard too */}
      <section aria-label={isolated(title, locale.language)} className={styles.scroll} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {table.head.map((head) => (
                <th key={head} scope="col">
                  <Words language={locale.language}>{head}</Words>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(([first, ...cells]) => (
              <tr key={`${first} ${cells.join(' ')}`}>
                <th scope="row">
                  <Words language={locale.language}>{first ?? ''}</Words>
                </th>
                {cells.map((cell, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column
                  <td key={column}>
                    <Words language={locale.language}>{cell}</Words>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
