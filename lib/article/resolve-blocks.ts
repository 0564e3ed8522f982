import { withoutLostPictures } from '#lib/article/lost-pictures.ts';
import { withLinksIn } from '#lib/article/own-links.ts';
import { pictureAt } from '#lib/article/picture-at.ts';
import type { Source } from '#lib/content/matter/schema.ts';
import type { Block, Body, Edition, Factbox, Milestone, Picture } from '#lib/content/model/model.ts';
import { drawGraphic } from '#lib/graphics/draw.ts';
import type { Graphic } from '#lib/graphics/graphic.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { assertNever } from '#lib/terms/assert-never.ts';
import type { PartialDate } from '#lib/terms/partial-date.ts';

/** A block with what it names put in its place, ready to be rendered. */
export type ResolvedBlock =
  | Extract<Block, { kind: 'prose' | 'note' }>
  | { readonly kind: 'graphic'; readonly graphic: Graphic }
  | { readonly kind: 'factbox'; readonly factbox: Factbox }
  | { readonly kind: 'timeline'; readonly milestones: readonly Milestone[] }
  | { readonly kind: 'milestone'; readonly milestone: Milestone }
  | (Extract<Block, { kind: 'figure' }> & { readonly picture: Picture })
  | {
      readonly kind: 'quote';
      readonly id: string;
      readonly html: string;
      readonly speaker: string;
      readonly date: PartialDate;
      readonly source: Source | undefined;
    };

/** Passes the HTML of paragraphs and notes through a function; quotations stay as they were said. */
export const mapProse = (
  blocks: readonly ResolvedBlock[],
  change: (html: string) => string,
): readonly ResolvedBlock[] =>
  blocks.map((block) =>
    block.kind === 'prose' || block.kind === 'note' ? { ...block, html: change(block.html) } : block,
  );

/** An excerpt stays a glance: the weightier milestones of the topics, the latest of them. */
const excerptLength = 8;

function excerpt(milestones: readonly Milestone[], topics: readonly string[]): readonly Milestone[] {
  const onTopic = milestones.filter((milestone) => milestone.topics.some((topic) => topics.includes(topic)));
  const major = onTopic.filter((milestone) => milestone.significance === 'major');
  return (major.length > 0 ? major : onTopic).slice(-excerptLength);
}

/**
 * Looks up what a body's blocks name, and draws its graphics. A target that has gone since the body was parsed is left out.
 * @param locale the language of the drawings, and of the pages to which its links lead
 */
export function resolveBlocks(
  body: Body,
  edition: Edition,
  sources: readonly Source[],
  locale: Locale,
): readonly ResolvedBlock[] {
  const ready = (html: string) => withLinksIn(withoutLostPictures(html, edition), locale.language);
  return body.blocks.flatMap((block): ResolvedBlock[] => {
    switch (block.kind) {
      case 'prose':
      case 'note':
        return [{ ...block, html: ready(block.html) }];
      case 'graphic': {
        const graphic = drawGraphic(block.name, edition, locale);
        return graphic ? [{ kind: 'graphic', graphic }] : [];
      }
      case 'factbox': {
        const factbox = edition.factbox(block.id);
        return factbox ? [{ kind: 'factbox', factbox }] : [];
      }
      case 'timeline':
        return [{ kind: 'timeline', milestones: excerpt(edition.milestones, block.topics) }];
      case 'milestone': {
        const milestone = edition.milestone(block.id);
        return milestone ? [{ kind: 'milestone', milestone }] : [];
      }
      case 'figure': {
        const picture = pictureAt(edition, block.src);
        return picture ? [{ ...block, picture }] : [];
      }
      case 'quote':
        return [{ ...block, html: ready(block.html), source: sources[block.source - 1] }];
      default:
        return assertNever(block);
    }
  });
}
