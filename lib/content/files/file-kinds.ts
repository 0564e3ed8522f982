import { factboxLimit, frontMatterLimit } from '#lib/content/matter/front-matter.ts';
import { type Translation, translations } from '#lib/terms/languages.ts';

export type TextKind = 'story' | 'update' | 'milestone' | 'factbox' | 'page';
export type FileKind = TextKind | 'site' | 'style' | 'picture' | 'data';

/** Files that stand in CONTENT_DIR itself. */
export const topFiles: Readonly<Record<string, 'site' | 'style'>> = { 'site.yml': 'site', 'style.yml': 'style' };

type KindInFolder = Exclude<FileKind, 'site' | 'style'>;

const folderOf: Readonly<Record<KindInFolder, string>> = {
  story: 'stories',
  update: 'updates',
  milestone: 'milestones',
  factbox: 'factboxes',
  page: 'pages',
  picture: 'images',
  data: 'data',
};

/** Folder of CONTENT_DIR → what its files are. */
export const folders: Readonly<Record<string, KindInFolder>> = Object.fromEntries(
  // Its keys are all that the type names, which the compiler forgets.
  Object.entries(folderOf).map(([kind, folder]) => [folder, kind as KindInFolder]),
);

/** How the names of a kind's files end: what has no text is YAML alone, and a picture's name is whole. */
export const endingOf = (kind: KindInFolder): string => (kind === 'data' ? '.yml' : kind === 'picture' ? '' : '.md');

/** Bytes of front matter that a kind may have. */
export const matterLimit = (kind: TextKind): number => (kind === 'factbox' ? factboxLimit : frontMatterLimit);

/** `content/stories/x.md`, however CONTENT_DIR is called. */
export const contentPath = (kind: KindInFolder | 'site', name: string): string =>
  kind === 'site' ? `content/${name}.yml` : `content/${folderOf[kind]}/${name}${endingOf(kind)}`;

/** The path of a translation beside its original: `content/stories/x.ur.md`. */
export const translationPath = (original: string, language: Translation): string =>
  original.replace(/\.\w+$/, `.${language}$&`);

const inLanguage = new RegExp(`\\.(?:${translations.join('|')})(?=\\.\\w+$)`);
/** The path of what a translation is one of. */
export const originalPath = (translation: string): string => translation.replace(inLanguage, '');

/** 300 KB: what a page may cost a reader on a metered phone. */
const pictureLimit = 300 * 1024;
/** A text file may have this many bytes. */
export const textLimit = 1_000_000;

/** Why a text of so many bytes is refused, and a picture; undefined for one that is not. */
export const textTooLarge = (bytes: number): string | undefined =>
  bytes > textLimit ? `has ${bytes.toLocaleString('en')} bytes; keep a text under 1 MB` : undefined;
export const pictureTooLarge = (bytes: number): string | undefined =>
  bytes > pictureLimit
    ? `has ${Math.ceil(bytes / 1024)} KB; keep a picture to 300 KB: make it at most 1600 pixels wide and save it as .webp or .jpg at quality 75`
    : undefined;
