import { request as ask, type IncomingHttpHeaders } from 'node:http';
import { expect, test } from 'playwright/test';
import { notFound, pages } from '#tests/e2e/addresses.ts';

const closed = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const hash = String.raw`'sha256-[\w+/]{43}='`;

/** What the connection adds, whatever was asked. */
const transport = {
  date: expect.stringMatching(/ GMT$/),
  connection: 'keep-alive',
  'keep-alive': expect.stringMatching(/^timeout=\d+$/),
  'content-length': expect.stringMatching(/^\d+$/),
};
const guarded = {
  ...transport,
  'content-security-policy': closed,
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-content-type-options': 'nosniff',
};
const kept = { etag: expect.stringMatching(/^W\/"[\w-]{22}"$/) };
const compressed = { 'content-encoding': 'br', vary: 'Accept-Encoding' };
const live = 'public, max-age=0, s-maxage=5, stale-while-revalidate=10, stale-if-error=600';
const forEver = 'public, max-age=31536000, immutable';
const picture = 'public, max-age=60, s-maxage=5, stale-while-revalidate=10, stale-if-error=600';

const openToAll = {
  'access-control-allow-origin': '*',
  'cache-control': live,
  'cross-origin-resource-policy': 'cross-origin',
};
const open = { ...guarded, ...kept, ...compressed, ...openToAll };

const document = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'permissions-policy':
    'browsing-topics=(), camera=(), display-capture=(), geolocation=(), hid=(), microphone=(), midi=(), payment=(), ' +
    'serial=(), usb=()',
};

/** The foot of each of our pages asks `/search`, and nothing else may be sent anywhere; a page for frames has no foot. */
const pagePolicy = (script: string, frames = '', ancestors = "'none'", forms = "'self'", keeps = false) =>
  expect.stringMatching(
    new RegExp(
      `^default-src 'none'; ${script}style-src ${hash}; img-src 'self'; font-src 'self'; connect-src 'self'; ${frames}${keeps ? "manifest-src 'self'; worker-src 'self'; " : ''}base-uri 'none'; ` +
        `form-action ${forms}; frame-ancestors ${ancestors}; require-trusted-types-for 'script'; trusted-types ${keeps ? 'orbit-worker' : "'none'"}$`,
    ),
  );
const drawingPolicy = expect.stringMatching(
  new RegExp(
    `^default-src 'none'; style-src ${hash}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox$`,
  ),
);
/** By hash the line at the head, the two that ask for the files, and each file, which is named as well. */
const scripts = (...names: readonly string[]) => {
  const files = names.map((name) => String.raw`http://127\.0\.0\.1:\d+/${name}\.[\da-f]{12}\.js`);
  return `script-src (?:${hash} ){${names.length + 3}}${files.join(' ')}; `;
};

const unknown = {
  ...guarded,
  ...document,
  ...compressed,
  'cache-control': live,
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': pagePolicy(scripts('reader')),
};
const page = {
  ...unknown,
  ...kept,
  'content-security-policy': pagePolicy(scripts('reader'), '', undefined, undefined, true),
};
const error = { ...guarded, ...document, 'cache-control': 'no-store', 'content-type': 'text/html; charset=utf-8' };
const errorPolicy = expect.stringMatching(
  new RegExp(`^default-src 'none'; style-src ${hash}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$`),
);

/** Asks as a browser does, without following or decoding anything. */
function headersOf(base: string | undefined, address: string, method = 'GET'): Promise<[number, IncomingHttpHeaders]> {
  return new Promise((resolve, reject) => {
    const headers = { 'accept-encoding': 'gzip, deflate, br' };
    ask(new URL(address, base), { method, headers, agent: false, setHost: true }, (response) => {
      response.resume();
      resolve([response.statusCode ?? 0, response.headers]);
    })
      .on('error', reject)
      .setHeader('connection', 'keep-alive')
      .end();
  });
}

/** The first address of a kind that a page names. */
async function named(base: string | undefined, pattern: RegExp): Promise<string> {
  const html = await (await fetch(new URL(pages.story, base))).text();
  return pattern.exec(html)?.[0] ?? `${pattern} is not in ${pages.story}`;
}

/** Kind of address → one such address, its status and every header of its answer, no more and no fewer. */
const answers = {
  page: [pages.about, 200, page],
  'page with a script': [
    pages.story,
    200,
    {
      ...page,
      'content-security-policy': pagePolicy(
        scripts('reader', 'story'),
        "frame-src 'self'; ",
        undefined,
        undefined,
        true,
      ),
    },
  ],
  'page with a form, which asks this site alone': [
    pages.timeline,
    200,
    {
      ...page,
      'content-security-policy': pagePolicy(
        scripts('reader', 'timeline'),
        "frame-src 'self'; ",
        undefined,
        "'self'",
        true,
      ),
    },
  ],
  'page for frames of other sites': [
    '/embed/factbox',
    200,
    {
      ...page,
      'content-security-policy': pagePolicy('', '', String.raw`\*`, "'none'"),
      'cross-origin-resource-policy': 'cross-origin',
    },
  ],
  'how to embed': [
    '/oembed?url=https://elsewhere.example/',
    404,
    { ...guarded, ...openToAll, 'content-type': 'text/plain; charset=utf-8' },
  ],
  'unknown page': [notFound, 404, unknown],
  'data as text': [
    '/robots.txt',
    200,
    { ...guarded, ...kept, 'cache-control': live, 'content-type': 'text/plain; charset=utf-8' },
  ],
  'data as XML': [
    '/sitemap.xml',
    200,
    { ...guarded, ...kept, ...compressed, 'cache-control': live, 'content-type': 'application/xml; charset=utf-8' },
  ],
  feed: [
    '/atom.xml',
    200,
    {
      ...guarded,
      ...kept,
      ...compressed,
      'cache-control': live,
      'content-type': 'application/atom+xml; charset=utf-8',
    },
  ],
  'story as Markdown': [
    `${pages.story}.md`,
    200,
    { ...guarded, ...kept, ...compressed, 'cache-control': live, 'content-type': 'text/markdown; charset=utf-8' },
  ],
  'open data': ['/timeline.json', 200, { ...open, 'content-type': 'application/json' }],
  'open data as a table': [
    '/timeline.csv',
    200,
    { ...open, 'content-type': 'text/csv; charset=utf-8; header=present' },
  ],
  'open data as a calendar': [
    '/timeline.ics',
    200,
    { ...open, 'content-type': 'text/calendar; charset=utf-8; method=PUBLISH' },
  ],
  'schema of open data': ['/schemas/timeline.json', 200, { ...open, 'content-type': 'application/schema+json' }],
  script: [
    /\/reader\.\w+\.js/,
    200,
    { ...guarded, ...kept, ...compressed, 'cache-control': forEver, 'content-type': 'text/javascript; charset=utf-8' },
  ],
  card: [
    '/cards/front.png',
    200,
    {
      ...guarded,
      ...kept,
      'cache-control': picture,
      'content-type': 'image/png',
      'cross-origin-resource-policy': 'cross-origin',
    },
  ],
  font: [
    /\/_next\/static\/media\/[\w.-]+\.woff2/,
    200,
    { ...guarded, ...kept, 'cache-control': forEver, 'content-type': 'font/woff2' },
  ],
  drawing: [
    '/graphics/ground-track.svg',
    200,
    {
      ...guarded,
      ...kept,
      ...compressed,
      'cache-control': picture,
      'content-type': 'image/svg+xml',
      'content-security-policy': drawingPolicy,
      'cross-origin-resource-policy': 'cross-origin',
    },
  ],
  icon: [
    '/icon.svg',
    200,
    {
      ...guarded,
      ...kept,
      'cache-control': picture,
      'content-type': 'image/svg+xml',
      'content-security-policy': drawingPolicy,
      'cross-origin-resource-policy': 'cross-origin',
    },
  ],
  'address that cannot be read': ['/%ff', 400, { ...error, 'content-security-policy': errorPolicy }],
  health: [
    '/healthz',
    200,
    { ...guarded, 'cache-control': 'no-store', 'content-type': 'application/json; charset=utf-8' },
  ],
} as const;

for (const [kind, [where, status, expected]] of Object.entries(answers)) {
  test(`${kind}: exactly these headers`, async ({ baseURL }) => {
    const address = typeof where === 'string' ? where : await named(baseURL, where);
    // Brotli is made after the first answer, behind that of what others have asked for.
    await expect.poll(async () => (await headersOf(baseURL, address))[1]['content-encoding'] !== 'gzip').toBe(true);
    expect(await headersOf(baseURL, address)).toEqual([status, expected]);
  });
}

test('a method that is not for reading: exactly these headers', async ({ baseURL }) => {
  expect(await headersOf(baseURL, '/', 'POST')).toEqual([
    405,
    { ...error, allow: 'GET, HEAD', 'content-security-policy': errorPolicy },
  ]);
});

test('an address that moved: exactly these headers', async ({ baseURL }) => {
  expect(await headersOf(baseURL, '/en/about')).toEqual([
    308,
    { ...guarded, ...document, location: '/about', 'cache-control': live, 'content-type': 'text/plain; charset=utf-8' },
  ]);
});
