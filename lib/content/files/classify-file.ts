import { endingOf, type FileKind, folders, type TextKind, topFiles } from '#lib/content/files/file-kinds.ts';
import { type Translation, translations } from '#lib/terms/languages.ts';
import { didYouMean } from '#lib/terms/nearest-name.ts';
import { type Fault, fileFault } from '#lib/terms/problem.ts';

interface ContentFile {
  readonly is: 'content';
  readonly kind: FileKind;
  /** Of the original, where the file is a translation. */
  readonly name: string;
  /** Of a translation. */
  readonly language?: Translation;
}

export type Classified =
  | ContentFile
  | { readonly is: 'ignored' }
  | { readonly is: 'remarkable'; readonly fault: Fault };

const ignored: Classified = { is: 'ignored' };

/** What editors' programs and systems leave beside a file while they save it. */
const temporary =
  /^(?:\.|#|4913$|sed[A-Za-z0-9]{6}$|Thumbs\.db$|desktop\.ini$)|(?:~|\.sw[a-z]|\.tmp|\.temp|\.part|\.crdownload|___jb_(?:tmp|old)___|\.bak|\.orig)$/i;

const isTemporary = (name: string): boolean => temporary.test(name);

const remarkable = (severity: Fault['severity'], message: string): Classified => ({
  is: 'remarkable',
  fault: { ...fileFault(message), severity },
});

interface TranslationFile {
  readonly kind: TextKind | 'site' | 'data';
  /** Of the original. */
  readonly name: string;
  readonly language: Translation;
}

/** What a path from CONTENT_DIR is a translation of; undefined for any other path. */
function translationIn(path: string): TranslationFile | undefined {
  const [, folder = '', name = '', language, ending = ''] = /^(?:(\w+)\/)?([^/]+)\.(\w+)(\.\w+)$/.exec(path) ?? [];
  const kind = folder === '' && name === 'site' ? 'site' : Object.hasOwn(folders, folder) ? folders[folder] : undefined;
  const known = translations.find((one) => one === language);
  if (kind === undefined || kind === 'picture' || known === undefined) return undefined;
  return ending === (kind === 'site' ? '.yml' : endingOf(kind)) ? { kind, name, language: known } : undefined;
}

/** Of CONTENT_DIR itself. */
function classifyTopFile(file: string): Classified {
  const top = Object.hasOwn(topFiles, file) ? topFiles[file] : undefined;
  if (top !== undefined) return { is: 'content', kind: top, name: top };
  const translated = translationIn(file);
  if (translated) return { is: 'content', ...translated };
  if (/^readme(\..*)?$/i.test(file)) return ignored;
  return remarkable('warning', `is not read; content stands in one of the folders ${Object.keys(folders).join(', ')}`);
}

/** What a file is by its path from CONTENT_DIR, with `/` between the names. */
export function classifyFile(path: string): Classified {
  const names = path.split('/');
  if (names.some(isTemporary)) return ignored;
  const [folder = '', file, ...deeper] = names;
  if (file === undefined) return classifyTopFile(folder);
  const kind = folders[folder];
  if (kind === undefined || deeper.length > 0) return ignored;
  if (kind === 'picture') return { is: 'content', kind, name: file };
  const ending = endingOf(kind);
  if (!file.endsWith(ending)) {
    if (/^readme/i.test(file)) return ignored;
    return remarkable('warning', `is not read; a file in content/${folder} must end in ${ending}`);
  }
  return { is: 'content', ...(translationIn(path) ?? { kind, name: file.slice(0, -ending.length) }) };
}

/** What `content/…` is; undefined where no content is read from it. */
export function contentAt(file: string): ContentFile | undefined {
  const classified = classifyFile(file.replace(/^content\//, ''));
  return classified.is === 'content' ? classified : undefined;
}

/** A folder of CONTENT_DIR that nothing is read from. */
export function strangeFolder(path: string): Fault | undefined {
  const names = path.split('/');
  if (names.some(isTemporary)) return undefined;
  const [folder = '', ...deeper] = names;
  if (deeper.length > 0 && folders[folder] !== undefined) {
    const severity = /\.[a-z0-9]+$/.test(path) ? 'error' : 'warning';
    return { ...fileFault('is a folder; put its files one level up'), severity };
  }
  if (folders[folder] !== undefined) return undefined;
  const cure = didYouMean(folder, Object.keys(folders)) || `; content stands in ${Object.keys(folders).join(', ')}`;
  return { ...fileFault(`is a folder that is not read${cure}`), severity: 'warning' };
}
