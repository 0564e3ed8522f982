import { readFileSync } from 'node:fs';
import { findFiles, isProblem } from '#lib/content/files/find-files.ts';

/** The files of a folder of content as they lie there. */
export interface FolderTexts {
  /** `content/…` of each file that can be read, sorted; pictures too. */
  readonly files: readonly string[];
  /** The text of one of them with its own line ends; undefined when there is none, or it is no UTF-8. */
  readonly text: (file: string) => string | undefined;
}

/** @param texts by `content/…` */
export const folderTexts = (texts: ReadonlyMap<string, string>): FolderTexts => ({
  files: [...texts.keys()].sort(),
  text: (file) => texts.get(file),
});

/** Names are looked for now, texts when they are first asked for, and then no more. Where there is no folder there are no files. */
export async function readFolderTexts(contentDir: string): Promise<FolderTexts> {
  const found = (await findFiles(contentDir))?.found ?? [];
  const paths = new Map(found.flatMap((one) => (isProblem(one) ? [] : [[one.file, one.path] as const])));
  const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const read = (file: string): string | undefined => {
    const path = paths.get(file);
    if (path === undefined || !/\.(?:md|yml)$/.test(file)) return undefined;
    try {
      return utf8.decode(readFileSync(path));
    } catch {
      return undefined;
    }
  };
  const known = new Map<string, string | undefined>();
  return {
    files: [...paths.keys()].sort(),
    text: (file) => {
      if (!known.has(file)) known.set(file, read(file));
      return known.get(file);
    },
  };
}
