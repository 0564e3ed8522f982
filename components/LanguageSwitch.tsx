import { type Locale, localeOf } from '#lib/i18n/locale.ts';
import type { Version } from '#lib/pages/versions.ts';
import styles from './LanguageSwitch.module.css';

interface Props {
  readonly versions: readonly Version[];
  readonly locale: Locale;
}

/**
 * The same page in the other languages, each by its own name. Where a page is written in the language that a reader prefers,
 * `browser/language-offer.ts` has that link say so in a sentence, which stands here: nothing depends on who asks.
 */
export function LanguageSwitch({ versions, locale }: Props) {
  if (versions.length === 0) return null;
  return (
    <nav aria-label={locale.texts.languages} className={styles.languages}>
      <ul>
        {versions.map(({ language, href, isWritten }) => {
          const { htmlLanguage, direction, ownName, readInThis } = localeOf(language).texts;
          const isHere = language === locale.language;
          return (
            <li key={language}>
              <a
                aria-current={isHere ? 'true' : undefined}
                data-offer={isWritten && !isHere ? readInThis : undefined}
                dir={direction}
                href={href}
                hrefLang={htmlLanguage}
                lang={htmlLanguage}
              >
                {ownName}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
