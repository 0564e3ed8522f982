import type { Factbox, Milestone, Story, Update } from '#lib/content/model/model.ts';
import type { MarkLead, MarkState } from '#lib/graphics/seal-mark.ts';
import type { OverviewTick } from '#lib/pages/overview.ts';
import type { Topic } from '#lib/terms/topics.ts';

/** What a card can be about; a fact box stands for the page of the programme. */
export type CardThing =
  | Story
  | Update
  | Milestone
  | Factbox
  | { readonly kind: 'topic'; readonly topic: Topic }
  | { readonly kind: 'timeline' }
  | { readonly kind: 'front' };

/** `card` is what chats and networks show; the others are the crops that search engines ask for. */
export const cardShapes = {
  card: { width: 1200, height: 630 },
  '16x9': { width: 1200, height: 675 },
  '4x3': { width: 1200, height: 900 },
  '1x1': { width: 1200, height: 1200 },
} as const;
export type CardShape = keyof typeof cardShapes;

/** One mark of the programme's line; nobody leads a step of which nothing was published. */
export interface CardStep {
  readonly lead: MarkLead | undefined;
  readonly state: MarkState;
}

export type CardMotif =
  | { readonly kind: 'seal'; readonly lead: MarkLead; readonly state: MarkState }
  | {
      readonly kind: 'ticks';
      readonly ticks: readonly Pick<OverviewTick, 'row' | 'at' | 'whole'>[];
      readonly years: readonly { readonly year: number; readonly at: number }[];
    }
  | { readonly kind: 'steps'; readonly steps: readonly CardStep[]; readonly lastDone: number }
  | { readonly kind: 'globe'; readonly places: Readonly<Record<'islamabad' | 'jiuquan', string>> }
  | {
      readonly kind: 'drawing';
      /** A square of 96 units, with words for who does not see it. */
      readonly svg: string;
      readonly title: string;
    }
  | { readonly kind: 'picture'; readonly name: string; readonly hash: string };

/** Everything that is drawn on a card, and nothing else: two cards with the same design are the same bytes. */
export interface CardDesign {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly site: string;
  /** Over the headline: the section, or a milestone's date. */
  readonly kicker: string;
  readonly headline: string;
  /** Under the headline; may be ''. */
  readonly line: string;
  /** In the end corner: the date to which the card holds, and whether a machine translated it; '' where nothing on it can age. */
  readonly date: string;
  readonly motif: CardMotif;
}
