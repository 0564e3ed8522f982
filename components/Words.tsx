import { Fragment } from 'react';
import { htmlLanguageOf } from '#lib/i18n/foreign-runs.ts';
import { nameRuns } from '#lib/i18n/unbroken-names.ts';
import type { Language } from '#lib/terms/languages.ts';
import { scriptRuns } from '#lib/terms/script-runs.ts';

interface Props {
  readonly children: string;
  /** Of the line: words in another script are marked as what they are. */
  readonly language: Language;
}

/** A line of ours as it is printed: foreign words keep their direction to themselves; names such as `Shenzhou-24` stay on one line, and can be copied as they are. */
export function Words({ children, language }: Props) {
  return scriptRuns(children, language).map(({ text, foreign }, index) =>
    foreign === undefined ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a run is its place in the line
      <Fragment key={index}>{namesWhole(text)}</Fragment>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: a run is its place in the line
      <bdi key={index} lang={htmlLanguageOf(foreign)}>
        {namesWhole(text)}
      </bdi>
    ),
  );
}

const namesWhole = (line: string) =>
  nameRuns(line).map(({ text, unbroken }, index) =>
    unbroken ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a run is its place in the line
      <span className="nb" key={index}>
        {text}
      </span>
    ) : (
      text
    ),
  );
