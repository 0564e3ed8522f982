import { addressesIn, addressOf, type Subject, type SubjectOf } from '#lib/addresses/addresses.ts';
import { factAt } from '#lib/content/model/fact-groups.ts';
import type { Edition, Story } from '#lib/content/model/model.ts';
import { pageCount } from '#lib/pages/list-page.ts';
import { addressOfCard, pageOfCard, shapeOf, thingAt } from '#lib/publishing/cards/card-of.ts';
import { sameRoom } from '#lib/publishing/embeds/oembed.ts';
import { canonicalOEmbedAddress, oembedOfNothing, readOEmbedRequest } from '#lib/publishing/embeds/oembed-request.ts';
import { sitemapParts } from '#lib/publishing/site-files/sitemap.ts';
import type { StorySlug } from '#lib/terms/ids.ts';
import { type Language, languages } from '#lib/terms/languages.ts';

/** What the edition says of an address, before anything is rendered. */
export type Standing =
  | { readonly is: 'live' }
  | { readonly is: 'moved'; readonly location: string }
  /** Taken down by the editors; `page` is the internal address of the note. */
  | { readonly is: 'withdrawn'; readonly page: string }
  /** One answer stands for many addresses that say the same. */
  | { readonly is: 'answered at'; readonly address: string }
  /** Only a text can say, which may have to be parsed first. Its answer is never this one again. */
  | { readonly is: 'known to a text'; readonly ask: () => Promise<Standing> }
  | { readonly is: 'absent' };

type Placed = Pick<Story, 'language'>;

const live: Standing = { is: 'live' };
const absent: Standing = { is: 'absent' };
const liveIf = (isThere: boolean): Standing => (isThere ? live : absent);

const isWithdrawn = (edition: Edition, kind: 'story' | 'update', slug: string): boolean =>
  edition.withdrawn.some((thing) => thing.kind === kind && thing.slug === slug);

const aliasOf = (edition: Edition, slug: string): StorySlug | undefined =>
  Object.hasOwn(edition.aliases, slug) ? edition.aliases[slug] : undefined;

function withdrawn(edition: Edition, kind: 'story' | 'update', slug: string, language: Language): Standing {
  const folder = kind === 'story' ? 'stories' : 'updates';
  if (!isWithdrawn(edition, kind, slug)) return absent;
  return { is: 'withdrawn', page: `/${language}/withdrawn-page/${folder}/${slug}` };
}

/**
 * @param form where the story of a slug stands in the form that was asked for: one that moved has moved in each of its forms
 * @param gone what is said of one that is not there and has not moved
 */
function standingOfStory(
  edition: Edition,
  slug: string,
  language: Language,
  form: (details: { slug: StorySlug }) => string,
  gone: Standing = withdrawn(edition, 'story', slug, language),
): Standing {
  if (edition.story(slug)) return live;
  // A withdrawn story is led to as well: there the reader finds the note.
  const moved = aliasOf(edition, slug);
  if (moved && (edition.story(moved) || isWithdrawn(edition, 'story', moved))) {
    return { is: 'moved', location: form({ slug: moved }) };
  }
  return gone;
}

/** A section is there when its story has such a heading. */
function standingOfSection(edition: Edition, { slug, id }: SubjectOf<'sharedSection'>, language: Language): Standing {
  const story = edition.story(slug);
  const { sharedSection } = addressesIn(language);
  if (!story) return standingOfStory(edition, slug, language, (moved) => sharedSection({ ...moved, id }));
  return {
    is: 'known to a text',
    ask: async () => liveIf((await edition.body(story)).headings.some((heading) => heading.id === id)),
  };
}

/** A frame in another site shows the note itself: our page for it may stand in no frame. */
function standingOfEmbed(edition: Edition, { slug }: SubjectOf<'embeddedStory'>, language: Language): Standing {
  const { embeddedStory } = addressesIn(language);
  const page = addressOf({ of: 'embeddedStory', slug }, language);
  const gone: Standing = isWithdrawn(edition, 'story', slug) ? { is: 'withdrawn', page } : absent;
  return standingOfStory(edition, slug, language, embeddedStory, gone);
}

/** A card is where its thing is, and goes with it. */
function standingOfCard(edition: Edition, card: SubjectOf<'card' | 'cardCrop'>, language: Language): Standing {
  const page = pageOfCard(card);
  const thing = thingAt(edition, page);
  const addresses = addressesIn(thing && 'language' in thing ? thing.language : language);
  if (thing) {
    const location = addressOfCard(thing, edition, shapeOf(card), addresses);
    // What nobody has translated has its original's card.
    if (addresses !== addressesIn(language)) return { is: 'moved', location };
    return location.endsWith(`.${card.extension}`) ? live : { is: 'moved', location };
  }
  if (page?.of === 'update') return withdrawn(edition, 'update', page.slug, language);
  if (page?.of !== 'story') return absent;
  const moved = aliasOf(edition, page.slug);
  const story = moved === undefined ? undefined : edition.story(moved);
  if (story)
    return { is: 'moved', location: addressOfCard(story, edition, shapeOf(card), addressesIn(story.language)) };
  return withdrawn(edition, 'story', moved ?? page.slug, language);
}

function standingOfOEmbed(edition: Edition, subject: SubjectOf<'oembed'>): Standing {
  const request = readOEmbedRequest(subject);
  if (request.is === 'refused') return { is: 'answered at', address: canonicalOEmbedAddress(request) };
  const room = sameRoom(request.path, request.room, edition);
  return { is: 'answered at', address: room ? canonicalOEmbedAddress({ ...request, room }) : oembedOfNothing };
}

/** Looks an address up in the edition, so that an unknown one costs no render and fills no cache. */
export function standingOf(all: Edition, subject: Subject, language: Language): Standing {
  const edition = all.in(language);
  switch (subject.of) {
    case 'stories':
    case 'updates':
      return liveIf((subject.page ?? 1) <= pageCount(edition[subject.of].length));
    case 'story':
      return standingOfStory(edition, subject.slug, language, addressesIn(language).story);
    case 'storyText':
      return standingOfStory(edition, subject.slug, language, addressesIn(language).storyText);
    case 'embeddedStory':
      return standingOfEmbed(edition, subject, language);
    case 'oembed':
      return standingOfOEmbed(all, subject);
    case 'update':
      return edition.update(subject.slug) ? live : withdrawn(edition, 'update', subject.slug, language);
    case 'milestone':
      return liveIf(edition.milestone(subject.id) !== undefined);
    case 'sharedFact':
      return liveIf(factAt(edition.factbox('programme')?.facts ?? [], subject.id) !== undefined);
    case 'sharedSection':
      return standingOfSection(edition, subject, language);
    case 'card':
    case 'cardCrop':
      return standingOfCard(edition, subject, language);
    case 'picture':
      return liveIf(Object.hasOwn(edition.pictures, subject.name));
    case 'sitemapPart':
      return liveIf(subject.part <= sitemapParts(all));
    case 'standingPage':
      return liveIf(edition.page(subject.slug) !== undefined);
    case 'front':
    case 'timeline':
    case 'topic':
    case 'programme':
    case 'corrections':
    case 'offline':
    case 'search':
    case 'embeddedTimeline':
    case 'embeddedFactbox':
    case 'feed':
    case 'topicFeed':
    case 'graphic':
    case 'timelineJson':
    case 'timelineCsv':
    case 'timelineCalendar':
    case 'programmeJson':
    case 'dataSchema':
    case 'sitemap':
    case 'newsSitemap':
    case 'robots':
    case 'llms':
    case 'manifest':
    case 'takenDown':
    case 'security':
    case 'healthz':
    case 'readyz':
    case 'preview':
    case 'desk':
    case 'deskCards':
    case 'deskFile':
      return live;
  }
}

/** Whether a document is gone, or stands no more in the language that it stood in: a translation that was taken back. */
const isGone = (before: Placed, after: Placed | undefined): boolean => after?.language !== before.language;

/** Whether something that could be seen in `before` is gone in `after`: then no older page may be sent again. */
export function somethingWasUnpublished(allBefore: Edition, allAfter: Edition): boolean {
  const isGoneIn = (language: Language): boolean => {
    const [before, after] = [allBefore.in(language), allAfter.in(language)];
    return (
      before.stories.some((story) => isGone(story, after.story(story.slug))) ||
      before.updates.some((update) => isGone(update, after.update(update.slug))) ||
      before.milestones.some((milestone) => isGone(milestone, after.milestone(milestone.id))) ||
      before.factboxes.some((factbox) => isGone(factbox, after.factbox(factbox.id))) ||
      before.pages.some((page) => isGone(page, after.page(page.slug)))
    );
  };
  return (
    languages.some(isGoneIn) || Object.keys(allBefore.pictures).some((name) => !Object.hasOwn(allAfter.pictures, name))
  );
}
