import { Blocks } from '#components/Blocks.tsx';
import { Byline } from '#components/Byline.tsx';
import { Corrections } from '#components/Corrections.tsx';
import { citationsIn } from '#components/citations.ts';
import { EmbedPanel } from '#components/EmbedPanel.tsx';
import { Figure } from '#components/Figure.tsx';
import { markOf } from '#components/foreign.ts';
import { Graphic } from '#components/Graphic.tsx';
import { Headline } from '#components/Headline.tsx';
import { InShort } from '#components/InShort.tsx';
import { ReadAloud } from '#components/ReadAloud.tsx';
import { ReportError } from '#components/ReportError.tsx';
import { RailHeading, Row, WideRow } from '#components/Row.tsx';
import { ShareLinks } from '#components/ShareLinks.tsx';
import { SourceList } from '#components/SourceList.tsx';
import { StoryChanges } from '#components/StoryChanges.tsx';
import { StoryContents } from '#components/StoryContents.tsx';
import { StoryList } from '#components/StoryList.tsx';
import { UpdateList } from '#components/UpdateList.tsx';
import type { ResolvedBlock } from '#lib/article/resolve-blocks.ts';
import type { Heading, Picture, Story } from '#lib/content/model/model.ts';
import type { Thumbnails } from '#lib/graphics/thumbnails.ts';
import { type Locale, localeOf } from '#lib/i18n/locale.ts';
import type { ListedUpdate } from '#lib/pages/listed-updates.ts';
import type { Reach } from '#lib/pages/reach.ts';
import type { StoryChange } from '#lib/pages/story-changes.ts';
import type { OfferedEmbed } from '#lib/publishing/embeds/embeds.ts';
import type { ShareTargets } from '#lib/publishing/share-targets.ts';
import styles from './Article.module.css';

interface Props {
  readonly story: Story;
  /** How far our sources on the astronauts reach, where the story is of them. */
  readonly reach: Reach | undefined;
  readonly blocks: readonly ResolvedBlock[];
  /** Of the body, for the table of contents. */
  readonly headings: readonly Heading[];
  readonly heroPicture: Picture | undefined;
  readonly updates: readonly ListedUpdate[];
  readonly changes: readonly StoryChange[];
  readonly more: readonly Story[];
  /** Of the stories to read after this one. */
  readonly thumbnails?: Thumbnails;
  readonly share: ShareTargets;
  readonly embed: OfferedEmbed;
  readonly contact: string | undefined;
  readonly locale: Locale;
}

/** The drawing with which a text begins stands over all of it. */
function partsOf(blocks: readonly ResolvedBlock[]) {
  const [first, ...text] = blocks;
  return first?.kind === 'graphic' ? { opening: first.graphic, text } : { opening: undefined, text: blocks };
}

/** A whole story: head, opening drawing, hero, text, and what belongs to it after the text. */
export function Article({
  story,
  reach,
  blocks,
  headings,
  heroPicture,
  updates,
  changes,
  more,
  thumbnails,
  share,
  embed,
  contact,
  locale,
}: Props) {
  const { texts, dates, addresses } = locale;
  const { opening, text } = partsOf(blocks);
  const { language } = story;
  const mark = markOf(language, locale);
  const told = localeOf(language);
  const knownOn = story.knownAt && (
    <p className={styles.knownOn}>
      <strong>{texts.knownOn(dates.partial(story.knownAt)) + texts.joints.stop}</strong>
      {texts.joints.space + texts.knownOnNote + texts.joints.space}
      <a href={addresses.programme()}>{texts.programme}</a>
    </p>
  );
  return (
    <>
      <article data-story={story.slug}>
        <Headline language={language} below={knownOn} mark={mark} standfirst={story.summary} title={story.title} />
        {opening && (
          <WideRow from="text" ruled={false}>
            <Graphic graphic={opening} locale={locale} wide />
          </WideRow>
        )}
        <InShort language={language} locale={locale} points={story.points ?? []} reach={reach} />
        {story.hero && heroPicture && (
          <WideRow ruled={false}>
            <Figure figure={{ ...story.hero, picture: heroPicture }} first locale={told} mark={mark} />
          </WideRow>
        )}
        <Row
          rail={
            <>
              <Byline
                authors={story.authors}
                knownAt={story.knownAt}
                locale={locale}
                published={story.published}
                readingMinutes={story.readingMinutes}
                updated={story.updated}
              />
              <StoryChanges changes={changes} locale={locale} />
              <ReadAloud locale={locale} />
              <p className={styles.goOn}>
                <a data-go-on="" hidden href="#text">
                  {locale.reading.goOn}
                </a>
              </p>
              <StoryContents headings={headings} language={language} locale={locale} />
            </>
          }
        >
          <Blocks
            blocks={text}
            language={language}
            locale={locale}
            share={{ label: told.texts.share, hrefOf: (id) => addresses.sharedSection({ slug: story.slug, id }) }}
          />
        </Row>
        {updates.length > 0 && (
          <Row as="section" labelledBy="updates" rail={<RailHeading id="updates">{texts.latestUpdates}</RailHeading>}>
            <UpdateList headingLevel={3} locale={locale} updates={updates} />
          </Row>
        )}
        <Corrections corrections={story.corrections} language={language} locale={locale} />
        <SourceList citations={citationsIn(blocks)} locale={locale} sources={story.sources} />
      </article>
      {more.length > 0 && (
        <div className={styles.more}>
          <Row as="section" labelledBy="more" rail={<RailHeading id="more">{texts.moreOnThis}</RailHeading>}>
            <StoryList headingLevel={3} locale={locale} stories={more} thumbnails={thumbnails} />
          </Row>
        </div>
      )}
      <ReportError contact={contact} locale={locale} title={story.title} />
      <ShareLinks locale={locale} share={share} />
      <EmbedPanel embed={embed} locale={locale} />
    </>
  );
}
