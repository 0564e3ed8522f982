import { Byline } from '#components/Byline.tsx';
import { markOf } from '#components/foreign.ts';
import { Headline } from '#components/Headline.tsx';
import { Row } from '#components/Row.tsx';
import { ShareLinks } from '#components/ShareLinks.tsx';
import type { Heading, Story } from '#lib/content/model/model.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { ShareTargets } from '#lib/publishing/share-targets.ts';
import styles from './SharedThing.module.css';

interface Props {
  readonly story: Story;
  readonly heading: Heading;
  /** Where it stands in the story. */
  readonly placeHref: string;
  readonly share: ShareTargets;
  readonly locale: Locale;
}

/** One section of a story by its heading, and the links that share it: for those whose browser runs no script of ours. */
export function SharedSection({ story, heading, placeHref, share, locale }: Props) {
  return (
    <>
      <Headline
        language={story.language}
        mark={markOf(story.language, locale)}
        standfirst={story.title}
        title={heading.text}
      />
      <Row
        rail={
          <Byline
            authors={story.authors}
            knownAt={story.knownAt}
            locale={locale}
            published={story.published}
            updated={story.updated}
          />
        }
      >
        <a className={styles.place} href={placeHref}>
          {locale.texts.readInPlace}
        </a>
      </Row>
      <ShareLinks locale={locale} share={share} />
    </>
  );
}
