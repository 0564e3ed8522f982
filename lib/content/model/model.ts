import type { EditionData } from '#lib/content/matter/data-schema.ts';
import type {
  Correction,
  Fact,
  FactboxMatter,
  MilestoneMatter,
  PageMatter,
  SiteMatter,
  StoryMatter,
  UpdateMatter,
} from '#lib/content/matter/schema.ts';
import type { Behind } from '#lib/content/model/stamp.ts';
import type { GraphicName } from '#lib/terms/graphic-names.ts';
import type { FactboxId, Instant, MilestoneId, PageSlug, StorySlug, UpdateSlug } from '#lib/terms/ids.ts';
import type { Language } from '#lib/terms/languages.ts';
import type { PartialDate } from '#lib/terms/partial-date.ts';
import type { Problem } from '#lib/terms/problem.ts';
import type { Topic } from '#lib/terms/topics.ts';

/** What is known of a translation beside its words. */
interface TranslationState {
  readonly status: 'machine' | 'reviewed';
  /** How its original has changed since; absent while the two are in step. */
  readonly behind?: Behind;
  /** Corrections of the original that it does not have yet, in the original's words. */
  readonly lacks: readonly Correction[];
}

/** What the site is called. */
export interface Site extends SiteMatter {
  /** Of its title, tagline and publisher. In a view of another language what nobody has translated stands in English. */
  readonly language: Language;
}

/** What every document has beside its front matter. */
interface Placed {
  /** Of its words. In a view of another language what nobody has translated stands in English. */
  readonly language: Language;
  /** Absent where the words are the original's own. */
  readonly translation?: TranslationState;
  /** Begins with `content/`. */
  readonly file: string;
}

export interface Story extends Placed, StoryMatter {
  readonly kind: 'story';
  readonly slug: StorySlug;
  /** Whole minutes at 230 words a minute, at least 1. */
  readonly readingMinutes: number;
  /** The drawing with which its text begins: it stands under the headline, in lists and on the card. */
  readonly opening?: GraphicName;
}

/** When something happened. */
export type Happened = Pick<MilestoneMatter, 'date' | 'end' | 'qualifier'>;

export interface Update extends Placed, Omit<UpdateMatter, 'summary' | 'happened'> {
  readonly kind: 'update';
  readonly slug: UpdateSlug;
  /** The editor's summary, else the first sentence of the body. */
  readonly summary: string;
  /** The editor's summary alone: under the headline, the first sentence would stand twice. */
  readonly standfirst: string | undefined;
  /** The day of the event: its own, else its milestone's; where neither is known, the day on which we told of it. */
  readonly happened: Happened;
}

/** Where a milestone lies against the edition's day. */
export type MilestoneTense =
  /** It happened, or (unconfirmed) is said to have happened. */
  | 'past'
  /** Its window is ahead. */
  | 'expected'
  /** Planned or slipped, its window is passing, and no source says what came of it. */
  | 'open'
  /** Planned or slipped, its window has ended, and no source says what came of it. */
  | 'overdue';

/** What came of what a milestone tells. */
export type EventStatus = Exclude<MilestoneMatter['status'], 'draft'>;

/** In a file `status` says two things: what came of the event, and that its editor still works on the file. */
export interface MilestoneFields extends Omit<MilestoneMatter, 'status'> {
  readonly status: EventStatus;
  readonly draft: boolean;
}

/** Nobody has said yet what came of the event of a draft. */
export const milestoneFields = ({ status, ...fields }: MilestoneMatter): MilestoneFields => ({
  ...fields,
  status: status === 'draft' ? 'unconfirmed' : status,
  draft: status === 'draft',
});

export interface Milestone extends Placed, MilestoneFields {
  readonly kind: 'milestone';
  readonly id: MilestoneId;
  readonly tense: MilestoneTense;
}

export interface Factbox extends Placed, Omit<FactboxMatter, 'facts'> {
  readonly facts: readonly Fact[];
  readonly kind: 'factbox';
  readonly id: FactboxId;
}

export interface Page extends Placed, PageMatter {
  readonly kind: 'page';
  readonly slug: PageSlug;
}

export type Document = Story | Update | Milestone | Factbox | Page;

/** A story or update that was taken down; its address answers 410 with the note. */
export interface Withdrawn {
  readonly kind: 'story' | 'update';
  readonly slug: StorySlug | UpdateSlug;
  readonly title: string;
  /** Of the title. */
  readonly language: Language;
  readonly note: string;
  readonly noteLanguage: Language;
}

/** A name under which a story or update was out that nobody may be shown any more: withdrawn, expired, or of such a story. */
export interface TakenDown {
  readonly kind: 'story' | 'update';
  /** Or a former one. */
  readonly slug: string;
}

/** A picture of `content/images`, answered at `/images/NAME`. */
export interface Picture {
  readonly name: string;
  /** Pixels, read from the file. */
  readonly width: number;
  readonly height: number;
  /** Size in bytes, at most 300 KB. */
  readonly bytes: number;
  readonly mediaType: 'image/jpeg' | 'image/png' | 'image/webp' | 'image/avif' | 'image/svg+xml';
  readonly hash: string;
}

export interface Heading {
  /** 2–4. */
  readonly level: number;
  readonly id: string;
  /** Plain text. */
  readonly text: string;
}

/** A body is a list of these, in order. Every `html` is sanitized and may be set as it is. */
export type Block =
  | { readonly kind: 'prose'; readonly html: string }
  | { readonly kind: 'factbox'; readonly id: FactboxId }
  | { readonly kind: 'timeline'; readonly topics: readonly Topic[] }
  | { readonly kind: 'milestone'; readonly id: MilestoneId }
  | {
      readonly kind: 'figure';
      readonly src: string;
      readonly alt: string;
      readonly credit: string;
      readonly caption?: string;
      readonly licence?: string;
    }
  | { readonly kind: 'graphic'; readonly name: GraphicName }
  | {
      readonly kind: 'quote';
      /** Where its source is cited. */
      readonly id: string;
      readonly html: string;
      readonly speaker: string;
      readonly date: PartialDate;
      /** 1-based, into the document's `sources`. */
      readonly source: number;
    }
  | { readonly kind: 'note'; readonly title?: string; readonly html: string };

export interface Body {
  readonly blocks: readonly Block[];
  readonly headings: readonly Heading[];
}

export const emptyBody: Body = { blocks: [], headings: [] };

/** A correction with the thing that it was made on. */
export interface CorrectionEntry {
  readonly date: PartialDate;
  readonly text: string;
  /** Of the text: a translation may lack a correction of its original. */
  readonly language: Language;
  readonly on: Story | Update | Milestone | Factbox;
}

/**
 * Everything that may be shown now: an immutable snapshot and a pure function of (files, now).
 * It crosses two module graphs in one process, so it holds plain data and functions, never class instances to be tested with `instanceof`.
 */
export interface Edition {
  /** Hash of the content and of the time-gated state; the same on every replica with the same files. */
  readonly revision: string;
  readonly language: Language;
  readonly site: Site;
  /** Live stories, newest first. */
  readonly stories: readonly Story[];
  /** Live updates, the newest event first. */
  readonly updates: readonly Update[];
  /** Whether the newest event that an update tells of is of the last seven days. */
  readonly hasLatest: boolean;
  /** Those of both that were published in the two days before this edition's moment, newest first; they leave by themselves. */
  readonly news: readonly (Story | Update)[];
  /** Live milestones, oldest first; of one day, in order of their ids. */
  readonly milestones: readonly Milestone[];
  readonly factboxes: readonly Factbox[];
  readonly pages: readonly Page[];
  readonly data: EditionData;
  readonly withdrawn: readonly Withdrawn[];
  readonly takenDown: readonly TakenDown[];
  /** Old slug → the story's slug now. */
  readonly aliases: Readonly<Record<string, StorySlug>>;
  readonly pictures: Readonly<Record<string, Picture>>;
  /** Sorted by file, line, column. */
  readonly problems: readonly Problem[];
  /** Epoch milliseconds of the next embargo, expiry, beginning or end of a window, end of the latest event's seven days, or of something's two days as news; null when there is none. */
  readonly nextChangeAt: number | null;
  /** Newest `updated ?? published` of what is live; null when nothing is. */
  readonly lastUpdated: Instant | null;
  story(slug: string): Story | undefined;
  update(slug: string): Update | undefined;
  milestone(id: string): Milestone | undefined;
  factbox(id: string): Factbox | undefined;
  page(slug: string): Page | undefined;
  /** Live updates of one story, the newest event first. */
  updatesOf(slug: StorySlug): readonly Update[];
  /** Parsed once a file version; throws only when the parser itself fails. */
  body(document: Document): Promise<Body>;
  /** Changes with a file's bytes. @param file of a document, or of the original of a translated one */
  version(file: string): string | undefined;
  /** The same edition in another language: translations laid over their originals; what has none stays as it is. */
  in(language: Language): Edition;
  /** Bytes of a picture of this edition. */
  picture(name: string): Promise<Uint8Array | undefined>;
}
