import { topFiles } from '#lib/content/files/file-kinds.ts';
import {
  type Found,
  findFiles,
  isLostName,
  isProblem,
  lookAt,
  pathInside,
  rootOf,
} from '#lib/content/files/find-files.ts';
import { fileFault, type Problem } from '#lib/terms/problem.ts';

/** What stands at each path that was looked at; undefined where nothing does any more. */
export type Looked = ReadonlyMap<string, Found | undefined>;

const folderFault = (message: string): Problem => ({ ...fileFault(message), file: 'content' });

/**
 * Looks at the whole folder. A problem when it has vanished or is suddenly empty, which is no reason to take everything down.
 * @param known paths of which it is known that there was something
 */
export async function scanAll(contentDir: string, known: Iterable<string>): Promise<Looked | Problem> {
  const files = await findFiles(contentDir);
  if (!files) return folderFault(`there is no folder ${contentDir}; put it back, or set CONTENT_DIR`);
  const { found, unreadable } = files;
  if (found.every(isProblem))
    return folderFault(`the folder ${contentDir} is empty; put the content back, or set CONTENT_DIR`);
  // What stands in a folder that cannot be read was not deleted.
  const gone = [...known].filter((file) => !unreadable.some((folder) => file.startsWith(`${folder}/`)));
  return new Map<string, Found | undefined>([
    ...gone.map((file) => [file, undefined] as const),
    ...found.map((one) => [one.file, one] as const),
  ]);
}

/** Looks at the paths that were hinted at; undefined when the whole folder must be looked at. */
export async function scanHints(
  contentDir: string,
  hints: readonly string[],
  isKnown: (file: string) => boolean,
): Promise<Looked | undefined> {
  const root = await rootOf(contentDir);
  const paths = [...new Set(hints.flatMap((hint) => pathInside(contentDir, hint) ?? []))];
  const isFolder = paths.some((path) => !path.includes('/') && !Object.hasOwn(topFiles, path));
  if (root === undefined || isFolder || paths.some(isLostName)) return undefined;
  const looked = new Map<string, Found | undefined>();
  for (const path of paths) {
    const found = await lookAt(contentDir, root, path);
    if (found || isKnown(`content/${path}`)) looked.set(`content/${path}`, found);
  }
  return looked;
}
