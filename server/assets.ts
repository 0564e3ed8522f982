import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { headersFor } from '#server/headers.ts';
import type { Finished } from '#server/page-cache.ts';
import type { ReaderScript } from '#server/reader-script.ts';

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

export interface Assets {
  has(path: string): boolean;
  /** The file behind a path that {@link has} knows. */
  read(path: string): Promise<Finished>;
}

interface Folder {
  /** Address of the folder without a trailing slash. */
  readonly base: string;
  readonly directory: string;
  /** Names in it change with their content. */
  readonly immutable: boolean;
}

function filesIn(directory: string): string[] {
  try {
    return readdirSync(directory, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  } catch {
    return [];
  }
}

/**
 * The files that exist are listed once at the start and only these are answered, so no path can lead out of the folders.
 * Source maps and files of unknown kinds are left out.
 */
export function createAssets(folders: readonly Folder[], siteUrl: string, script?: ReaderScript): Assets {
  const files = new Map<string, { readonly file: string; readonly immutable: boolean; readonly contentType: string }>();
  for (const { base, directory, immutable } of folders) {
    for (const file of filesIn(directory)) {
      const contentType = contentTypes[extname(file)];
      const path = `${base}/${relative(directory, file).split(sep).join('/')}`;
      if (contentType) files.set(path, { file, immutable, contentType });
    }
  }
  return {
    has: (path) => files.has(path) || path === script?.path,
    async read(path) {
      if (script && path === script.path) {
        return { status: 200, headers: headersFor('asset', contentTypes['.js'] ?? '', siteUrl), body: script.body };
      }
      const found = files.get(path);
      if (!found) throw new Error(`${path} is not an asset`);
      const headers = headersFor(found.immutable ? 'asset' : 'picture', found.contentType, siteUrl);
      return { status: 200, headers, body: await readFile(found.file) };
    },
  };
}
