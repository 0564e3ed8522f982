import {
  addressOf,
  ageIn,
  type Copy,
  isGone,
  isListed,
  isPage,
  isTooOld,
  isUnconfirmed,
  partsIn,
  staying,
  templateIn,
  withList,
  withNotice,
} from '#browser/offline/copies.ts';
import type { AskedEvent, Told, WorkerScope } from '#browser/offline/worker-scope.ts';

/** The service worker: whatever the network answers is what is shown; where it does not answer, the copy of a page that was read. */

interface Own {
  readonly offline: string;
  /** Pages that are fetched before anybody reads them, where that costs nothing. */
  readonly ahead: readonly string[];
}

/** Addresses of the site, put before this file by the server that sends it (server/pages/service-worker.ts). */
declare const site: {
  /** By the first segment of its addresses. */
  readonly languages: Readonly<Record<string, Own>> & { readonly '': Own };
  readonly withdrawn: string;
  /** Those that pages read. */
  readonly parameters: readonly string[];
  /** Of the notice over a copy, and its hash for the copy's policy. */
  readonly style: string;
  readonly styleHash: string;
};

interface Kept extends Copy {
  readonly response: Response;
  readonly parts: readonly string[];
}

const worker = self as unknown as WorkerScope;
/** Another form of what is kept wants other names: what has none of these is deleted. */
const pagesName = 'pages-1';
const partsName = 'parts-1';
const names: readonly string[] = [pagesName, partsName];
const openPages = () => caches.open(pagesName);
const openParts = () => caches.open(partsName);
const languageOf = (path: string): Own => site.languages[path.split('/')[1] ?? ''] ?? site.languages[''];
const offlinePages = Object.values(site.languages).map(({ offline }) => offline);
const ask = (address: string, how: RequestInit = {}) => fetch(address, { redirect: 'manual', ...how });
/** What was last read is being kept: nothing is tidied up before that is done. */
let taking: Promise<unknown> = Promise.resolve();

async function keep(address: string, given: Headers, html: string, read: number): Promise<void> {
  const headers = new Headers(given);
  for (const name of ['content-encoding', 'content-length', 'vary']) headers.delete(name);
  headers.set('x-copy', JSON.stringify({ address, fetched: Date.now(), read, parts: partsIn(html) }));
  await (await openPages()).put(address, new Response(html, { headers }));
}

async function allCopies(): Promise<readonly Kept[]> {
  const responses = await (await openPages()).matchAll();
  return responses.map((response) => ({ ...JSON.parse(response.headers.get('x-copy') ?? '{}'), response }));
}

/** Takes in what the network said of an address. What says nothing of it, such as a fault of the server's, changes nothing. */
async function take(address: string, response: Response, read: number): Promise<void> {
  const html = isPage(response) ? await response.text() : '';
  if (html !== '' && (isListed(html) || offlinePages.includes(address)))
    await keep(address, response.headers, html, read);
  else if (html !== '' || isGone(response)) await (await openPages()).delete(address);
}

/** Asks whether a copy is still what the network has. A reader whose bytes are counted gets no new text for it. */
async function confirm({ address, response, read }: Kept, spare: boolean): Promise<void> {
  const method = spare ? 'HEAD' : 'GET';
  const answer = await ask(address, { method, headers: { 'If-None-Match': response.headers.get('etag') ?? '' } });
  if (answer.status === 304) await keep(address, response.headers, await response.text(), read);
  else if (!spare || isGone(answer)) await take(address, answer, read);
}

async function tidyParts(spare: boolean, loaded: readonly string[]): Promise<void> {
  const parts = await openParts();
  const copies = await allCopies();
  const had = (await parts.keys()).map(({ url }) => new URL(url).pathname);
  for (const path of had) if (!copies.some((copy) => copy.parts.includes(path))) await parts.delete(path);
  // Words in a language that nobody reads here need not have its fonts.
  const read = copies.filter(({ address }) => !offlinePages.includes(address)).flatMap((copy) => copy.parts);
  for (const path of new Set(read))
    if (!had.includes(path) && (!spare || loaded.includes(path))) await parts.add(path).catch(() => undefined);
}

/** While a page of ours has the network: what may not be kept goes, what is old is asked for, what is missing is fetched. */
async function contact(page: URL, { first, spare, loaded }: Told): Promise<void> {
  const list = await ask(site.withdrawn, { cache: 'no-cache' });
  const { withdrawn = [] } = list.ok ? await list.json() : {};
  if (first) {
    const address = addressOf(page, site.parameters);
    await take(address, await ask(address), Date.now());
  }
  await taking;
  const { ahead } = languageOf(page.pathname);
  const copies = await allCopies();
  const stay = staying(copies, [...offlinePages, ...ahead], withdrawn, Date.now());
  for (const copy of copies) if (!stay.includes(copy)) await (await openPages()).delete(copy.address);
  for (const copy of stay) if (isUnconfirmed(copy, Date.now())) await confirm(copy, spare);
  const missing = spare ? [] : ahead.filter((address) => !stay.some((copy) => copy.address === address));
  for (const address of missing) await take(address, await ask(address), 0);
  await tidyParts(spare, loaded);
}

/** A page with something put in, its policy opened for the style of that alone. */
function sent({ headers: given }: Response, html: string): Response {
  const headers = new Headers(given);
  const policy = headers.get('content-security-policy') ?? '';
  headers.set('content-security-policy', policy.replace('style-src', `style-src ${site.styleHash}`));
  return new Response(html, { headers });
}

/** Without the network: the copy of a page with its age, or a list of the copies that there are. */
async function fromCopies(path: string, address: string): Promise<Response> {
  const now = Date.now();
  const copies = await allCopies();
  const own = languageOf(path).offline;
  const words = copies.find((copy) => copy.address === own);
  const offline = (await words?.response.text()) ?? '';
  const shown = copies.filter((copy) => !offlinePages.includes(copy.address) && !isTooOld(copy.fetched, now));
  const copy = shown.find((each) => each.address === address);
  if (copy) {
    const age = ageIn(offline, copy.fetched, now);
    const notice = templateIn(offline, 'copy');
    return sent(copy.response, withNotice(await copy.response.text(), site.style, notice, { age }));
  }
  if (!words) return Response.error();
  const lastRead = [...shown].sort((a, b) => b.read - a.read);
  const texts = await Promise.all(lastRead.map(async (each) => ({ ...each, html: await each.response.text() })));
  const notice = address === own ? '' : templateIn(offline, 'no-copy');
  return sent(words.response, withNotice(withList(offline, texts, now), site.style, notice, { address }));
}

/** No time-out: as long as the network may answer, nothing older is shown. */
async function page(event: AskedEvent, url: URL): Promise<Response> {
  const address = addressOf(url, site.parameters);
  let response: Response;
  try {
    response = (await event.preloadResponse) ?? (await fetch(event.request));
  } catch {
    return fromCopies(url.pathname, address);
  }
  taking = take(address, response.clone(), Date.now()).catch(() => undefined);
  event.waitUntil(taking);
  return response;
}

async function part(event: AskedEvent): Promise<Response> {
  const { url, destination } = event.request;
  const parts = await openParts();
  const had = await parts.match(url, { ignoreVary: true });
  try {
    const response = await fetch(event.request);
    // The names of fonts and scripts change with their bytes.
    if (response.status === 200 && (!had || destination === 'image'))
      event.waitUntil(parts.put(url, response.clone()).catch(() => undefined));
    return response;
  } catch {
    return had ?? Response.error();
  }
}

worker.addEventListener('install', (event) => {
  const install = async (address: string) => {
    const response = await ask(address);
    if (!isPage(response)) throw new Error(`${address}: ${response.status}`);
    await take(address, response, 0);
  };
  event.waitUntil(Promise.all(offlinePages.map(install)));
  void worker.skipWaiting();
});

worker.addEventListener('activate', (event) => {
  const ready = async () => {
    for (const name of await caches.keys()) if (!names.includes(name)) await caches.delete(name);
    await worker.registration.navigationPreload?.enable();
    await worker.clients.claim();
  };
  event.waitUntil(ready());
});

worker.addEventListener('fetch', (event) => {
  const { method, url, destination } = event.request;
  const asked = new URL(url);
  if (method !== 'GET' || asked.origin !== location.origin) return;
  if (destination === 'document') event.respondWith(page(event, asked));
  else if (/^(?:font|image|script)$/.test(destination)) event.respondWith(part(event));
});

worker.addEventListener('message', (event) => {
  if (event.source) event.waitUntil(contact(new URL(event.source.url), event.data).catch(() => undefined));
});
