import { mkdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { mapLimited } from '#lib/content/files/find-files.ts';
import { notFound } from '#tests/e2e/addresses.ts';
import { type SiteProcess, startSite, until } from '#tests/e2e/running/site-process.ts';
import { smallAddresses, smallContent } from '#tests/e2e/running/small-content.ts';

/** Words that are nowhere else, one for each thing that could tell of the story. */
const secrets = [
  'Zirconia', // headline
  'Quagmire', // standfirst
  'zirconia-slug',
  'zirconia-alias',
  'Obsidian', // body
  'zirconia-picture',
  'zirconia-figure',
  'Palimpsest', // caption
  'Marzipan', // correction
  'Tourmaline', // update
  'zirconia-update',
  'Chrysolite', // note of a withdrawn update
] as const;

const at = (milliseconds: number) => `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;

const sources = 'sources:\n  - publisher: Dawn\n    description: report of the day\n    date: 2026-04-22\n';
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><title>zirconia-picture</title></svg>';

interface Times {
  readonly published: number;
  readonly expires?: number;
}

const story = ({ published, expires }: Times, extra = '') => `---
title: A Zirconia headline that nobody may read yet
summary: A Quagmire of a standfirst.
published: ${at(published)}
${expires === undefined ? '' : `expires: ${at(expires)}\n`}topics: [crewed]
aliases: [zirconia-alias]
hero:
  src: /images/zirconia-picture.svg
  alt: A picture
  caption: Palimpsest
  credit: Our desk
corrections:
  - date: 2026-04-23
    text: Marzipan was misspelt.
${extra}${sources}---

Obsidian words.:cite[1]

::figure{src=/images/zirconia-figure.svg alt="A figure" credit="Our desk"}
`;

const update = (name: string, extra = '') => `---
title: ${name} is the headline of an update
published: ${at(Date.now() - 3_600_000)}
story: zirconia-slug
${extra}${sources}---

One sentence of news.:cite[1]
`;

const addresses = [
  ...smallAddresses,
  '/no/such-page',
  '/stories/zirconia-slug',
  '/stories/zirconia-alias',
  '/updates/zirconia-update',
  '/updates/zirconia-gone',
  '/images/zirconia-picture.svg',
  '/images/zirconia-figure.svg',
  '/stories/zirconia-slug.md',
  '/preview/zirconia-slug',
  '/preview/zirconia-slug?token=none',
  '/desk',
  '/feed.xml',
  '/atom.xml',
  '/feed.json',
  '/llms.txt',
  '/news-sitemap.xml',
  '/cards/stories/zirconia-slug.png',
  '/embed/stories/zirconia-slug',
  '/oembed?url=/stories/zirconia-slug',
  '/search?q=zirconia',
  '/search?q=zircomia',
  '/healthz',
  '/readyz',
];

let site: SiteProcess;
test.beforeAll(async () => {
  site = await startSite({ from: smallContent });
});
test.afterAll(() => site.dispose());

const path = (file: string) => join(site.contentDir, file);
const ask = (address: string) =>
  fetch(`${site.origin}${address}`, { redirect: 'manual', headers: { 'accept-encoding': 'identity' } });
const statusOf = async (address: string) => (await ask(address)).status;

/** Addresses that the pages themselves lead to. What a picture or a font shows is no text: only those that name the story are asked for. */
const linked = (html: string) =>
  [...html.matchAll(/(?:href|src)="(\/[^"#]*)/g)]
    .flatMap(([, address]) => address ?? [])
    .filter((address) => !/^\/(?:cards|_next)\//.test(address) || secrets.some((word) => address.includes(word)));

/** A search that has found nothing repeats what was asked, and marks no word. */
const foundNothing = (address: string, body: string) => /\/search\?/.test(address) && !body.includes('<mark');

/** Every answer that holds a secret; an address repeated from the request line is no leak, and 404 and 400 (oEmbed, of any path) tell nothing. */
async function leaks(): Promise<readonly string[]> {
  const seen = new Set<string>();
  const found: string[] = [];
  const look = async (address: string): Promise<readonly string[]> => {
    const response = await ask(address);
    const body = Buffer.from(await response.arrayBuffer()).toString('latin1');
    const said = `${JSON.stringify([...response.headers])}\n${body}`.toLowerCase();
    for (const secret of secrets) {
      const word = secret.toLowerCase();
      const isAsked = address.toLowerCase().includes(word);
      if (said.includes(word) && !isAsked) found.push(`${address} (${response.status}) tells ${secret}`);
      else if (isAsked && ![404, 400].includes(response.status) && !foundNothing(address, body))
        found.push(`${address}: ${response.status}`);
    }
    return response.headers.get('content-type')?.startsWith('text/html') ? linked(body) : [];
  };
  for (let next: readonly string[] = addresses; next.length > 0; ) {
    for (const address of next) seen.add(address);
    const led = (await mapLimited(next, 8, look)).flat();
    next = [...new Set(led)].filter((address) => !seen.has(address));
  }
  return found;
}

async function writeEverything(times: Times): Promise<void> {
  await mkdir(path('images'), { recursive: true });
  await writeFile(path('images/zirconia-picture.svg'), svg);
  await writeFile(path('images/zirconia-figure.svg'), svg);
  await writeFile(path('updates/zirconia-update.md'), update('Tourmaline'));
  await writeFile(
    path('updates/zirconia-gone.md'),
    update('Chrysolite', 'status: withdrawn\nnote: Chrysolite note.\n'),
  );
  await writeFile(path('stories/zirconia-slug.md'), story(times));
}

const health = async (): Promise<{ readonly revision: string; readonly problems: number }> =>
  (await fetch(`${site.origin}/healthz`)).json();
const revision = async (): Promise<string> => (await health()).revision;

const problemsAre = (isRight: (count: number) => boolean) => until(async () => (await health()).problems, isRight);
const answers = (address: string, expected: number) =>
  until(
    () => statusOf(address),
    (status) => status === expected,
  );

/** Resolves when everything that was saved before has been read: a faulty file, saved last, is reported then, and changes nothing else. */
async function everythingIsRead(): Promise<void> {
  const marker = path('updates/read-last.md');
  await writeFile(marker, 'This has no front matter.');
  await problemsAre(Boolean);
  await rm(marker);
  await problemsAre((count) => count === 0);
}

test('before an embargo is lifted and after a story expires nothing of it is on any address; between, all of it', async () => {
  const before = await revision();
  await writeEverything({ published: Date.now() + 3_600_000 });
  await everythingIsRead();
  expect(await revision()).toBe(before);
  expect(await leaks()).toEqual([]);

  const published = Math.ceil((Date.now() + 3_000) / 1_000) * 1_000;
  await writeFile(path('stories/zirconia-slug.md'), story({ published }));
  await answers('/stories/zirconia-slug', 200);
  expect(Date.now()).toBeGreaterThanOrEqual(published);
  expect(await site.text('/')).toContain('Zirconia');
  expect(await site.text('/sitemap.xml')).toContain('zirconia-slug');
  for (const address of ['/stories/zirconia-slug', '/corrections'])
    expect(await site.text(address)).toContain('Marzipan was misspelt.');
  expect(await site.text('/updates')).toContain('Tourmaline');
  expect(await statusOf('/images/zirconia-picture.svg')).toBe(200);
  const moved = await ask('/stories/zirconia-alias');
  expect([moved.status, moved.headers.get('location')]).toEqual([308, '/stories/zirconia-slug']);
  expect(await statusOf('/updates/zirconia-gone')).toBe(410);

  const expires = Math.ceil((Date.now() + 3_000) / 1_000) * 1_000;
  await writeFile(path('stories/zirconia-slug.md'), story({ published, expires }));
  await answers('/stories/zirconia-slug', 404);
  expect(Date.now()).toBeGreaterThanOrEqual(expires);
  expect(await leaks()).toEqual([]);
});

test('a fault in an embargoed file tells nobody of it', async () => {
  const published = Date.now() + 3_600_000;
  await writeEverything({ published });
  await writeFile(path('stories/zirconia-slug.md'), story({ published }).replace('summary:', 'zirconia-alias:'));
  await problemsAre(Boolean);
  const told = (await leaks()).filter((leak) => !leak.startsWith('/images/'));
  expect(told).toEqual([]);
});

test('a withdrawn story answers 410 with its note, under its old names too, and its words are nowhere else', async () => {
  await writeEverything({ published: Date.now() - 60_000 });
  await answers('/stories/zirconia-slug', 200);
  await Promise.all(smallAddresses.map(statusOf));
  await writeFile(
    path('stories/zirconia-slug.md'),
    story({ published: Date.now() - 60_000 }, 'status: withdrawn\nnote: Withdrawn for a reason.\n'),
  );
  await answers('/stories/zirconia-slug', 410);
  expect(await site.text('/stories/zirconia-slug')).toContain('Withdrawn for a reason.');
  const moved = await ask('/stories/zirconia-alias');
  expect([moved.status, moved.headers.get('location')]).toEqual([308, '/stories/zirconia-slug']);
  expect(await statusOf('/updates/zirconia-update')).toBe(404);
  expect(await statusOf('/images/zirconia-picture.svg')).toBe(404);
  const own = [
    '/stories/zirconia-slug',
    '/stories/zirconia-alias',
    '/updates/zirconia-gone',
    // Gone with the story, and said so with the same note.
    '/cards/stories/zirconia-slug',
    '/embed/stories/zirconia-slug',
  ];
  const told = (await leaks()).filter((leak) => {
    const path = leak.replace(/^\/(?:ur|zh)(?=\/)/, '');
    return !own.some((address) => path.startsWith(address));
  });
  expect(told).toEqual([]);
  expect(await site.text('/stories/zirconia-slug')).not.toMatch(/Quagmire|Obsidian|Palimpsest/);
});

test('a file that is only touched, copied or saved again changes nothing, not even an entity tag', async () => {
  const tagged = smallAddresses.filter((address) => address !== notFound);
  const tags = () => Promise.all(tagged.map(async (address) => (await ask(address)).headers.get('etag')));
  const [before, tagsBefore] = [await revision(), await tags()];
  expect(tagsBefore).not.toContain(null);
  const name = 'updates/update-1.md';
  await utimes(path(name), new Date(), new Date());
  await writeFile(path(`${name}.tmp`), await readFile(path(name)));
  await rename(path(`${name}.tmp`), path(name));
  await everythingIsRead();
  expect(await revision()).toBe(before);
  expect(await tags()).toEqual(tagsBefore);
});
