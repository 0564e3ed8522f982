import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { textLimit } from '#lib/content/files/file-kinds.ts';

/**
 * A content file as positions in it count it: `\n` line ends, no byte-order mark, bytes that are no UTF-8 replaced.
 * undefined for what is no text that could be read: a picture, a folder, a pipe, something too large or gone.
 * @param file begins with `content/`
 */
export async function readSourceText(contentDir: string, file: string): Promise<string | undefined> {
  if (!/\.(md|yml)$/.test(file)) return undefined;
  const path = join(contentDir, file.slice('content/'.length));
  try {
    const stats = await stat(path);
    if (!stats.isFile() || stats.size > textLimit) return undefined;
    return new TextDecoder().decode(await readFile(path)).replace(/\r\n?/g, '\n');
  } catch {
    return undefined;
  }
}
