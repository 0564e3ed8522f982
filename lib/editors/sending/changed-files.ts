import { contentAt } from '#lib/content/files/classify-file.ts';
import type { FileKind } from '#lib/content/files/file-kinds.ts';
import type { Translation } from '#lib/terms/languages.ts';

/** A path in which the work tree, or what is staged of it, is not as the last commit has it. */
export interface ChangedPath {
  /** From the top of the repository, with `/`. */
  readonly path: string;
  readonly is: 'new' | 'changed' | 'deleted' | 'unmerged';
}

/** What stands between the two letters and the path, in each kind of line: `1 XY …`, `u XY …`. */
const fieldsBefore: Readonly<Record<string, number>> = { '1': 8, u: 10 };

function ofLine(line: string): ChangedPath | undefined {
  const kind = line[0] ?? '';
  if (kind === '?') return { path: line.slice(2), is: 'new' };
  const fields = fieldsBefore[kind];
  if (fields === undefined) return undefined;
  const parts = line.split(' ');
  const path = parts.slice(fields).join(' ');
  const [staged, here] = [...(parts[1] ?? '..')];
  if (kind === 'u') return { path, is: 'unmerged' };
  // What is staged as deleted and stands there again comes a second time, as untracked.
  if (here === 'D' || (staged === 'D' && here === '.')) return { path, is: 'deleted' };
  return { path, is: staged === 'A' || here === 'A' ? 'new' : 'changed' };
}

/** Reads `git status --porcelain=v2 --branch -z --no-renames --untracked-files=all`. Each path is given once. */
export function changedPaths(porcelain: string): readonly ChangedPath[] {
  const found = new Map<string, ChangedPath>();
  for (const line of porcelain.split('\0')) {
    const changed = ofLine(line);
    if (!changed) continue;
    const before = found.get(changed.path);
    found.set(changed.path, before?.is === 'deleted' ? { ...changed, is: 'changed' } : changed);
  }
  return [...found.values()];
}

/** A file of the content folder that is not as the last commit has it. */
export interface ChangedFile {
  /** `content/…` */
  readonly file: string;
  readonly is: ChangedPath['is'];
  readonly kind: FileKind;
  /** Of the original, where the file is a translation. */
  readonly name: string;
  readonly language?: Translation;
}

/** Those of the content folder, in order. @param prefix of that folder in the repository: '', or ending in `/` */
export function changedFiles(changed: readonly ChangedPath[], prefix: string): readonly ChangedFile[] {
  return changed
    .filter(({ path }) => path.startsWith(prefix))
    .flatMap(({ path, is }): readonly ChangedFile[] => {
      const file = `content/${path.slice(prefix.length)}`;
      const at = contentAt(file);
      if (!at) return [];
      const { kind, name, language } = at;
      return [{ file, is, kind, name, ...(language && { language }) }];
    })
    .sort((one, other) => (one.file < other.file ? -1 : 1));
}
