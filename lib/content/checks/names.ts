import { basename } from 'node:path';
import { type HouseStyle, houseStyle } from '#lib/content/checks/house-style.ts';
import { contentPath, endingOf, type FileKind, folders } from '#lib/content/files/file-kinds.ts';
import {
  type FileRecord,
  isDraft,
  type Records,
  type SoundRecord,
  usableRecord,
} from '#lib/content/model/file-record.ts';
import { translations } from '#lib/terms/languages.ts';
import { didYouMean } from '#lib/terms/nearest-name.ts';
import { isError } from '#lib/terms/problem.ts';

/** What may be pointed to: every file that exists, whether it is live or not. */
export interface Names {
  readonly files: ReadonlySet<string>;
  readonly of: (kind: FileKind) => readonly string[];
  /** What can be used of a file now: a translation is held against its original. */
  readonly record: (file: string) => SoundRecord | undefined;
  /** A story's old name → its file. */
  readonly aliases: ReadonlyMap<string, string>;
  /** Files that readers do not see yet. */
  readonly drafts: ReadonlySet<string>;
  /** Pictures that cannot be sent, and data that cannot be drawn, as files, with the reason. */
  readonly unusable: ReadonlyMap<string, string>;
  /** How the house writes; every text is held against it. */
  readonly style: HouseStyle;
}

/** Why a picture cannot be sent, or data drawn. What was shown before it became so is no reason to show it in something new. */
const reasonUnusable = (record: FileRecord): string | undefined =>
  record.kind === 'unusable' && /^content\/(?:images|data)\//.test(record.file)
    ? record.problems.find(isError)?.message
    : undefined;

/** What a file lets others point to: itself, whether it is a draft or a picture or data that cannot be shown, a story's old names, and the house glossary. When this changes, all references are looked at again. */
export function namesGivenBy(records: Records, file: string): string | undefined {
  const read = records.read.get(file);
  if (!read) return undefined;
  const reason = reasonUnusable(read);
  if (reason !== undefined) return reason;
  const record = usableRecord(records, file);
  if (!record) return '';
  if (record.kind === 'style') return record.hash;
  const aliases = record.kind === 'story' ? record.matter.aliases : [];
  return [...(isDraft(record) ? [':draft'] : []), ...aliases].join();
}

/** Of all content files found, the faulty ones included. */
export function namesOf(records: Records): Names {
  const byKind = new Map<string, string[]>();
  for (const file of records.read.keys()) {
    const [, folder = '', name = ''] = file.split('/');
    const kind = folders[folder];
    if (kind === undefined) continue;
    const slug = basename(name, endingOf(kind));
    if (translations.some((language) => slug.endsWith(`.${language}`))) continue;
    const names = byKind.get(kind);
    if (names) names.push(slug);
    else byKind.set(kind, [slug]);
  }
  const usable = [...records.read.keys()].flatMap((file) => usableRecord(records, file) ?? []);
  return {
    files: new Set(records.read.keys()),
    of: (kind) => byKind.get(kind) ?? [],
    record: (file) => usableRecord(records, file),
    aliases: new Map(
      usable.flatMap((record) =>
        record.kind === 'story' ? record.matter.aliases.map((alias) => [alias, record.file] as const) : [],
      ),
    ),
    drafts: new Set(usable.filter(isDraft).map(({ file }) => file)),
    unusable: new Map(
      [...records.read.values()].flatMap((record): [string, string][] => {
        const reason = reasonUnusable(record);
        return reason === undefined ? [] : [[record.file, reason]];
      }),
    ),
    style: houseStyle(usable.flatMap((record) => (record.kind === 'style' ? record.matter : []))),
  };
}

/** Why a picture cannot be shown; undefined when it can. */
export function reasonAgainstPicture(name: string, names: Names): string | undefined {
  const file = contentPath('picture', name);
  if (!names.files.has(file)) return `there is no ${file}${didYouMean(name, names.of('picture'))}`;
  const reason = names.unusable.get(file);
  return reason === undefined ? undefined : `${file} cannot be shown: ${reason}`;
}

/** Why a drawing cannot be made; undefined when its data are there. */
export function reasonAgainstDrawing(name: string, names: Names): string | undefined {
  const file = contentPath('data', name);
  const cure = `or take ::graphic{name=${name}} out`;
  if (!names.files.has(file)) return `the drawing is made from ${file}, and there is none; add it, ${cure}`;
  const reason = names.unusable.get(file);
  return reason === undefined
    ? undefined
    : `the drawing is made from ${file}, which cannot be used: ${reason}; mend it, ${cure}`;
}
