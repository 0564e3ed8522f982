import type { FileKind } from '#lib/content/files/file-kinds.ts';
import type { ChangedFile } from '#lib/editors/sending/changed-files.ts';
import { fieldsOrNone } from '#lib/editors/writing/matter-text.ts';

/** What belongs to one text beside itself. */
export interface Piece {
  readonly kind: FileKind;
  readonly name: string;
  /** What it was called before, as readers or the last commit know it. */
  readonly aliases: readonly string[];
  /** Names of the pictures that it, or a translation of it, shows. */
  readonly pictures: readonly string[];
}

/**
 * Which changed files go together: a text, its translations, its pictures, and what stood under its old names, which is gone. The others are
 * for other sendings, unless the editor takes them along.
 */
export function partedByPiece(
  { kind, name, aliases, pictures }: Piece,
  changed: readonly ChangedFile[],
): { readonly own: readonly ChangedFile[]; readonly others: readonly ChangedFile[] } {
  const isOwn = (file: ChangedFile): boolean =>
    file.kind === 'picture'
      ? pictures.includes(file.name)
      : file.kind === kind && (file.name === name || (file.is === 'deleted' && aliases.includes(file.name)));
  return { own: changed.filter(isOwn), others: changed.filter((file) => !isOwn(file)) };
}

/** Whether a text is another under a new name. What readers have not seen keeps no old one, so its title and its moment tell. */
export function isSameText(one: string, other: string): boolean {
  const [fields, others] = [fieldsOrNone(one), fieldsOrNone(other)];
  const title = fields.get('title');
  return (
    typeof title === 'string' &&
    title === others.get('title') &&
    String(fields.get('published')) === String(others.get('published'))
  );
}
