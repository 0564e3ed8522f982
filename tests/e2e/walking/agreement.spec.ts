import { parse as parseCsv } from 'csv-parse/sync';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import ICAL from 'ical.js';
import { expect, type Page, test } from 'playwright/test';
import { z } from 'zod';
import {
  type OEmbedFields,
  oembedPath,
  readMarkup,
  readOEmbedJson,
  readOEmbedXml,
} from '#tests/e2e/walking/oembed-answers.ts';
import { meta, type PageHead, readHead } from '#tests/e2e/walking/page-head.ts';
import { pagesOf, walkSite } from '#tests/e2e/walking/site-walk.ts';

/** What one surface says of one page; undefined is what it has no place for. */
interface Said {
  readonly title?: string | undefined;
  readonly language?: string | undefined;
  readonly picture?: string | undefined;
  /** Epoch milliseconds. */
  readonly published?: number | undefined;
  readonly modified?: number | undefined;
}

type Surface = ReadonlyMap<string, Said>;
type Get = (path: string) => Promise<string>;

const moment = (text: unknown) => (typeof text === 'string' && text !== '' ? Date.parse(text) : undefined);

const rowsOf = <Row>(
  rows: readonly Row[] | undefined,
  address: (row: Row) => string | undefined,
  say: (row: Row) => Said,
) => new Map((rows ?? []).map((row) => [address(row) ?? '', say(row)]));

const timeline = z.object({
  language: z.string(),
  milestones: z.array(z.object({ address: z.string(), title: z.string() })),
});

/** Every surface that speaks of many pages at once: a row each. */
const surfaces: Readonly<Record<string, (get: Get) => Promise<Surface>>> = {
  'RSS 2.0': async (get) => {
    const { items, language } = parseRssFeed(await get('/feed.xml'));
    return rowsOf(
      items,
      ({ link }) => link,
      ({ title, pubDate }) => ({ title, language, published: moment(pubDate) }),
    );
  },
  'Atom 1.0': async (get) => {
    const { entries } = parseAtomFeed(await get('/atom.xml'));
    return rowsOf(
      entries,
      ({ links }) => links?.[0]?.href,
      ({ title, published, updated }) => ({
        title: typeof title === 'string' ? title : title?.value,
        published: moment(published),
        modified: moment(updated),
      }),
    );
  },
  'JSON Feed 1.1': async (get) => {
    const feed = parseJsonFeed(await get('/feed.json'));
    return rowsOf(
      feed.items,
      ({ url }) => url,
      ({ title, language, date_published, date_modified }) => ({
        title,
        language,
        published: moment(date_published),
        modified: moment(date_modified),
      }),
    );
  },
  sitemap: async (get) => {
    const url =
      /<loc>([^<]*)<\/loc>(?:<lastmod>([^<]*)<\/lastmod>)?(?:<xhtml:link [^>]*>)*(?:<image:image><image:loc>([^<]*)<)?/g;
    return new Map(
      Array.from((await get('/sitemap.xml')).matchAll(url), ([, address = '', modified, picture]) => [
        address,
        { modified: moment(modified), picture },
      ]),
    );
  },
  'timeline.json': async (get) => {
    const { language, milestones } = timeline.parse(JSON.parse(await get('/timeline.json')));
    return rowsOf(
      milestones,
      ({ address }) => address,
      ({ title }) => ({ title, language }),
    );
  },
  'timeline.csv': async (get) => {
    const table = z.array(z.record(z.string(), z.string()));
    const rows = table.parse(parseCsv(await get('/timeline.csv'), { bom: true, columns: true }));
    return rowsOf(
      rows,
      ({ address }) => address,
      ({ title }) => ({ title }),
    );
  },
  'timeline.ics': async (get) => {
    const events = new ICAL.Component(ICAL.parse(await get('/timeline.ics'))).getAllSubcomponents('vevent');
    return rowsOf(
      events,
      (event) => String(event.getFirstPropertyValue('url')),
      (event) => ({
        // A calendar has days only: what else is known of the date stands before the title.
        title: String(event.getFirstPropertyValue('summary')).replace(
          /^[^:]*(?:day not known|for \d{4}|whether it happened): /,
          '',
        ),
      }),
    );
  },
};

/** What the JSON-LD of a page says, and its head. */
function ownWords(head: PageHead): Readonly<Record<string, Said>> {
  const [main] = head.things;
  const image = z.array(z.string()).safeParse(main?.image).data?.[0] ?? String(main?.image ?? meta(head, 'og:image'));
  return {
    'the page': { title: head.headline, language: head.language },
    'X card': { title: meta(head, 'twitter:title'), picture: meta(head, 'twitter:image') },
    'JSON-LD': {
      title: String(main?.headline ?? main?.name),
      language: String(main?.inLanguage),
      // Search engines are given other shapes of the same card.
      picture: image.replace('.16x9.', '.'),
      published: moment(main?.datePublished),
      modified: moment(main?.dateModified),
    },
  };
}

/** Where no element can mark a run of another script, invisible characters do. */
const bare = (said: string | number | undefined) =>
  typeof said === 'string' ? said.replaceAll(/[\u2066-\u2069]/g, '') : said;

function faults(surface: string, said: Said, head: PageHead): readonly string[] {
  const published = moment(meta(head, 'article:published_time'));
  const meant: Said = {
    title: meta(head, 'og:title'),
    language: head.language,
    picture: meta(head, 'og:image'),
    published,
    modified: moment(meta(head, 'article:modified_time')) ?? published,
  };
  // The front is as new as the newest thing on it, and Open Graph has no place for that.
  const isArticle = meta(head, 'og:type') === 'article';
  const keys = ['title', 'language', 'picture', 'published', 'modified'] as const;
  return keys
    .filter((key) => isArticle || key !== 'modified')
    .filter((key) => said[key] !== undefined && bare(said[key]) !== bare(meant[key]))
    .map((key) => `${head.canonical}: ${surface} has the ${key} ${said[key]} for ${meant[key]}`);
}

/** The address of the same page in English. */
const inEnglish = (path: string) => path.replace(/^\/(?:ur|zh)(?=\/|$)/, '') || '/';

/** Lists of what has an address of its own, and the standing pages: there is nothing in them to show elsewhere. */
const isNotEmbedded = (path: string) =>
  /^\/(?:stories|updates|corrections|about|accessibility|how-we-report)$/.test(inEnglish(path));

/** The page that an oEmbed answer lets others show in a frame; undefined where it is a link. */
async function framed(page: Page, { html }: OEmbedFields, get: Get): Promise<PageHead | undefined> {
  if (html === undefined) return undefined;
  const { elements } = await readMarkup(page, html);
  return readHead(await get(elements[0]?.attributes.src ?? '/no-frame'));
}

/** What each form of oEmbed says of a page; a frame is to lead to the page that was asked about. */
async function oembedWords(page: Page, address: string, get: Get): Promise<Readonly<Record<string, Said>>> {
  const json = readOEmbedJson(await get(oembedPath(address, 'json')));
  const xml = await readOEmbedXml(page, await get(oembedPath(address, 'xml')));
  expect(xml, address).toEqual(json);
  const frame = await framed(page, json, get);
  if (frame) expect(frame.canonical, address).toBe(address);
  const said = { language: frame?.language };
  return {
    'oEmbed JSON': { ...said, title: json.title, picture: json.thumbnail_url },
    'oEmbed XML': { ...said, title: xml.title, picture: xml.thumbnail_url },
  };
}

/** Headlines that lead a page in other words than its name: the front's is its story's, a list's is its subject's. */
const hasOwnHeadline = (path: string) => /^\/(?:(?:timeline(?:\/[a-z]+)?)?|programme)$/.test(inEnglish(path));

test('title, dates, address, picture and language agree on every surface, for every page', async ({
  page,
  baseURL,
}) => {
  const get: Get = async (path) => (await fetch(new URL(path, baseURL))).text();
  const spoken = await Promise.all(
    Object.entries(surfaces).map(async ([name, read]) => ({ name, said: await read(get) })),
  );
  for (const { name, said } of spoken) expect(said.size, name).toBeGreaterThan(3);
  const walk = await walkSite(baseURL);
  const strangers = spoken.flatMap(({ name, said }) =>
    [...said.keys()]
      .filter((address) => !walk.sitemap.includes(address))
      .map((address) => `${name} has ${address}, no page`),
  );
  expect(strangers).toEqual([]);
  for (const [pathname, head] of pagesOf(walk)) {
    const address = new URL(pathname, baseURL).href;
    expect(head.canonical).toBe(address);
    const shown = isNotEmbedded(pathname) ? {} : await oembedWords(page, address, get);
    const own = Object.entries({ ...ownWords(head), ...shown }).map(([name, said]) => ({
      name,
      said: name === 'the page' && hasOwnHeadline(pathname) ? { ...said, title: undefined } : said,
    }));
    const others = spoken.map(({ name, said }) => ({ name, said: said.get(address) ?? {} }));
    expect([...own, ...others].flatMap(({ name, said }) => faults(name, said, head))).toEqual([]);
  }
});

test('a story as Markdown has the title and the address of its page', async ({ baseURL }) => {
  for (const [path, head] of pagesOf(await walkSite(baseURL))) {
    if (!inEnglish(path).startsWith('/stories/')) continue;
    const text = await (await fetch(new URL(`${path}.md`, baseURL))).text();
    expect(text.split('\n')[0]?.replaceAll('\\', '')).toBe(`# ${meta(head, 'og:title')}`);
    expect(text).toContain(head.canonical);
  }
});
