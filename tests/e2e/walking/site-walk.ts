import { type PageHead, readHead } from '#tests/e2e/walking/page-head.ts';

/** What stands at one address of the site. */
interface Visited {
  readonly status: number;
  readonly html: string;
  /** Undefined where it is no page. */
  readonly head?: PageHead | undefined;
}

/** The whole site as a machine finds it that follows the sitemap and every link. */
export interface Walk {
  readonly sitemap: readonly string[];
  /** Path with its query → what stands there, whether the sitemap has it or a link leads to it. */
  readonly visited: ReadonlyMap<string, Visited>;
}

async function visit(address: URL): Promise<Visited> {
  const response = await fetch(address, { redirect: 'manual' });
  const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
  const html = isPage ? await response.text() : '';
  await response.body?.cancel().catch(() => undefined);
  return { status: response.status, html, head: isPage ? readHead(html) : undefined };
}

/** Whole addresses, in the sitemap's order. */
export async function sitemapOf(base: string | undefined): Promise<readonly string[]> {
  const text = await (await fetch(new URL('/sitemap.xml', base))).text();
  return Array.from(text.matchAll(/<loc>([^<]*)<\/loc>/g), ([, address = '']) => address);
}

async function walk(origin: string): Promise<Walk> {
  const sitemap = await sitemapOf(origin);
  const waiting = ['/', ...sitemap.map((address) => new URL(address).pathname)];
  const visited = new Map<string, Visited>();
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (visited.has(path)) continue;
    const found = await visit(new URL(path, origin));
    visited.set(path, found);
    for (const link of found.head?.links ?? []) {
      const url = new URL(link, new URL(path, origin));
      if (url.origin === origin) waiting.push(url.pathname + url.search);
    }
  }
  return { sitemap, visited };
}

const walks = new Map<string, Promise<Walk>>();

/**
 * The shared server's content stays as it is: whichever check asks first walks it for all of them. Who needs more than the sitemap has the tag
 * `@walk`, and so one process with all the others.
 */
export function walkSite(base: string | undefined): Promise<Walk> {
  const { origin } = new URL(base ?? '');
  const walked = walks.get(origin) ?? walk(origin);
  walks.set(origin, walked);
  return walked;
}

/** Every page of the sitemap by its path. */
export function pagesOf({ sitemap, visited }: Walk): readonly (readonly [string, PageHead])[] {
  return sitemap.map((address) => {
    const { pathname } = new URL(address);
    const head = visited.get(pathname)?.head;
    if (!head) throw new Error(`${address} is in the sitemap, and no page is there`);
    return [pathname, head] as const;
  });
}
