import { FactSources } from '#components/FactSources.tsx';
import { markOf } from '#components/foreign.ts';
import { Headline } from '#components/Headline.tsx';
import { Row } from '#components/Row.tsx';
import { ShareLinks } from '#components/ShareLinks.tsx';
import { Words } from '#components/Words.tsx';
import type { Fact } from '#lib/content/matter/schema.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { ShareTargets } from '#lib/publishing/share-targets.ts';
import type { Language } from '#lib/terms/languages.ts';
import styles from './SharedThing.module.css';

interface Props {
  readonly fact: Fact;
  /** Of its words. */
  readonly language: Language;
  /** Where it stands among the others. */
  readonly placeHref: string;
  readonly share: ShareTargets;
  readonly locale: Locale;
}

/** One fact, whole, and the links that share it: for those whose browser runs no script of ours. */
export function SharedFact({ fact, language, placeHref, share, locale }: Props) {
  const { label, value, note, asOf, confidence, sources } = fact;
  const { texts, dates } = locale;
  const mark = markOf(language, locale);
  return (
    <>
      <Headline language={language} mark={mark} standfirst={value} title={label} />
      <Row
        rail={
          <time className={styles.day} dateTime={asOf.iso}>
            {texts.asOf(dates.partial(asOf))}
          </time>
        }
      >
        <div className={styles.about}>
          {note !== undefined && (
            <p {...mark}>
              <Words language={language}>{note}</Words>
            </p>
          )}
          {confidence && <p className={styles.from}>{texts.confidence[confidence]}</p>}
          <p className={styles.from}>
            <FactSources locale={locale} sources={sources} />
          </p>
          <a className={styles.place} href={placeHref}>
            {texts.readInPlace}
          </a>
        </div>
      </Row>
      <ShareLinks locale={locale} share={share} />
    </>
  );
}
