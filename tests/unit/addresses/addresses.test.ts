import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  addressesIn,
  addressOf,
  atRoot,
  isOpenAddress,
  isTaken,
  readAddress,
  withFragment,
} from '#lib/addresses/addresses.ts';
import { rewrites } from '#lib/addresses/rewrites.ts';
import { rowOf, table } from '#lib/addresses/table.ts';
import { sitemapEntries } from '#lib/publishing/site-files/sitemap.ts';
import { shippedEdition } from '#tests/unit/addresses/shipped-edition.ts';
import { subjects } from '#tests/unit/addresses/subjects.ts';

const timelineInOrder = '/timeline?order=newest&from=2023&to=2024&which=major&q=moon';

const kinds = Object.keys(table) as (keyof typeof table)[];

const read = (address: string) => {
  const [path = '', query] = address.split('?');
  return readAddress(decodeURIComponent(path), query);
};

describe('the table of addresses', () => {
  it.each(subjects.map((subject) => [addressOf(subject, 'en'), subject] as const))(
    'reads %s as it built it',
    (address, subject) => {
      expect(read(address)).toEqual({ language: 'en', subject });
    },
  );

  it('is tried with every kind', () => {
    expect(new Set(subjects.map(({ of }) => of))).toEqual(new Set(kinds));
  });

  it('reads every address of the shipped edition, and builds it again', async () => {
    const addresses = sitemapEntries(await shippedEdition()).map(({ subject, language }) =>
      addressOf(subject, language),
    );
    expect(addresses.length).toBeGreaterThan(50);
    const again = addresses.map((address) => {
      const found = read(address);
      return found && addressOf(found.subject, found.language);
    });
    expect(again).toEqual(addresses);
  });

  it('leaves out what is usual, so that each page has one address', () => {
    const { stories, timeline, topic } = addressesIn('en');
    expect([stories(), stories({ page: 1 }), stories({ page: 2 })]).toEqual([
      '/stories',
      '/stories',
      '/stories?page=2',
    ]);
    expect([timeline({ order: 'oldest' }), topic({ topic: 'lunar', order: 'newest' })]).toEqual([
      '/timeline',
      '/timeline/lunar?order=newest',
    ]);
    expect(withFragment(atRoot.programme(), '天宫')).toBe('/programme#%E5%A4%A9%E5%AE%AB');
  });

  it.each([
    ['a word with more spaces than it needs', 'q=++payload%0A%09specialist+', '/timeline?q=payload+specialist'],
    ['a word without a letter or a digit', 'q=%22%21%21+%E2%80%93', '/timeline'],
    ['a word that is none, with NUL', 'q=%00', '/timeline'],
    ['more letters than anybody types', `q=${'long'.repeat(2000)}`, `/timeline?q=${'long'.repeat(15)}`],
    ['a year that no date may have', 'from=1066&to=20266', '/timeline'],
    ['a year in words', 'from=MMXX&to=2026-04', '/timeline'],
    ['any other choice', 'which=minor&order=oldest&page=2', '/timeline'],
    ['the parameters in any order', 'q=moon&which=major&to=2024&from=2023&order=newest&utm_source=x', timelineInOrder],
  ])('reads of %s what the page can answer, and no more', (_, query, canonical) => {
    const found = readAddress('/timeline', query);
    expect(found && addressOf(found.subject, 'en')).toBe(canonical);
  });

  it('knows the addresses that visitors make up', () => {
    const { timeline, embeddedTimeline, stories, oembed, search } = addressesIn('ur');
    expect(
      [
        timeline({ q: 'x' }),
        timeline({ from: 2011 }),
        embeddedTimeline({ to: 2011, order: 'newest' }),
        search({ q: 'x' }),
      ].map(isOpenAddress),
    ).toEqual([true, true, true, true]);
    expect(
      [timeline(), timeline({ order: 'newest', which: 'major' }), stories({ page: 2 }), oembed({ url: '?q=x' })].map(
        isOpenAddress,
      ),
    ).toEqual([false, false, false, false]);
  });

  it('knows which names no standing page can have', () => {
    expect(
      ['stories', 'cards', 'embed', 'healthz', 'search', 'ur', 'en', 'not-found-page', 'robots'].filter(isTaken),
    ).toEqual(['stories', 'cards', 'embed', 'healthz', 'search', 'ur', 'en', 'not-found-page']);
    expect(isTaken('contact')).toBe(false);
  });

  it('has a route in app/ for each kind that Next answers', () => {
    const answeredByUs = new Set(['healthz', 'readyz', 'preview']);
    const missing = kinds.filter((kind) => !answeredByUs.has(kind) && !hasRoute(kind));
    expect(missing, 'each of these wants a page.tsx or a route.ts').toEqual([]);
  });

  it('sends English from the root to its own folder, and nothing else', () => {
    const rest = rewrites().at(-1);
    const pattern = new RegExp(`^${rest?.source.replace('/:path', '/')}$`);
    expect(['/stories', '/timeline/lunar', '/cards/front.png', '/contact'].map((path) => pattern.test(path))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(
      ['/en/stories', '/images/a.png', '/robots.txt', '/_next/x', '/schemas/a.json', '/healthz'].filter((path) =>
        pattern.test(path),
      ),
    ).toEqual([]);
  });
});

function hasRoute(kind: keyof typeof table): boolean {
  const { template, route = template, inEachLanguage } = rowOf(kind);
  const folders = inEachLanguage ? ['app/[lang]', 'app/(embeds)/[lang]'] : ['app'];
  const segments = route.split('/').filter((segment) => segment !== '');
  return folders.some((folder) => leadsToRoute(folder, segments));
}

/** Next's own rule: a folder of that name, else one in brackets, else one that takes all the rest. */
function leadsToRoute(folder: string, [segment, ...rest]: readonly string[]): boolean {
  if (!existsSync(folder)) return false;
  if (segment === undefined)
    return ['page.tsx', 'page.desk.tsx', 'route.ts'].some((file) => existsSync(`${folder}/${file}`));
  const isOpen = segment.includes('{');
  const inside = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? entry.name : [],
  );
  return inside.some((name) =>
    name.startsWith('[...')
      ? leadsToRoute(`${folder}/${name}`, [])
      : (isOpen ? name.startsWith('[') || segment.startsWith(`${name}{`) : name === segment) &&
        leadsToRoute(`${folder}/${name}`, segment.startsWith(`${name}{`) ? ['{rest}'] : rest),
  );
}
