import type { ReactNode } from 'react';
import { DateText, HappenedDate, MilestoneDate } from '#components/DateText.tsx';
import { MarkedWords } from '#components/MarkedWords.tsx';
import { Seal, sealState } from '#components/Seal.tsx';
import { Thumbnail } from '#components/Thumbnail.tsx';
import { Told } from '#components/Told.tsx';
import { Words } from '#components/Words.tsx';
import type { Thumbnails } from '#lib/graphics/thumbnails.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { HitAbout } from '#lib/publishing/search/live-thing.ts';
import type { ShownHit } from '#lib/publishing/search/shown.ts';
import styles from './SearchHit.module.css';

interface Props {
  readonly hit: ShownHit;
  readonly locale: Locale;
  readonly thumbnails: Thumbnails;
}

/** One thing that was found: what it is called, the sentence that shows why, and what tells it from others. */
export function SearchHit({ hit: { href, title, language, excerpt, about }, locale, thumbnails }: Props) {
  const words = <MarkedWords headline language={language} locale={locale} runs={title} />;
  const above = aboveTitle(about, locale);
  const below = belowTitle(about, locale);
  const thumbnail = about.is === 'story' ? thumbnails(about.story) : undefined;
  const text = (
    <div className={styles.words}>
      {above && <p className={styles.small}>{above}</p>}
      <h3 className={about.is === 'story' ? styles.story : styles.title}>
        {href === undefined ? words : <a href={href}>{words}</a>}
      </h3>
      {excerpt && (
        <p className={styles.excerpt}>
          <MarkedWords language={language} locale={locale} runs={excerpt} />
        </p>
      )}
      {below && <p className={styles.small}>{below}</p>}
    </div>
  );
  if (thumbnail === undefined) return text;
  return (
    <div className={styles.pictured}>
      <Thumbnail svg={thumbnail} />
      {text}
    </div>
  );
}

/** When it happened, and who leads. */
function aboveTitle(about: HitAbout, locale: Locale): ReactNode {
  if (about.is === 'update')
    return (
      <span>
        <HappenedDate isTold={false} locale={locale} update={about.update} />
      </span>
    );
  if (about.is !== 'milestone') return undefined;
  const { milestone } = about;
  const { lead } = milestone;
  return (
    <>
      <span>
        <MilestoneDate locale={locale} milestone={milestone} />
      </span>
      {lead && (
        <span className={styles.lead}>
          <Seal lead={lead} state={sealState(milestone)} />
          {locale.texts.lead[lead]}
        </span>
      )}
    </>
  );
}

/** When it was published, in which story it stands, who published it and where it is cited. */
function belowTitle(about: HitAbout, locale: Locale): ReactNode {
  const { texts, dates, addresses, search } = locale;
  switch (about.is) {
    case 'story':
      return <time dateTime={about.story.published}>{dates.day(about.story.published)}</time>;
    case 'section':
      return (
        <span>
          {search.inStory + texts.joints.space}
          <a href={addresses.story(about.story)}>
            <Told language={about.story.language} locale={locale}>
              {about.story.title}
            </Told>
          </a>
        </span>
      );
    case 'source':
      return (
        <>
          <span>
            <Words language={locale.language}>{about.source.publisher}</Words>
            {about.source.date && (
              <>
                {texts.joints.comma}
                <DateText date={about.source.date} locale={locale} />
              </>
            )}
          </span>
          <span>{search.citedIn}</span>
          {about.citedIn.map(({ href, title, language }) => (
            <span className={styles.cites} key={href}>
              <a href={href}>
                <Told language={language} locale={locale}>
                  {title}
                </Told>
              </a>
            </span>
          ))}
        </>
      );
    case 'update':
    case 'milestone':
    case 'fact':
    case 'term':
    case 'page':
      return undefined;
  }
}
