import { contentPath, type FileKind, type TextKind } from '#lib/content/files/file-kinds.ts';
import type { DataMatter, DataName, EditionData } from '#lib/content/matter/data-schema.ts';
import type {
  FactboxMatter,
  PageMatter,
  SiteMatter,
  StoryMatter,
  StyleMatter,
  UpdateMatter,
} from '#lib/content/matter/schema.ts';
import type { TranslationMatters } from '#lib/content/matter/translation-schema.ts';
import type { Body, MilestoneFields, Picture } from '#lib/content/model/model.ts';
import type { GraphicName } from '#lib/terms/graphic-names.ts';
import type { FactboxId, MilestoneId, PageSlug, StorySlug, UpdateSlug } from '#lib/terms/ids.ts';
import type { Language, Translation } from '#lib/terms/languages.ts';
import type { Position } from '#lib/terms/position.ts';
import type { Problem } from '#lib/terms/problem.ts';

/** Something that a body points to; whether it exists is only known when all files are. */
export interface BodyReference extends Position {
  readonly to: 'factbox' | 'milestone' | 'picture' | 'data' | 'link';
  /** An id, a picture's or a drawing's name, or an address that begins with `/` or `#`. */
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
  /** In which it is set, and in whose words its footnotes and links are labelled. */
  readonly language: Language;
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

/** Where each field stands that is judged together with other files, or with the day. */
type Positions = Readonly<Record<string, Position>>;

interface Read {
  readonly file: string;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly hash: string;
  /** Warnings of the fields. */
  readonly problems: readonly Problem[];
  readonly positions: Positions;
  readonly pictures: PicturesIn;
}

interface ReadText extends Read {
  /** The whole file; `bytesOf` unpacks it. The strings of ten thousand stories would take four times the memory. */
  readonly packed: Uint8Array;
}

/** Names of pictures in the bytes of a file. */
export interface PicturesIn {
  /** Anywhere and in any way. */
  readonly named: readonly string[];
  /** By their address: readers can see or reach them. */
  readonly shown: readonly string[];
}

interface Text extends ReadText {
  /** Where the body begins in the decoded text, in UTF-16 code units, and on which line of the file; both count as `textOf` has them. */
  readonly bodyFrom: number;
  readonly bodyLine: number;
  /** What was found in the body; absent until it has been parsed. */
  readonly body?: Omit<ParsedBody, 'body'>;
  /** Placeholders that an editor forgot to replace: errors, which keep the record from being accepted. */
  readonly placeholders: readonly Problem[];
}

/** In another language: what it lacks it has from its original. */
interface Translated<Kind extends TextKind | 'site' | 'data'> {
  readonly kind: 'translation';
  readonly of: Kind;
  readonly language: Translation;
  /** Of the original. */
  readonly name: string;
  readonly matter: TranslationMatters[Kind];
  /** What nobody has translated yet in a file that `npm run new` wrote: errors, like those of `Text`. */
  readonly placeholders: readonly Problem[];
}

type TranslatedText = {
  readonly [Kind in TextKind]: Text & Translated<Kind> & { readonly words: number; readonly firstSentence: string };
}[TextKind];

/** A file whose own faults are such that it cannot be used. */
export interface UnusableRecord {
  readonly kind: 'unusable';
  readonly file: string;
  /** Absent for what is no content file, such as a folder in the place of one. */
  readonly of?: FileKind;
  /** Of a translation. */
  readonly language?: Translation;
  readonly name: string;
  /** '' when the bytes could not even be read. */
  readonly hash: string;
  readonly problems: readonly Problem[];
  readonly pictures: PicturesIn;
}

/** What one reading of a content file gave: its fields, the source of its body, its faults. */
export type FileRecord =
  | (Text & {
      readonly kind: 'story';
      readonly name: StorySlug;
      readonly matter: StoryMatter;
      readonly words: number;
      /** The drawing with which its text begins. */
      readonly opening: GraphicName | undefined;
    })
  | (Text & {
      readonly kind: 'update';
      readonly name: UpdateSlug;
      readonly matter: UpdateMatter;
      readonly firstSentence: string;
    })
  | (Text & { readonly kind: 'milestone'; readonly name: MilestoneId; readonly matter: MilestoneFields })
  | (Text & { readonly kind: 'factbox'; readonly name: FactboxId; readonly matter: FactboxMatter })
  | (Text & { readonly kind: 'page'; readonly name: PageSlug; readonly matter: PageMatter })
  | TranslatedText
  | (ReadText & Translated<'site'>)
  | (ReadText & Translated<'data'>)
  | (ReadText & { readonly kind: 'site'; readonly name: string; readonly matter: SiteMatter })
  | (ReadText & { readonly kind: 'style'; readonly name: string; readonly matter: StyleMatter })
  | (ReadText & {
      readonly kind: 'data';
      readonly name: DataName;
      readonly matter: DataMatter;
      /** The same by its name, and nothing else. */
      readonly data: EditionData;
    })
  | (Read & {
      readonly kind: 'picture';
      readonly name: string;
      readonly picture: Picture;
      readonly bytes: Uint8Array;
    })
  | UnusableRecord;

/** A record of one kind of file. */
export type RecordOf<Kind extends FileRecord['kind']> = Extract<FileRecord, { readonly kind: Kind }>;

/** A record without a fault of its own; what it refers to may still be missing. */
export type SoundRecord = Exclude<FileRecord, UnusableRecord>;

/** A record that becomes a document. */
export type DocumentRecord = RecordOf<TextKind> | TranslatedText;

/** A record of which there may be translations. */
export type Original = RecordOf<TextKind | 'site' | 'data'>;

export const isOriginal = (record: FileRecord): record is Original =>
  !['translation', 'picture', 'style', 'unusable'].includes(record.kind);

/** The file of which a translation is one. */
export const originalOf = ({ of, name }: RecordOf<'translation'>): string => contentPath(of, name);

export const isDocument = (record: FileRecord): record is DocumentRecord => 'bodyFrom' in record;

/** Whether its editor still works on it: readers do not see it. */
export const isDraft = (record: FileRecord): boolean =>
  ((record.kind === 'story' || record.kind === 'update') && record.matter.status === 'draft') ||
  (record.kind === 'milestone' && record.matter.draft);

/** Everything that is known of the folder, by path. */
export interface Records {
  /** What the last reading of each file gave. */
  readonly read: ReadonlyMap<string, FileRecord>;
  /** What readers are shown of each: the record that was read, or an older one while it is not accepted. */
  readonly accepted: ReadonlyMap<string, SoundRecord>;
}

/** What was read of a file, when it can be used at all; else what is shown in its place. */
export function usableRecord({ read, accepted }: Records, file: string): SoundRecord | undefined {
  const record = read.get(file);
  return record && record.kind !== 'unusable' ? record : accepted.get(file);
}

/** Whether readers are not shown what stands in the file. */
export const isWaiting = ({ accepted }: Records, { file, hash }: FileRecord): boolean =>
  accepted.get(file)?.hash !== hash;

/** A problem of a field that reading has noted the position of. */
export const problemIn = (
  { file, positions }: SoundRecord,
  severity: Problem['severity'],
  field: string,
  message: string,
): Problem => ({ severity, file, ...(positions[field] ?? { line: 1, column: 1 }), field, message });
