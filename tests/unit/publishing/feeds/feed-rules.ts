import { readFile } from 'node:fs/promises';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { validateXML } from 'xmllint-wasm';
import { z } from 'zod';

const schema = (name: string) => readFile(new URL(`../../../fixtures/schemas/${name}`, import.meta.url), 'utf8');

/** What xmllint says against a file; nothing when it is well-formed and follows the grammar. */
async function against(name: string, xml: string, imports: readonly string[] = []): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: { fileName: 'file.xml', contents: xml },
    extension: name.endsWith('.rng') ? 'relaxng' : 'schema',
    schema: await schema(name),
    preload: await Promise.all(imports.map(async (fileName) => ({ fileName, contents: await schema(fileName) }))),
  });
  return errors.map(({ rawMessage }) => rawMessage);
}

/** Faults of a sitemap, an index of sitemaps or a news sitemap. */
export const sitemapFaults = (xml: string) =>
  against('sitemap.xsd', xml, ['sitemap-link.xsd', 'sitemap-image.xsd', 'sitemap-news.xsd']);

const repeated = (values: readonly (string | undefined)[], what: string): readonly string[] =>
  values.filter((value, index) => values.indexOf(value) !== index).map((value) => `${what} twice: ${value}`);

/** Addresses that hold only on our own pages, and what a feed reader must not be given. */
function htmlFaults(html: string | undefined, where: string | undefined): readonly string[] {
  const tags = (html ?? '').match(/<[a-z][^>]*>/g) ?? [];
  return tags
    .filter((tag) =>
      /\s(?:href|src)="(?!https?:\/\/|mailto:)|\s(?:on\w+|style|class|id)=|^<(?:script|style|svg|iframe)\b/.test(tag),
    )
    .map((tag) => `${where}: ${tag}`);
}

/** `Wed, 22 Apr 2026 04:00:00 GMT` names the day of the week that it was. */
const dateFaults = (dates: readonly (string | undefined)[]): readonly string[] =>
  dates.flatMap((date) => (date !== undefined && new Date(date).toUTCString() === date ? [] : [`not a date: ${date}`]));

/** Faults against RSS 2.0 and against what every item of ours must have. */
export async function rssFaults(xml: string): Promise<readonly string[]> {
  const faults = await against('rss.rng', xml);
  if (faults.length > 0) return faults;
  const { items = [] } = parseRssFeed(xml);
  return [
    ...repeated(
      items.map(({ guid }) => guid?.value),
      'guid',
    ),
    ...dateFaults(items.map(({ pubDate }) => pubDate)),
    ...items.flatMap(({ content, link }) => htmlFaults(content?.encoded, link)),
  ];
}

/** Faults against RFC 4287. @param address where the feed was found */
export async function atomFaults(xml: string, address: string): Promise<readonly string[]> {
  const faults = await against('atom.rng', xml);
  if (faults.length > 0) return faults;
  const { entries = [], links = [] } = parseAtomFeed(xml);
  const self = links.filter(({ rel }) => rel === 'self').map(({ href }) => href);
  const alternates = (of: typeof links) => of.filter(({ rel }) => rel === 'alternate').length;
  return [
    ...(self.length === 1 && self[0] === address ? [] : [`self is ${self.join()}, not ${address}`]),
    ...[links, ...entries.map((entry) => entry.links ?? [])]
      .filter((of) => alternates(of) !== 1)
      .map((of) => `not one alternate: ${JSON.stringify(of)}`),
    ...repeated(
      entries.map(({ id }) => id),
      'id',
    ),
    ...entries
      .filter(({ published, updated }) => Date.parse(published ?? '') > Date.parse(updated ?? ''))
      .map(({ id }) => `${id} was changed before it was published`),
    ...entries.flatMap(({ content, id }) => htmlFaults(content?.value, id)),
  ];
}

const address = z.url({ protocol: /^https?$/ });
const moment = z.iso.datetime({ offset: true });
const authors = z.array(z.strictObject({ name: z.string().min(1) })).min(1);

/** Version 1.1, narrowed to what we write. */
const jsonFeedSchema = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  home_page_url: address,
  feed_url: address,
  description: z.string().min(1),
  icon: address,
  authors,
  language: z.string().regex(/^[a-z]{2,3}(-\w+)*$/),
  items: z.array(
    z.strictObject({
      id: address,
      url: address,
      title: z.string().min(1),
      content_html: z.string().min(1),
      summary: z.string().min(1),
      image: address.optional(),
      date_published: moment,
      date_modified: moment,
      authors,
      tags: z.array(z.string().min(1)),
      language: z.string(),
    }),
  ),
});

/** Faults against JSON Feed 1.1. @param where the address at which it was found */
export function jsonFeedFaults(json: string, where: string): readonly string[] {
  const result = jsonFeedSchema.safeParse(JSON.parse(json));
  if (!result.success) return result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  const { items, feed_url } = result.data;
  const read = parseJsonFeed(json);
  return [
    ...(feed_url === where ? [] : [`feed_url is ${feed_url}, not ${where}`]),
    ...(read.items?.length === items.length || items.length === 0 ? [] : ['feedsmith reads another number of items']),
    ...repeated(
      items.map(({ id }) => id),
      'id',
    ),
    ...items.flatMap(({ content_html, id }) => htmlFaults(content_html, id)),
  ];
}
