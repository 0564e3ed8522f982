import { type HouseStyle, houseStyle } from '#lib/content/checks/house-style.ts';
import type { DocumentVersion, Version } from '#lib/content/model/version.ts';

/** Whether its editor still works on it: readers do not see it. */
export const isDraft = (version: Version): boolean =>
  (version.kind === 'story' || version.kind === 'update' || version.kind === 'milestone') &&
  version.matter.status === 'draft';

/** What may be pointed to: every file that exists, whether it is live or not. */
export interface Names {
  readonly files: ReadonlySet<string>;
  readonly of: (kind: DocumentVersion['kind'] | 'picture') => readonly string[];
  /** A story's old name → its file. */
  readonly aliases: ReadonlyMap<string, string>;
  /** Files that readers do not see yet. */
  readonly drafts: ReadonlySet<string>;
  /** Pictures that cannot be sent, as files, with the reason. */
  readonly unusable: ReadonlyMap<string, string>;
  /** How the house writes; every text is held against it. */
  readonly style: HouseStyle;
}

/**
 * @param files paths of all content files found, the faulty ones included
 * @param unusable pictures among them that cannot be sent, with the reason
 */
export function namesOf(
  files: Iterable<string>,
  versions: readonly Version[],
  unusable: ReadonlyMap<string, string>,
): Names {
  const all = new Set(files);
  const byFolder = new Map<string, string[]>();
  for (const file of all) {
    const [, folder = '', name = ''] = file.split('/');
    const names = byFolder.get(folder);
    const slug = folder === 'images' ? name : name.replace(/\.md$/, '');
    if (names) names.push(slug);
    else byFolder.set(folder, [slug]);
  }
  const folders = {
    story: 'stories',
    update: 'updates',
    milestone: 'milestones',
    factbox: 'factboxes',
    page: 'pages',
    picture: 'images',
  };
  return {
    files: all,
    unusable,
    of: (kind) => byFolder.get(folders[kind]) ?? [],
    aliases: new Map(
      versions.flatMap((version) =>
        version.kind === 'story' ? version.matter.aliases.map((alias) => [alias, version.file] as const) : [],
      ),
    ),
    style: houseStyle(versions.flatMap((version) => (version.kind === 'style' ? version.matter : []))),
    drafts: new Set(versions.flatMap((version) => (isDraft(version) ? version.file : []))),
  };
}
