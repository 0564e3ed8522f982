import { DateText } from '#components/DateText.tsx';
import { markOf } from '#components/foreign.ts';
import { Words } from '#components/Words.tsx';
import type { Correction } from '#lib/content/matter/schema.ts';
import { type Locale, localeOf } from '#lib/i18n/locale.ts';
import type { Texts } from '#lib/i18n/words.ts';
import type { TranslationState } from '#lib/pages/versions.ts';
import type { Language } from '#lib/terms/languages.ts';
import styles from './TranslationNotice.module.css';

interface Props {
  readonly state: TranslationState;
  readonly locale: Locale;
}

/** Over a page whose words are not its original's: what kind of words they are, and what they lack. One quiet box. */
export function TranslationNotice({ state: { wording, original }, locale }: Props) {
  const { texts } = locale;
  if (wording.is === 'untranslated') {
    return (
      <div className={styles.notice} role="note">
        <p>{texts.untranslated}</p>
      </div>
    );
  }
  return (
    <div className={styles.notice} role="note">
      <p>
        {sentencesOf(wording, texts).map((sentence) => sentence + texts.joints.space)}
        <a href={original.href} hrefLang={original.language}>
          {texts.readOriginal}
        </a>
      </p>
      {wording.lacks.length > 0 && (
        <Lacking
          corrections={wording.lacks}
          label={texts.correctionsOfOriginal}
          language={original.language}
          page={locale}
        />
      )}
    </div>
  );
}

const sentencesOf = (
  { by, lags }: { readonly by: string; readonly lags: boolean },
  texts: Texts,
): readonly string[] => [
  ...(by === 'machine' ? [texts.machineTranslated] : []),
  ...(lags ? [texts.translationLags] : []),
];

interface LackingProps {
  readonly corrections: readonly Correction[];
  readonly label: string;
  readonly language: Language;
  readonly page: Locale;
}

/** Corrections that nobody has translated yet, as they were written. */
function Lacking({ corrections, label, language, page }: LackingProps) {
  const original = localeOf(language);
  return (
    <>
      <p>{label}</p>
      <ul className={styles.corrections} {...markOf(language, page)}>
        {corrections.map(({ date, text }) => (
          <li key={`${date.iso} ${text}`}>
            <DateText date={date} locale={original} />
            {original.texts.joints.colon}
            <Words language={language}>{text}</Words>
          </li>
        ))}
      </ul>
    </>
  );
}
