import type { BigIntStats } from 'node:fs';
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { classifyFile, strangeFolder } from '#lib/content/files/classify-file.ts';
import { type FileKind, folders, pictureTooLarge, textTooLarge, topFiles } from '#lib/content/files/file-kinds.ts';
import { codeOf } from '#lib/terms/failure.ts';
import type { Translation } from '#lib/terms/languages.ts';
import { type Fault, fileFault, type Problem } from '#lib/terms/problem.ts';

/** A content file on the disk, to be read. */
export interface ContentFile {
  readonly kind: FileKind;
  /** Begins with `content/`. */
  readonly file: string;
  readonly name: string;
  /** Of a translation. */
  readonly language?: Translation | undefined;
  readonly path: string;
  /** Changes whenever the file does: inode, size, and both times in nanoseconds. */
  readonly signature: string;
}

/** A file, or why it must not be read: a FIFO would block, a link may lead out of the folder. */
export type Found = ContentFile | Problem;

export const isProblem = (found: Found): found is Problem => 'severity' in found;

export interface FoundFiles {
  readonly found: readonly Found[];
  /** Folders, as `content/…`, that are there but cannot be read. */
  readonly unreadable: readonly string[];
}

const located = (path: string, fault: Fault): Problem => ({ ...fault, file: `content/${path}` });

const unreadableBecause = (error: unknown): string => `cannot be read (${codeOf(error)}); check its permissions`;

const isAbsent = (error: unknown): boolean => ['ENOENT', 'ENOTDIR'].includes(codeOf(error));

/** Bytes of a name that are no UTF-8 come as U+FFFD: by such a name nothing can be opened. */
export const isLostName = (path: string): boolean => path.includes('\ufffd');

const lostName = fileFault(
  'has a name that is not UTF-8; rename it: a-z, 0-9 and hyphens (ls -b in its folder shows the name)',
);

function describeSpecial(stats: BigIntStats): string {
  if (stats.isDirectory()) return 'is a link to a folder; put its files here';
  return 'is not a regular file; replace it by one';
}

/** Real path of CONTENT_DIR; undefined when there is none. */
export async function rootOf(contentDir: string): Promise<string | undefined> {
  try {
    return await realpath(contentDir);
  } catch {
    return undefined;
  }
}

async function leadsOutside(root: string, path: string): Promise<boolean> {
  const target = await realpath(path);
  return target !== root && !target.startsWith(root + sep);
}

/** Looks at one path, relative to CONTENT_DIR with `/` between the names. Undefined for what does not exist or is ignored. */
export async function lookAt(contentDir: string, root: string, path: string): Promise<Found | undefined> {
  const classified = classifyFile(path);
  if (classified.is === 'ignored') return undefined;
  if (isLostName(path)) return located(path, lostName);
  const refuse = (message: string): Problem => located(path, fileFault(message));
  const absolute = join(contentDir, path);
  try {
    const own = await lstat(absolute, { bigint: true });
    if (own.isDirectory()) {
      const fault = strangeFolder(path);
      return fault && located(path, fault);
    }
    if (classified.is === 'remarkable') return located(path, classified.fault);
    if (own.isSymbolicLink() && (await leadsOutside(root, absolute)))
      return refuse('is a link that leads out of the content folder; copy the file here');
    const stats = own.isSymbolicLink() ? await stat(absolute, { bigint: true }) : own;
    if (!stats.isFile()) return refuse(describeSpecial(stats));
    const { kind, name, language } = classified;
    const large = (kind === 'picture' ? pictureTooLarge : textTooLarge)(Number(stats.size));
    if (large !== undefined) return refuse(large);
    const signature = `${stats.dev}.${stats.ino}.${stats.size}.${stats.mtimeNs}.${stats.ctimeNs}`;
    return { kind, name, ...(language && { language }), file: `content/${path}`, path: absolute, signature };
  } catch (error) {
    if (!isAbsent(error)) return refuse(unreadableBecause(error));
    const link = await lstat(absolute).catch(() => undefined);
    return link?.isSymbolicLink() ? refuse('is a link to nothing; copy the file here') : undefined;
  }
}

/** How many files are looked at or read at once. */
export const readsAtOnce = 64;

/** Runs `work` over `items`, at most `limit` at once, results in order. */
export async function mapLimited<Item, Result>(
  items: readonly Item[],
  limit: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results = new Map<number, Result>();
  let next = 0;
  const run = async (): Promise<void> => {
    for (let index = next++; index < items.length; index = next++) {
      const item = items[index];
      if (item !== undefined) results.set(index, await work(item));
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, run));
  return items.flatMap((_, index) => {
    const result = results.get(index);
    return result === undefined ? [] : [result];
  });
}

interface Names {
  readonly paths: readonly string[];
  readonly unreadable?: string;
  readonly problems: readonly Problem[];
}

/** What a folder in the content is to be told, if anything. */
const strange = (path: string): readonly Problem[] => {
  const fault = strangeFolder(path);
  return fault ? [located(path, fault)] : [];
};

async function namesIn(contentDir: string, root: string, folder: string): Promise<Names> {
  const path = join(contentDir, folder);
  try {
    if (await leadsOutside(root, path)) {
      const fault = fileFault('is a link that leads out of the content folder; copy the files here');
      return { paths: [], problems: [located(folder, fault)] };
    }
    const entries = await readdir(/* turbopackIgnore: true */ path, { withFileTypes: true });
    const { inner = [], files = [] } = Object.groupBy(entries, (entry) => (entry.isDirectory() ? 'inner' : 'files'));
    const pathOf = ({ name }: { readonly name: string }) => `${folder}/${name}`;
    return { paths: files.map(pathOf), problems: inner.flatMap((entry) => strange(pathOf(entry))) };
  } catch (error) {
    if (isAbsent(error)) return { paths: [], problems: [] };
    const fault = fileFault(unreadableBecause(error));
    return { paths: [], unreadable: `content/${folder}`, problems: [located(folder, fault)] };
  }
}

/** Every content file of CONTENT_DIR, sorted by path. undefined when there is no such folder. */
export async function findFiles(contentDir: string): Promise<FoundFiles | undefined> {
  const root = await rootOf(contentDir);
  if (root === undefined) return undefined;
  const top = await readdir(/* turbopackIgnore: true */ root, { withFileTypes: true }).catch(() => undefined);
  if (top === undefined) return undefined;
  const known = Object.keys(folders);
  const inside = await Promise.all(known.map((folder) => namesIn(contentDir, root, folder)));
  // A folder in the place of one of the files at the top is looked at like it.
  const { files = [], strangers = [] } = Object.groupBy(
    top.filter(({ name }) => !known.includes(name)),
    (entry) => (entry.isDirectory() && !Object.hasOwn(topFiles, entry.name) ? 'strangers' : 'files'),
  );
  const paths = [...files.map(({ name }) => name), ...inside.flatMap((names) => names.paths)].sort();
  const found = await mapLimited(paths, readsAtOnce, (path) => lookAt(contentDir, root, path));
  return {
    found: [
      ...strangers.flatMap(({ name }) => strange(name)),
      ...inside.flatMap((names) => names.problems),
      ...found.flatMap((file) => file ?? []),
    ],
    unreadable: inside.flatMap(({ unreadable }) => unreadable ?? []),
  };
}

/** Path of a hint relative to CONTENT_DIR, with `/`: '' for the folder itself, undefined when it lies outside. */
export function pathInside(contentDir: string, hint: string): string | undefined {
  const path = relative(contentDir, hint);
  return path === '..' || path.startsWith(`..${sep}`) ? undefined : path.split(sep).join('/');
}
