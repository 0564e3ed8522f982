import type { FileKind } from '#lib/content/files/file-kinds.ts';
import type { ParsedBody, Version } from '#lib/content/model/version.ts';
import type { Problem } from '#lib/terms/problem.ts';

/** One reading of a file that has no fault in itself; what it refers to may still be missing. */
export interface Reading {
  readonly version: Version;
  /** Warnings of the front matter. */
  readonly problems: readonly Problem[];
  /** Absent until the body has been parsed. */
  readonly body?: Omit<ParsedBody, 'body'>;
}

/** What the store knows of one path. */
export interface Entry {
  readonly file: string;
  readonly kind?: FileKind;
  readonly name?: string;
  /** Of the file when it was last read; '' when it was not read. */
  readonly signature: string;
  /** Of the bytes last read. */
  readonly hash?: string;
  /** Faults because of which the bytes on the disk cannot be used at all. */
  readonly faults: readonly Problem[];
  /** What the bytes with these faults name, of pictures; nothing when they could not even be read. */
  readonly unacceptedPictures?: readonly string[];
  /** Read without a fault, but refers to something that is missing. */
  readonly pending?: Reading;
  /** What is shown. */
  readonly accepted?: Reading;
}
