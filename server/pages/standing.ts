import { factAt } from '#lib/content/model/fact-groups.ts';
import type { Edition } from '#lib/content/model/model.ts';
import { pageCount } from '#lib/pages/list-page.ts';
import { addressOfCard } from '#lib/publishing/cards/card-address.ts';
import type { CardName } from '#lib/publishing/cards/card-name.ts';
import { findCard } from '#lib/publishing/cards/find-card.ts';
import { knowsOEmbed } from '#lib/publishing/oembed.ts';
import { oembedOfNothing } from '#lib/publishing/oembed-request.ts';
import { sitemapParts } from '#lib/publishing/sitemap.ts';
import { topics } from '#lib/terms/topics.ts';
import type { Subject } from '#server/request/gate.ts';

/** What the edition says of an address, before anything is rendered. */
export type Presence =
  | { readonly is: 'live' }
  | { readonly is: 'moved'; readonly location: string }
  /** Taken down by the editors; `page` is the internal address of the note. */
  | { readonly is: 'withdrawn'; readonly page: string }
  /** Like every other address that has nothing: one answer stands for all of them. */
  | { readonly is: 'answered at'; readonly address: string }
  /** Only a text can say, which may have to be parsed first. Its answer is never this one again. */
  | { readonly is: 'known to a text'; readonly ask: () => Promise<Presence> }
  | { readonly is: 'absent' };

const live: Presence = { is: 'live' };
const absent: Presence = { is: 'absent' };

const isWithdrawn = (edition: Edition, kind: 'story' | 'update', slug: string): boolean =>
  edition.withdrawn.some((thing) => thing.kind === kind && thing.slug === slug);

const aliasOf = (edition: Edition, slug: string) =>
  Object.hasOwn(edition.aliases, slug) ? edition.aliases[slug] : undefined;

function withdrawn(edition: Edition, kind: 'story' | 'update', slug: string): Presence {
  const folder = kind === 'story' ? 'stories' : 'updates';
  return isWithdrawn(edition, kind, slug) ? { is: 'withdrawn', page: `/en/withdrawn-page/${folder}/${slug}` } : absent;
}

/** @param form where the story of a slug stands in the form that was asked for: one that moved has moved in each of its forms */
function storyPresence(edition: Edition, slug: string, form: (slug: string) => string): Presence {
  if (edition.story(slug)) return live;
  // A withdrawn story is led to as well: there the reader finds the note.
  const moved = aliasOf(edition, slug);
  if (moved && (edition.story(moved) || isWithdrawn(edition, 'story', moved))) {
    return { is: 'moved', location: form(moved) };
  }
  return withdrawn(edition, 'story', slug);
}

/** A section is there when its story has such a heading. */
function sectionPresence(edition: Edition, slug: string, id: string): Presence {
  const story = edition.story(slug);
  if (!story) return storyPresence(edition, slug, (moved) => `/share/stories/${moved}/${encodeURIComponent(id)}`);
  return {
    is: 'known to a text',
    ask: async () => ((await edition.body(story)).headings.some((heading) => heading.id === id) ? live : absent),
  };
}

/** A frame in another site shows the note itself: our page for it may stand in no frame. */
function embeddedStoryPresence(edition: Edition, slug: string): Presence {
  const page = `/embed/stories/${slug}`;
  if (edition.story(slug)) return live;
  const moved = aliasOf(edition, slug);
  if (moved && (edition.story(moved) || isWithdrawn(edition, 'story', moved))) {
    return { is: 'moved', location: `/embed/stories/${moved}` };
  }
  return isWithdrawn(edition, 'story', slug) ? { is: 'withdrawn', page } : absent;
}

/** A card is where its thing is, and goes with it. */
function presenceOfCard(edition: Edition, card: CardName): Presence {
  const thing = findCard(edition, card);
  if (thing) {
    const is = addressOfCard(thing, edition, card.shape);
    return is.endsWith(`.${card.extension}`) ? live : { is: 'moved', location: is };
  }
  if (card.about === 'update') return withdrawn(edition, 'update', card.name);
  if (card.about !== 'story') return absent;
  const moved = aliasOf(edition, card.name);
  const story = moved === undefined ? undefined : edition.story(moved);
  if (story) return { is: 'moved', location: addressOfCard(story, edition, card.shape) };
  return withdrawn(edition, 'story', moved ?? card.name);
}

/** Looks an address up in the edition, so that an unknown one costs no render and fills no cache. */
export function presenceOf(edition: Edition, subject: Subject): Presence {
  switch (subject.of) {
    case 'fixed':
      return live;
    case 'list':
      return subject.page <= pageCount(edition[subject.name].length) ? live : absent;
    case 'story':
      return storyPresence(edition, subject.slug, (slug) => `/stories/${slug}`);
    case 'story text':
      return storyPresence(edition, subject.slug, (slug) => `/stories/${slug}.md`);
    case 'embedded story':
      return embeddedStoryPresence(edition, subject.slug);
    case 'oembed': {
      const { request } = subject;
      if (request.is === 'refused' || knowsOEmbed(request.path, edition)) return live;
      return { is: 'answered at', address: oembedOfNothing };
    }
    case 'update':
      return edition.update(subject.slug) ? live : withdrawn(edition, 'update', subject.slug);
    case 'timeline':
      return topics.some((topic) => topic === subject.name) || edition.milestone(subject.name) ? live : absent;
    case 'shared fact':
      return factAt(edition.factbox('programme')?.facts ?? [], subject.id) ? live : absent;
    case 'shared section':
      return sectionPresence(edition, subject.slug, subject.id);
    case 'card':
      return presenceOfCard(edition, subject);
    case 'picture':
      return Object.hasOwn(edition.pictures, subject.name) ? live : absent;
    case 'sitemap part':
      return subject.part <= sitemapParts(edition) ? live : absent;
  }
}

/** Whether something that could be seen in `before` is gone in `after`: then no older page may be sent again. */
export function somethingWasUnpublished(before: Edition, after: Edition): boolean {
  return (
    before.stories.some(({ slug }) => !after.story(slug)) ||
    before.updates.some(({ slug }) => !after.update(slug)) ||
    before.milestones.some(({ id }) => !after.milestone(id)) ||
    before.factboxes.some(({ id }) => !after.factbox(id)) ||
    before.pages.some(({ slug }) => !after.page(slug)) ||
    Object.keys(before.pictures).some((name) => !Object.hasOwn(after.pictures, name))
  );
}
