import { Fragment } from 'react';
import { markOf } from '#components/foreign.ts';
import { Break, inClauses, nextClause, Words } from '#components/Words.tsx';
import type { Locale } from '#lib/i18n/locale.ts';
import type { MarkedRun } from '#lib/publishing/search/marks.ts';
import type { Language } from '#lib/terms/languages.ts';
import { wordStarts } from '#lib/terms/line-breaks.ts';
import styles from './MarkedWords.module.css';

interface Props {
  readonly runs: readonly MarkedRun[];
  /** Of the words. */
  readonly language: Language;
  /** Of the page that they stand on. */
  readonly locale: Locale;
  /** As `Words` has it. */
  readonly headline?: boolean;
}

/** The runs of each clause of a headline. */
function clausesOf(runs: readonly MarkedRun[], next: RegExp): readonly (readonly MarkedRun[])[] {
  const clauses: MarkedRun[][] = [[]];
  for (const { text, isMarked } of runs) {
    for (const [index, part] of text.split(next).entries()) {
      if (index > 0) clauses.push([]);
      if (part !== '') clauses.at(-1)?.push({ text: part, isMarked });
    }
  }
  return clauses;
}

/** Words in which is marked what was looked for. */
export function MarkedWords({ runs, language, locale, headline = false }: Props) {
  const clauses = headline && language !== 'zh' ? clausesOf(runs, nextClause[language].headline) : [runs];
  const parts = inClauses(
    clauses.map((clause) => marked(clause, language, headline)),
    language,
  );
  return language === locale.language ? parts : <bdi {...markOf(language, locale)}>{parts}</bdi>;
}

function marked(runs: readonly MarkedRun[], language: Language, headline: boolean) {
  const whole = runs.map(({ text }) => text).join('');
  const starts = headline && language === 'zh' ? wordStarts(whole) : new Set<number>();
  let at = 0;
  return runs.map(({ text, isMarked }, index) => {
    const Run = isMarked ? 'mark' : 'span';
    const start = at;
    at += text.length;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a run is its place in the line
      <Fragment key={index}>
        {starts.has(start) && <Break at={start} line={whole} />}
        <Run className={isMarked ? styles.mark : undefined}>
          <Words clauses={false} headline={headline} language={language}>
            {text}
          </Words>
        </Run>
      </Fragment>
    );
  });
}
