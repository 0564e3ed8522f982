import { isOpenAddress } from '#lib/addresses/addresses.ts';
import { createPageCache, type PageCache, type PageCacheOptions } from '#server/pages/page-cache.ts';

/** What is kept of addresses that visitors make up, beside all others: whoever asks for words without end drives out other words alone. */
const openBytes = 16 * 1024 * 1024;

/** A cache of pages, and a small one of those whose addresses there is no end of; these are never made before somebody asks. */
export function createPageCaches(options: PageCacheOptions): PageCache {
  const pages = createPageCache(options);
  const open = createPageCache({ ...options, maxBytes: Math.min(openBytes, options.maxBytes) });
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
