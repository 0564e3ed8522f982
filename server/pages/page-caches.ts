import { isOpenAddress } from '#lib/addresses/addresses.ts';
import { toFastBrotli, toGzip } from '#server/pages/compress.ts';
import { createPageCache, type PageCache, type PageCacheOptions } from '#server/pages/page-cache.ts';

/** What is kept of addresses that visitors make up, beside all others: whoever asks for words without end drives out other words alone. */
const openBytes = 16 * 1024 * 1024;

export interface PageCachesOptions extends PageCacheOptions {
  /** Changes with what the search answers from: what was found before is then made anew. */
  readonly searchState?: () => string;
}

/** A cache of pages, and a small one of those whose addresses there is no end of; these are never made before somebody asks. */
export function createPageCaches({ searchState = () => '', ...options }: PageCachesOptions): PageCache {
  let answeredFrom = { revision: '' };
  const pages = createPageCache(options);
  const open = createPageCache({
    // Most are asked for once: the best compression would take longer than all that it saves.
    compress: { gzip: toGzip, br: toFastBrotli },
    ...options,
    maxBytes: Math.min(openBytes, options.maxBytes),
    edition() {
      const revision = `${options.edition().revision} ${searchState()}`;
      if (answeredFrom.revision !== revision) answeredFrom = { revision };
      return answeredFrom;
    },
  });
  return {
    get: (address, make) => (isOpenAddress(address) ? open : pages).get(address, make),
    clear() {
      pages.clear();
      open.clear();
    },
    takeMostRead: pages.takeMostRead,
    async quiet() {
      await Promise.all([pages.quiet(), open.quiet()]);
    },
    bytes: () => pages.bytes() + open.bytes(),
  };
}
