import { DateText } from '#components/DateText.tsx';
import { RailHeading, Row } from '#components/Row.tsx';
import { Words, wholeNames } from '#components/Words.tsx';
import type { Source } from '#lib/content/matter/schema.ts';
import { htmlLanguageOf } from '#lib/i18n/foreign-runs.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Texts } from '#lib/i18n/words.ts';
import type { Language } from '#lib/terms/languages.ts';
import { readableAddress } from '#lib/terms/readable-address.ts';
import { scriptRuns } from '#lib/terms/script-runs.ts';
import styles from './SourceList.module.css';

interface TitleProps {
  readonly source: Source;
  readonly language: Language;
}

/** What a title is marked as that is wholly in another script than the page. */
function markOfTitle(title: string, language: Language): string | undefined {
  const [only, ...more] = scriptRuns(title, language);
  return only?.foreign === undefined || more.length > 0 ? undefined : htmlLanguageOf(only.foreign);
}

function SourceTitle({ source: { title, description = '', url }, language }: TitleProps) {
  // A description is our own wording and must not pass for the publisher's headline.
  const text =
    title === undefined ? (
      <bdi className={styles.description} lang={markOfTitle(description, language)}>
        {wholeNames(description)}
      </bdi>
    ) : (
      <cite>
        <bdi lang={markOfTitle(title, language)}>{wholeNames(title)}</bdi>
      </cite>
    );
  if (url === undefined) return text;
  const readable = readableAddress(url);
  return (
    <a data-printed={readable === url ? undefined : readable} href={url} rel="external noopener">
      {text}
    </a>
  );
}

/** Sources of a long list that a phone shows at once; the style sheet counts them too. Whoever follows a link to one of the others sees all. */
const unfolded = 6;

/** a, b, … z, aa, ab: one for each place that cites a source. */
const placed = (index: number, letters: string): string =>
  (index < letters.length ? '' : placed(Math.floor(index / letters.length) - 1, letters)) +
  letters.charAt(index % letters.length);

interface CitationsProps {
  readonly ids: readonly string[];
  /** Of the source. */
  readonly number: number;
  readonly texts: Texts;
}

/** The ways back to where a source is cited: an arrow for one place, a letter for each of several. */
function Citations({ ids, number, texts }: CitationsProps) {
  if (ids.length === 0) return null;
  const isOne = ids.length === 1;
  const letter = (index: number) => placed(index, texts.placeLetters);
  return (
    <>
      {' '}
      <span className={styles.back}>
        {!isOne && '↑'}
        {ids.map((id, index) => (
          <a aria-label={texts.backToCitation(number, isOne ? '' : letter(index))} href={`#${id}`} key={id}>
            {isOne ? '↑' : letter(index)}
          </a>
        ))}
      </span>
    </>
  );
}

interface Props {
  readonly sources: readonly Source[];
  /** Ids of the places in the text that cite each source, by its number. */
  readonly citations: ReadonlyMap<number, readonly string[]>;
  readonly locale: Locale;
}

/** The numbered sources of a page; citations in the text point at them, and they lead back to those. */
export function SourceList({ sources, citations, locale }: Props) {
  const { texts } = locale;
  return (
    <Row
      as="section"
      broad
      labelledBy="sources"
      rail={
        <>
          <RailHeading id="sources">{texts.sources}</RailHeading>
          {texts.sourcesUntranslated !== '' && <p className={styles.untranslated}>{texts.sourcesUntranslated}</p>}
        </>
      }
    >
      <ol className={styles.list}>
        {sources.map((source, index) => (
          // The order is the numbering.
          // biome-ignore lint/suspicious/noArrayIndexKey: a source is its place in the list
          <li id={`source-${index + 1}`} key={index}>
            <SourceTitle language={locale.language} source={source} />
            <small className={styles.where}>
              <Words language={locale.language}>{source.publisher}</Words>
              {source.date && (
                <>
                  {texts.joints.comma}
                  <DateText date={source.date} locale={locale} />
                </>
              )}
              {source.copy && <span>{texts.joints.brackets.join(texts.readInCopy)}</span>}
              <Citations ids={citations.get(index + 1) ?? []} number={index + 1} texts={texts} />
            </small>
          </li>
        ))}
      </ol>
      {sources.length > unfolded && (
        <p className={styles.all}>
          <a href={`#source-${unfolded + 1}`}>{texts.allSources(sources.length)}</a>
        </p>
      )}
    </Row>
  );
}
