import type { Edition } from '#lib/content/model/model.ts';
import type { DeskFragment, DeskSection } from '#lib/editors/desk-sections.ts';
import { publicationLine, publicationOf } from '#lib/editors/publication.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { CardThing } from '#lib/publishing/cards/design.ts';
import { describePage } from '#lib/publishing/page-description.ts';
import { escapeHtml } from '#lib/terms/escape-html.ts';
import { topics } from '#lib/terms/topics.ts';

/** What stands beside a card that nobody can be shown yet, or any more. */
function stateOf(thing: CardThing, now: number): string | undefined {
  return 'status' in thing ? publicationLine(publicationOf(thing, now)) : undefined;
}

function deskCard(thing: CardThing, edition: Edition, locale: Locale, now: number): string {
  const { title, path, card } = describePage(thing, edition, locale);
  // The preview may be open under another name than SITE_URL, and shows no picture from elsewhere.
  const { pathname, search } = new URL(card.url);
  const picture = escapeHtml(pathname + search);
  const { alt, width, height } = card;
  const state = stateOf(thing, now);
  return (
    `<li><a href="${picture}"><img alt="${escapeHtml(alt)}" src="${picture}" width="${width}" height="${height}" loading="lazy"></a>` +
    `<p><a href="${escapeHtml(path)}">${escapeHtml(title)}</a></p>` +
    `${state === undefined ? '' : `<p><strong>${escapeHtml(state)}</strong></p>`}</li>`
  );
}

/**
 * The card of every page that has one, drafts included: an edition of the preview holds them.
 * @param now epoch milliseconds
 */
export function deskCards(edition: Edition, locale: Locale, now: number): readonly DeskSection[] {
  const { stories, updates, milestones } = edition;
  const programme = edition.factbox('programme');
  const front = [{ kind: 'front' }, { kind: 'timeline' }, ...(programme ? [programme] : [])] as const;
  const section = (id: DeskFragment, name: string, things: readonly CardThing[]): DeskSection => ({
    id,
    name,
    items: things.map((thing) => deskCard(thing, edition, locale, now)).join(''),
    empty: 'There is none yet.',
  });
  return [
    section('card-site', 'Front, timeline, programme', front),
    section('card-story', `Stories ${stories.length}`, stories),
    section('card-update', `Updates ${updates.length}`, updates),
    section('card-milestone', `Milestones ${milestones.length}`, milestones.toReversed()),
    section(
      'card-topic',
      `Topics ${topics.length}`,
      topics.map((topic) => ({ kind: 'topic', topic })),
    ),
  ];
}
