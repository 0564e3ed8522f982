import { Told } from '#components/Told.tsx';
import type { Heading } from '#lib/content/model/model.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Language } from '#lib/terms/languages.ts';
import styles from './StoryContents.module.css';

/** Sections from which a story is long enough to need a table of contents. */
const enough = 4;

interface Props {
  readonly headings: readonly Heading[];
  /** Of the headings. */
  readonly language: Language;
  readonly locale: Locale;
}

/** The sections of a long story: folded before its text on phones, open in the rail beside it on wider windows. */
export function StoryContents({ headings, language, locale }: Props) {
  const { texts } = locale;
  const sections = headings.filter(({ level }) => level === 2);
  if (sections.length < enough) return null;
  return (
    <nav aria-labelledby="contents" className={styles.contents}>
      <details>
        <summary id="contents">{texts.contents}</summary>
        <p aria-hidden="true" className={styles.title}>
          {texts.contents}
        </p>
        <ol>
          {sections.map(({ id, text }) => (
            <li key={id}>
              <a href={`#${id}`}>
                <Told language={language} locale={locale}>
                  {text}
                </Told>
              </a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}
