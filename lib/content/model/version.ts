import type {
  FactboxMatter,
  MilestoneMatter,
  PageMatter,
  SiteMatter,
  StoryMatter,
  StyleMatter,
  UpdateMatter,
} from '#lib/content/matter/schema.ts';
import type { Body, Picture } from '#lib/content/model/model.ts';
import type { FactboxId, MilestoneId, PageSlug, StorySlug, UpdateSlug } from '#lib/terms/ids.ts';
import type { Position } from '#lib/terms/position.ts';
import type { Problem } from '#lib/terms/problem.ts';

/** Something that a body points to; whether it exists is only known when all files are. */
export interface BodyReference extends Position {
  readonly to: 'factbox' | 'milestone' | 'picture' | 'link';
  /** An id, a picture's name, or an address that begins with `/` or `#`. */
  readonly target: string;
  /** What a page shows must exist; what it links to only should. */
  readonly severity: 'error' | 'warning';
}

export interface ParsedBody {
  readonly body: Body;
  readonly problems: readonly Problem[];
  readonly references: readonly BodyReference[];
  /** Ids that a link may lead to: those of its headings. */
  readonly anchors: readonly string[];
  /** Numbers of the sources that it cites, in order of their first use. */
  readonly cited: readonly number[];
}

/** What a parser needs of one document. */
export interface BodySource {
  readonly file: string;
  /** Prefix of the ids that would clash when two bodies stand on one page. */
  readonly slug: string;
  readonly markdown: string;
  /** 1-based line of the file on which `markdown` begins. */
  readonly markdownLine: number;
  /** How many sources there are to cite. */
  readonly sources: number;
  /** Nobody waits for the body itself, so it is not set and rendered, which is a third of the work, and may be left empty. */
  readonly faultsOnly?: boolean;
}

/** Reads a body; rejects only when the parser itself fails. A body that takes too long is a problem of the result. */
export type ParseBody = (source: BodySource) => Promise<ParsedBody>;

interface TextVersion {
  readonly file: string;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly hash: string;
  readonly bytes: Uint8Array;
}

/** Where each field stands that is judged together with other files, or with the day. */
type Positions = Readonly<Record<string, Position>>;

/** One file's content as it was accepted. */
export type Version =
  | (TextVersion & {
      readonly kind: 'story';
      readonly name: StorySlug;
      readonly matter: StoryMatter;
      readonly words: number;
      readonly positions: Positions;
    })
  | (TextVersion & {
      readonly kind: 'update';
      readonly name: UpdateSlug;
      readonly matter: UpdateMatter;
      readonly firstSentence: string;
      readonly positions: Positions;
    })
  | (TextVersion & {
      readonly kind: 'milestone';
      readonly name: MilestoneId;
      readonly matter: MilestoneMatter;
      readonly positions: Positions;
    })
  | (TextVersion & {
      readonly kind: 'factbox';
      readonly name: FactboxId;
      readonly matter: FactboxMatter;
      readonly positions: Positions;
    })
  | (TextVersion & { readonly kind: 'page'; readonly name: PageSlug; readonly matter: PageMatter })
  | {
      readonly kind: 'site';
      readonly file: string;
      readonly hash: string;
      readonly bytes: Uint8Array;
      readonly matter: SiteMatter;
      readonly positions: Positions;
    }
  | (TextVersion & { readonly kind: 'style'; readonly matter: StyleMatter })
  | {
      readonly kind: 'picture';
      readonly file: string;
      readonly hash: string;
      readonly bytes: Uint8Array;
      readonly picture: Picture;
    };

/** A version of one kind of file. */
export type VersionOf<Kind extends Version['kind']> = Extract<Version, { readonly kind: Kind }>;

export type DocumentVersion = Exclude<Version, { readonly kind: 'site' | 'style' | 'picture' }>;
