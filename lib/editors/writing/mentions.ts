import { atRoot, withFragment } from '#lib/addresses/addresses.ts';
import { contentAt } from '#lib/content/files/classify-file.ts';
import type { FileKind } from '#lib/content/files/file-kinds.ts';
import type { FolderTexts } from '#lib/content/files/folder-texts.ts';
import type { FieldPath } from '#lib/content/matter/read-yaml.ts';
import { setField } from '#lib/editors/writing/matter-edit.ts';
import { fieldsOrNone } from '#lib/editors/writing/matter-text.ts';
import { addressIn } from '#lib/editors/writing/seen.ts';

/** By what other files name one: their fields, what they draw, their links. */

interface Named {
  readonly kind: FileKind;
  readonly name: string;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A directive that draws it, and whatever stands between its name and that of the file. */
const drawn: Readonly<Partial<Record<FileKind, string>>> = {
  milestone: String.raw`::milestone\{[^}\n]*\bid=["']?`,
  factbox: String.raw`::factbox\{[^}\n]*\bid=["']?`,
  data: String.raw`::graphic\{[^}\n]*\bname=["']?`,
};

const directiveTo = ({ kind, name }: Named): RegExp | undefined => {
  const before = drawn[kind];
  return before === undefined ? undefined : new RegExp(`(?<=${before})${escaped(name)}(?![\\w-])`, 'g');
};

/** Its addresses in any language, with what is made of its page: cards, embeds, its text. Never those of another site. */
const linksTo = (named: Named): readonly RegExp[] => {
  const address = addressIn(named);
  const part = named.kind === 'milestone' ? [withFragment(atRoot.timeline(), named.name)] : [];
  return (address === '' ? [] : [address, ...part]).map((path) => {
    const [start, name] = [path.slice(0, -named.name.length), path.slice(-named.name.length)];
    return name === named.name
      ? new RegExp(`(?<=(?<![\\w.:/-])(?:/[a-z-]+){0,2}${escaped(start)})${escaped(name)}(?![\\w-])`, 'g')
      : new RegExp(`(?<![\\w.:/-])(?:/[a-z-]+){0,2}${escaped(path)}(?![\\w-])`, 'g');
  });
};

/** Fields of a file that name it. What cannot be read names nothing. */
function fieldsNaming({ kind, name }: Named, file: string, text: string): readonly FieldPath[] {
  const at = contentAt(file);
  if (!at || at.language || !text.includes(name)) return [];
  const by = at.kind;
  const fields = fieldsOrNone(text);
  const naming = (field: string): readonly FieldPath[] => (fields.get(field) === name ? [[field]] : []);
  if (kind === 'story') return by === 'update' ? naming('story') : by === 'site' ? naming('lead') : [];
  if (kind !== 'milestone') return [];
  if (by === 'update') return naming('milestone');
  const rows = by === 'data' ? fields.get('rows') : undefined;
  return Array.isArray(rows)
    ? rows.flatMap((row, index) => (Object(row).milestone === name ? [['rows', index, 'milestone']] : []))
    : [];
}

/** A file by the names of another, and how: `field` and `drawing` cannot do without it. */
interface Mention {
  readonly file: string;
  readonly by: 'field' | 'drawing' | 'link';
}

/** Every other file that names this one. */
export function mentionsOf(named: Named, own: (file: string) => boolean, folder: FolderTexts): readonly Mention[] {
  return folder.files.flatMap((file): readonly Mention[] => {
    const text = own(file) ? undefined : folder.text(file);
    if (!text?.includes(named.name)) return [];
    const directive = directiveTo(named);
    return [
      ...(fieldsNaming(named, file, text).length > 0 ? [{ file, by: 'field' } as const] : []),
      ...(directive && text.search(directive) >= 0 ? [{ file, by: 'drawing' } as const] : []),
      ...(linksTo(named).some((link) => text.search(link) >= 0) ? [{ file, by: 'link' } as const] : []),
    ];
  });
}

/** A text in which one file is called otherwise. */
export function renamedIn(named: Named, to: string, file: string, text: string): string {
  if (!text.includes(named.name)) return text;
  const directive = directiveTo(named);
  const patterns = [...(directive ? [directive] : []), ...linksTo(named)];
  const fields = fieldsNaming(named, file, text);
  const renamed = patterns.reduce((words, pattern) => words.replace(pattern, to), text);
  return fields.reduce((words, path) => setField(words, path, to), renamed);
}
