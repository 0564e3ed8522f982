import { Fragment, type ReactNode } from 'react';
import { htmlLanguageOf } from '#lib/i18n/foreign-runs.ts';
import { isHanName, isLatinName, printedRuns } from '#lib/i18n/unbroken-names.ts';
import type { Language } from '#lib/terms/languages.ts';
import { meetsLatin, withWhatFollows, wordStarts } from '#lib/terms/line-breaks.ts';
import { scriptRuns } from '#lib/terms/script-runs.ts';

interface Props {
  readonly children: string;
  /** Of the line: words in another script are marked as what they are. */
  readonly language: Language;
  /** A headline breaks between its clauses rather than in a short one, and in no Chinese word (app/chinese.css). */
  readonly headline?: boolean;
  /** A fact breaks between its clauses as a headline does, and a Chinese one in no word. */
  readonly clauses?: boolean;
  /** Set large, though no headline: a standfirst breaks in no Chinese word either, and parts no two Urdu words that name one thing. */
  readonly large?: boolean;
}

/** Where a headline goes on, behind a colon or a question too, and where a fact does. A Chinese clause of a word or two is none by itself. */
export const nextClause: Readonly<Record<Language, { readonly headline: RegExp; readonly fact?: RegExp }>> = {
  en: { headline: /(?<=[:;?]) /, fact: /(?<=;) / },
  ur: { headline: /(?<=[:;?؛؟]) /, fact: /(?<=[;؛]) / },
  zh: { headline: /(?<=.{6}[：？])(?=[^”》）].{5})/u },
};

/** A line of ours as it is printed: foreign words keep their direction to themselves; names such as `Shenzhou-24` stay on one line, and can be copied as they are. */
export function Words({ children, language, headline = false, clauses = headline, large = clauses }: Props) {
  const within = headline ? 'headline' : clauses ? 'clause' : large ? 'prose' : 'paragraph';
  const lineOf = (whole: string): Line => ({ whole, starts: startsIn(whole, language, { headline, large }), within });
  const next = clauses ? nextClause[language][headline ? 'headline' : 'fact'] : undefined;
  const parts = next ? children.split(next) : [children];
  return inClauses(
    parts.map((part) => runsOf(part, language, lineOf(part))),
    language,
  );
}

/** The clauses of a line, each in one piece where there are several. */
export function inClauses(clauses: readonly ReactNode[], language: Language): ReactNode {
  if (clauses.length < 2) return clauses[0];
  return clauses.map((clause, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a clause is its place in the line
    <Fragment key={index}>
      {index > 0 && language !== 'zh' && ' '}
      <span className="cl">{clause}</span>
    </Fragment>
  ));
}

/** Where a Chinese line may break that is set large. */
function startsIn(line: string, language: Language, { headline, large }: Record<'headline' | 'large', boolean>) {
  if (language !== 'zh' || !(headline || large)) return new Set<number>();
  return headline ? wordStarts(line) : wordStarts(line, withWhatFollows);
}

function runsOf(line: string, language: Language, how: Line): ReactNode {
  let at = 0;
  return scriptRuns(line, language).map(({ text, foreign }, index) => {
    const isName = foreign !== undefined && (isHanName(text) || isLatinName(text, language));
    const words = isName ? text : namesWhole(text, at, how);
    at += text.length;
    return foreign === undefined ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a run is its place in the line
      <Fragment key={index}>{words}</Fragment>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: a run is its place in the line
      <bdi className={isName ? holdOf(text) : undefined} key={index} lang={htmlLanguageOf(foreign)}>
        {words}
      </bdi>
    );
  });
}

/** Longer than the narrowest column, though it may break at its spaces there (app/urdu.css); `PRSC-EO3` never is. */
const holdOf = (name: string): string => (name.length > 16 && name.includes(' ') ? 'nb long' : 'nb');

interface Line {
  readonly whole: string;
  /** Where it may break, if it is Chinese. */
  readonly starts: ReadonlySet<number>;
  readonly within: Parameters<typeof printedRuns>[1];
}

/** @param from the place of these words in their line */
function namesWhole(words: string, from: number, line: Line): ReactNode {
  let at = from;
  return printedRuns(words, line.within).map(({ text, unbroken }, index) => {
    const start = at;
    at += text.length;
    return unbroken ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a run is its place in the line
      <Fragment key={index}>
        {line.starts.has(start) && <Break at={start} line={line.whole} />}
        <span className={line.starts.size > 0 && text.includes(' ') ? 'sp' : 'nb'}>{text}</span>
      </Fragment>
    ) : (
      broken(text, start, line)
    );
  });
}

/** Words of others, in which `Shenzhou-24` stays on one line too. */
export const wholeNames = (words: string): ReactNode =>
  namesWhole(words, 0, { whole: words, starts: new Set(), within: 'paragraph' });

/** A place to break, behind the gap that parts Chinese from Latin. @param at characters before it */
export function Break({ line, at }: { readonly line: string; readonly at: number }) {
  return (
    <>
      {meetsLatin(line, at) && <span className="au" />}
      <wbr />
    </>
  );
}

/** With a place to break before each word. */
function broken(text: string, from: number, { whole, starts }: Line): ReactNode {
  const cuts = [...starts].map((start) => start - from).filter((cut) => cut >= 0 && cut < text.length);
  if (cuts.length === 0) return text;
  return [0, ...cuts].map((cut, index) => (
    <Fragment key={cut - (index === 0 ? 1 : 0)}>
      {index > 0 && <Break at={from + cut} line={whole} />}
      {text.slice(cut, cuts[index])}
    </Fragment>
  ));
}
