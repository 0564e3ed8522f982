import { lstat, realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { contentAt } from '#lib/content/files/classify-file.ts';
import type { FileKind } from '#lib/content/files/file-kinds.ts';
import { rootOf } from '#lib/content/files/find-files.ts';
import { codeOf } from '#lib/terms/failure.ts';
import { type Translation, translations } from '#lib/terms/languages.ts';

/** A file of the content folder that the desk may read and write; there need not be one yet. */
export interface ContentPath {
  /** Begins with `content/`. */
  readonly file: string;
  readonly kind: FileKind;
  /** Of the original, where the file is a translation. */
  readonly name: string;
  readonly language?: Translation;
  /** On the disk. */
  readonly path: string;
}

/** Why something was not done, in a sentence for the editor. */
export interface Refused {
  readonly refused: string;
}

/** What may be asked for: names as addresses have them, and the files at the top. No other way leads on from here. */
const shape = new RegExp(
  `^content/(?:images/[\\w-][\\w.-]{0,99}|(?:[a-z]+/)?[a-z0-9-]{1,80}(?:\\.(?:${translations.join('|')}))?\\.(?:md|yml))$`,
);
const longestShown = 80;

const shown = (file: string): string =>
  JSON.stringify(file.length > longestShown ? `${file.slice(0, longestShown)}…` : file);

/**
 * Where a file of the content folder stands. Whatever else is asked for is refused by its name alone, and so is a link, wherever it leads:
 * what is written through it would stand in a place that nobody has chosen.
 */
export async function contentPath(contentDir: string, file: string): Promise<ContentPath | Refused> {
  const at = shape.test(file) ? contentAt(file) : undefined;
  if (!at)
    return {
      refused: `${shown(file)} is no file that the desk writes: it has to stand in the content folder and be called like content/stories/a-name.md, in a-z, 0-9 and hyphens.`,
    };
  const root = await rootOf(contentDir);
  if (root === undefined) return { refused: 'The content folder is not there.' };
  const inside = file.slice('content/'.length);
  const path = join(root, inside);
  const folder = dirname(path);
  try {
    if ((await realpath(folder)) !== folder)
      return {
        refused: `content/${basename(folder)} is a link, and the desk writes through none: put the folder here.`,
      };
    const stats = await lstat(path);
    if (stats.isSymbolicLink())
      return { refused: `${file} is a link, and the desk writes through none: put the file here.` };
    if (!stats.isFile()) return { refused: `${file} is no file; take away what stands in its place.` };
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') return { refused: `${file} cannot be reached (${codeOf(error)}).` };
  }
  const { kind, name, language } = at;
  return { file, kind, name, ...(language && { language }), path };
}
