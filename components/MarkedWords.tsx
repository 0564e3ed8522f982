import { markOf } from '#components/foreign.ts';
import { Words } from '#components/Words.tsx';
import type { Locale } from '#lib/i18n/locale.ts';
import type { MarkedRun } from '#lib/publishing/search/marks.ts';
import type { Language } from '#lib/terms/languages.ts';
import styles from './MarkedWords.module.css';

interface Props {
  readonly runs: readonly MarkedRun[];
  /** Of the words. */
  readonly language: Language;
  /** Of the page that they stand on. */
  readonly locale: Locale;
}

/** Words in which is marked what was looked for. */
export function MarkedWords({ runs, language, locale }: Props) {
  const words = runs.map(({ text, isMarked }, index) => {
    const Run = isMarked ? 'mark' : 'span';
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a run is its place in the line
      <Run className={isMarked ? styles.mark : undefined} key={index}>
        <Words language={language}>{text}</Words>
      </Run>
    );
  });
  return language === locale.language ? words : <bdi {...markOf(language, locale)}>{words}</bdi>;
}
