import { factboxLimit, frontMatterLimit } from '#lib/content/matter/front-matter.ts';

export type TextKind = 'story' | 'update' | 'milestone' | 'factbox' | 'page';
export type FileKind = TextKind | 'site' | 'style' | 'picture';

/** Files that stand in CONTENT_DIR itself. */
export const topFiles: Readonly<Record<string, 'site' | 'style'>> = { 'site.yml': 'site', 'style.yml': 'style' };

/** Folder of CONTENT_DIR → what its files are. */
export const folders: Readonly<Record<string, TextKind | 'picture'>> = {
  stories: 'story',
  updates: 'update',
  milestones: 'milestone',
  factboxes: 'factbox',
  pages: 'page',
  images: 'picture',
};

const folderOf: Readonly<Record<TextKind, string>> = {
  story: 'stories',
  update: 'updates',
  milestone: 'milestones',
  factbox: 'factboxes',
  page: 'pages',
};

/** Bytes of front matter that a kind may have. */
export const matterLimit = (kind: TextKind): number => (kind === 'factbox' ? factboxLimit : frontMatterLimit);

/** `content/stories/x.md`, however CONTENT_DIR is called. */
export const contentPath = (kind: TextKind, name: string): string => `content/${folderOf[kind]}/${name}.md`;

/** 300 KB: what a page may cost a reader on a metered phone. */
export const pictureLimit = 300 * 1024;
