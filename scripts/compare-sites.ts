/**
 * Compares what two running sites answer, address by address: for a change that readers must not notice, or an upgrade of the framework.
 * `node scripts/compare-sites.ts http://127.0.0.1:3001 http://127.0.0.1:3002`: both serve the same content under the same SITE_URL.
 * Names of classes, hashes, policies, entity tags and dates of answers are masked. Ends with 1 when something differs.
 */
const [before = '', after = ''] = process.argv.slice(2);
if (!URL.canParse(before) || !URL.canParse(after)) {
  console.error('Write the addresses of two sites: node scripts/compare-sites.ts BEFORE AFTER');
  process.exit(1);
}

const beginnings = [
  ...['/', '/sitemap.xml', '/news-sitemap.xml', '/robots.txt', '/llms.txt', '/manifest.webmanifest', '/no-such-page'],
  ...[
    '/timeline.json',
    '/timeline.csv',
    '/timeline.ics',
    '/programme.json',
    '/.well-known/security.txt',
    '/embed/factbox',
  ],
  ...['/embed/timeline', '/embed/timeline?topic=lunar&order=newest&limit=3', '/en/stories', '/oembed', '/readyz'],
];
const maskedHeaders = /^(?:content-security-policy|etag|date|content-length|connection|keep-alive|age)$/;
/** What a page leads to, by any attribute or element that holds an address of its own site. */
const addresses =
  /(?:href|src|content|action)="([^"]+)"|<(?:loc|image:loc|link|id|url)>([^<]+)<|"(?:url|address|id|image)":\s*"([^"]+)"/g;

const masked = (text: string): string =>
  text
    .replace(/<style[^>]*>.*?<\/style>/gs, '<style>')
    .replace(/ (?:class|data-precedence|data-href|integrity|nonce)="[^"]*"/g, '')
    .replace(/\/_next\/static\/[^"')\s]+|\/script\/[^"')\s]+/g, '/_next/static/…')
    .replace(/\bv=[0-9a-f]{6,}/g, 'v=…');

interface Answer {
  readonly status: number;
  readonly headers: string;
  /** As text where it is one, else as hexadecimal digits. */
  readonly body: string;
}

async function ask(site: string, address: string): Promise<Answer> {
  const response = await fetch(site + address, { redirect: 'manual' });
  const headers = [...response.headers].filter(([name]) => !maskedHeaders.test(name));
  const bytes = Buffer.from(await response.arrayBuffer());
  const isText = /text|json|xml|svg|javascript/.test(response.headers.get('content-type') ?? '');
  return {
    status: response.status,
    headers: headers.map(([name, value]) => `${name}: ${masked(value)}`).join('\n'),
    body: isText ? masked(bytes.toString('utf8')) : bytes.toString('hex'),
  };
}

/** @param origin of the site as it writes itself */
function ledTo({ body }: Answer, origin: string): readonly string[] {
  return [...body.matchAll(addresses)].flatMap(([, ...found]) => {
    const address = found.find((text) => text !== undefined)?.replaceAll('&amp;', '&') ?? '';
    const url = address.startsWith('/') || address.startsWith(origin) ? new URL(address, origin) : undefined;
    return url?.origin === origin && !url.pathname.includes('…') ? [url.pathname + url.search] : [];
  });
}

function firstDifference(one: string, other: string): string {
  const lines = [one, other].map((text) => text.replaceAll('><', '>\n<').split('\n'));
  const [left = [], right = []] = lines;
  const at = left.findIndex((line, index) => line !== right[index]);
  const line = at < 0 ? left.length : at;
  return `  − ${(left[line] ?? '(end)').slice(0, 300)}\n  + ${(right[line] ?? '(end)').slice(0, 300)}`;
}

const ownOrigin = new URL(/<loc>([^<]+)</.exec((await ask(before, '/sitemap.xml')).body)?.[1] ?? before).origin;
const seen = new Set(beginnings);
let differing = 0;
for (const address of seen) {
  const [one, other] = await Promise.all([ask(before, address), ask(after, address)]);
  for (const next of [...ledTo(one, ownOrigin), ...ledTo(other, ownOrigin)]) seen.add(next);
  const parts = (['status', 'headers', 'body'] as const).filter((part) => one[part] !== other[part]);
  if (parts.length > 0) differing += 1;
  for (const part of parts)
    console.log(`${address}: ${part}\n${firstDifference(String(one[part]), String(other[part]))}`);
}
console.log(`${seen.size} addresses compared, ${differing} differ`);
process.exitCode = differing > 0 ? 1 : 0;

export {};
