import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { contentPath, type Refused } from '#lib/editors/writing/content-path.ts';
import { slugOf } from '#lib/editors/writing/file-name.ts';
import { Refusal } from '#lib/editors/writing/refusal.ts';
import { absent, putBytes } from '#lib/editors/writing/write-file.ts';

const longestName = 60;

/** A name in a-z, 0-9 and hyphens of what the picture shows, else of what its file was called. */
function slugOfPicture(alt: string, fileName: string): string {
  for (const words of [alt, fileName.replace(/\.\w+$/, '')]) {
    try {
      const slug = slugOf('story', words);
      return slug.length > longestName ? slug.slice(0, longestName + 1).replace(/-[^-]*$/, '') : slug;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return 'picture';
}

/** A name that no file of content/images has, in letters of either size. @param ending without the dot */
export async function freeNameFor(contentDir: string, alt: string, fileName: string, ending: string): Promise<string> {
  const files = await readdir(join(contentDir, 'images')).catch(() => []);
  const taken = new Set(files.map((file) => file.toLowerCase()));
  const slug = slugOfPicture(alt, fileName);
  for (let number = 1; ; number += 1) {
    const name = `${slug}${number === 1 ? '' : `-${number}`}.${ending}`;
    if (!taken.has(name)) return name;
  }
}

/** Writes a picture as a new file of content/images, and never over another. */
export async function keepPicture(
  contentDir: string,
  name: string,
  bytes: Uint8Array,
): Promise<{ readonly file: string } | Refused> {
  const file = `content/images/${name}`;
  const at = await contentPath(contentDir, file);
  if ('refused' in at) return at;
  const put = await putBytes(at, bytes, absent);
  if ('refused' in put) return put;
  return 'changed' in put
    ? { refused: `${file} was put there by somebody else just now. Nothing was written; try again.` }
    : { file };
}
