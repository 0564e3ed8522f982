import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { toBrotli, toGzip } from '#server/pages/compress.ts';
import { headersFor } from '#server/pages/headers.ts';
import { isCompressed, type Kept, toKept, withCoding } from '#server/pages/kept.ts';

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
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
  get(path: string): Kept | undefined;
  /** Compresses what is worth it, one after the other; until then the plain bytes are sent. */
  compress(): Promise<void>;
}

/** A script of ours, put together at the start. A worker has one address for ever, and may not be kept. */
interface OwnScript {
  readonly path: string;
  readonly body: Buffer;
  readonly kind?: 'worker';
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
 * The files that exist are read once at the start and only these are answered, so no path can lead out of the folders.
 * Left out are source maps, files of unknown kinds, and the framework's scripts, for which no page asks.
 */
export function createAssets(folders: readonly Folder[], siteUrl: string, scripts: readonly OwnScript[] = []): Assets {
  const assets = new Map<string, Kept>();
  const add = (path: string, kind: 'asset' | 'picture' | 'worker', contentType: string, body: Buffer) =>
    assets.set(path, toKept({ status: 200, headers: headersFor(kind, contentType, siteUrl, body), body }));
  for (const { base, directory, immutable } of folders) {
    for (const file of filesIn(directory)) {
      const contentType = contentTypes[extname(file)];
      const path = `${base}/${relative(directory, file).split(sep).join('/')}`;
      if (contentType) add(path, immutable ? 'asset' : 'picture', contentType, readFileSync(file));
    }
  }
  for (const { path, body, kind = 'asset' } of scripts) add(path, kind, 'text/javascript; charset=utf-8', body);
  return {
    has: (path) => assets.has(path),
    get: (path) => assets.get(path),
    async compress() {
      for (const [path, asset] of [...assets]) {
        if (!isCompressed(asset)) continue;
        const withGzip = withCoding(asset, 'gzip', await toGzip(asset.body));
        assets.set(path, withCoding(withGzip, 'br', await toBrotli(asset.body)));
      }
    },
  };
}
