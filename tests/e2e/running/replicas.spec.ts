import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { findNginx } from '#scripts/nginx.mjs';
import { type Answer, ask, askOnce, openConnection } from '#tests/e2e/running/https-client.ts';
import { startLoad } from '#tests/e2e/running/load.ts';
import { type NginxProcess, siteName, startNginx } from '#tests/e2e/running/nginx-process.ts';
import { freePort, type SiteProcess, startSite, until } from '#tests/e2e/running/site-process.ts';
import { smallAddresses, smallContent, smallPages } from '#tests/e2e/running/small-content.ts';

const nginx = findNginx();
test.skip(nginx === undefined, 'nginx is not installed: two replicas behind it were NOT tested');

const story = 'first-seat';
/** Half of them on each way. More only keep the processor from the replica that starts. */
const readers = 8;

let folder: string;
let contentDir: string;
let replicas: [SiteProcess, SiteProcess];
let front: NginxProcess;
/** The same nginx with its cache turned off, so that every request reaches a replica. */
let uncached: NginxProcess;
/** A page that is asked for once, at the start, so that its copy in nginx grows old. */
let leftAlone: { readonly path: string; readonly answer: Answer; readonly since: number };

const startReplica = (port: number) =>
  startSite({ contentDir, port, environment: { SITE_URL: `https://${siteName}`, LOG_LEVEL: 'warn' } });

test.beforeAll(async () => {
  if (nginx === undefined) return;
  folder = await mkdtemp(join(tmpdir(), 'orbit-replicas-'));
  contentDir = join(folder, 'content');
  await cp(smallContent, contentDir, { recursive: true });
  replicas = await Promise.all([freePort().then(startReplica), freePort().then(startReplica)]);
  const replicaPorts = [portOf(replicas[0]), portOf(replicas[1])] as const;
  front = await startNginx({ nginx, replicaPorts });
  uncached = await startNginx({ nginx, replicaPorts, edits: [['proxy_cache orbit_pages;', 'proxy_cache off;']] });
  leftAlone = {
    path: '/timeline/satellite',
    answer: await askOnce(front, '/timeline/satellite'),
    since: performance.now(),
  };
});

test.afterAll(async () => {
  await Promise.all([front, uncached, ...(replicas ?? [])].map((each) => each?.dispose()));
  if (folder) await rm(folder, { recursive: true, force: true });
});

function portOf(site: SiteProcess): number {
  return Number(new URL(site.origin).port);
}

/** Restarts a replica on its port; resolves when it answers again. */
async function restart(which: 0 | 1, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  const former = replicas[which];
  former.process.kill(signal);
  await former.ended;
  await former.dispose();
  replicas[which] = await startReplica(portOf(former));
}

/** Seconds that a shared cache may use an answer, and may use it once more while it asks anew. */
function sharedTime(cacheControl: string | undefined): { fresh: number; revalidating: number } {
  const seconds = (name: string) => Number(new RegExp(`${name}=(\\d+)`).exec(cacheControl ?? '')?.[1]);
  return { fresh: seconds('s-maxage'), revalidating: seconds('stale-while-revalidate') };
}

test('nginx speaks HTTP/2 to whoever asks by the right name, and leads from http to https', async () => {
  const session = await openConnection(front);
  expect(session.alpnProtocol).toBe('h2');
  expect((await ask(session, '/')).status).toBe(200);
  session.close();
  await expect(openConnection(front, 'elsewhere.example')).rejects.toThrow(/unrecognized name|handshake/i);

  const plain = await new Promise<{ status: number | undefined; location: string | undefined }>((resolve, reject) => {
    request(
      { port: front.httpPort, host: '127.0.0.1', path: '/stories?a=b', headers: { host: siteName } },
      (answer) => {
        answer.resume();
        resolve({ status: answer.statusCode, location: answer.headers.location });
      },
    )
      .once('error', reject)
      .end();
  });
  expect(plain).toEqual({ status: 308, location: `https://${siteName}/stories?a=b` });
});

test('a page is kept once an encoding, however Accept-Encoding is written and whatever networks add to the link', async () => {
  const session = await openConnection(front);
  const address = '/stories/second-look';
  const get = async (query: string, acceptEncoding: string) => {
    const { headers, status } = await ask(session, address + query, { 'accept-encoding': acceptEncoding });
    return { status, cache: headers['x-cache'], encoding: headers['content-encoding'] };
  };
  expect(await get('', 'gzip, deflate, br, zstd')).toMatchObject({ status: 200, cache: 'MISS' });
  expect(await get('?fbclid=IwAR0', 'br;q=1.0,gzip;q=0.8')).toMatchObject({ status: 200, cache: 'HIT' });
  expect(await get('', 'GZIP')).toEqual({ status: 200, cache: 'MISS', encoding: 'gzip' });
  expect(await get('?utm_source=x', 'gzip;q=1, br;q=0')).toEqual({ status: 200, cache: 'HIT', encoding: 'gzip' });
  expect(await get('', 'gzip;q=0, identity')).toEqual({ status: 200, cache: 'MISS', encoding: undefined });
  expect(await get('', 'br')).toEqual({ status: 200, cache: 'HIT', encoding: undefined });

  const [oldest, newest] = [await ask(session, '/timeline'), await ask(session, '/timeline?order=newest')];
  expect(newest.body.equals(oldest.body)).toBe(false);
  session.close();
});

test('a reader who has a page already gets 304 from the cache, and HEAD gets no body', async () => {
  const session = await openConnection(front);
  const first = await ask(session, '/programme');
  const again = await ask(session, '/programme', { 'if-none-match': String(first.headers.etag) });
  expect([again.status, again.headers['x-cache'], again.body.length]).toEqual([304, 'HIT', 0]);
  const head = await ask(session, '/programme', { ':method': 'HEAD' });
  expect([head.status, head.headers['content-length'], head.body.length]).toEqual([200, String(first.body.length), 0]);
  session.close();
});

test('nothing that a reader sends besides the address changes a page', async () => {
  const plain = await askOnce(uncached, '/');
  const dressed = await askOnce(uncached, '/', {
    'x-forwarded-host': 'elsewhere.example',
    'x-forwarded-proto': 'http',
    cookie: 'a=b',
    rsc: '1',
    'next-action': 'x',
  });
  expect(dressed.status).toBe(200);
  expect(dressed.body.equals(plain.body)).toBe(true);
  expect(plain.body.toString()).toContain(`<link rel="canonical" href="https://${siteName}`);
  expect((await askOnce(uncached, '/', { ':authority': 'elsewhere.example' })).status).toBe(421);
  expect((await askOnce(uncached, '/', { ':method': 'POST' })).status).toBe(405);
});

test('only the list of problems can be asked for with a key, and it is never kept', async () => {
  const health = async (headers: Readonly<Record<string, string>> = {}) => {
    const answer = await askOnce(front, '/healthz', headers);
    return { cache: answer.headers['x-cache'], problems: JSON.parse(answer.body.toString()).problems };
  };
  expect(await health({ authorization: `Bearer ${replicas[0].healthToken}` })).toEqual({
    cache: undefined,
    problems: [],
  });
  expect(await health({ authorization: `Bearer ${replicas[0].secret}` })).toEqual({ cache: undefined, problems: 0 });
  expect(await health()).toEqual({ cache: undefined, problems: 0 });
});

test('both replicas send the same bytes under the same tag, whatever the page', async () => {
  for (const path of smallAddresses) {
    const [one, other] = await Promise.all(
      replicas.map(async ({ origin }) => {
        const response = await fetch(origin + path, { headers: { 'accept-encoding': 'identity' } });
        const { status, headers } = response;
        const policy = headers.get('content-security-policy');
        return { status, etag: headers.get('etag'), policy, body: await response.text() };
      }),
    );
    expect(other, path).toEqual(one);
    if (one?.status === 200) expect(one.etag, path).toMatch(/^W\/"/);
  }
});

for (const [deed, signal] of [
  ['killed with -9', 'SIGKILL'],
  ['restarted in turn with SIGTERM', 'SIGTERM'],
] as const) {
  test(`no reader sees it when the replicas are ${deed} under load and come back`, async () => {
    const expected = new Map<string, Buffer>();
    for (const path of smallPages) {
      const answer = await askOnce(uncached, path);
      if (answer.status === 200) expected.set(path, answer.body);
    }
    expect(expected.size).toBeGreaterThan(10);
    const loads = [startLoad(front, readers / 2, expected), startLoad(uncached, readers / 2, expected)];
    const whole = () => Promise.resolve(Math.min(...loads.map((load) => load.answered())));
    const isWarm = (count: number) => count > 200;
    await until(whole, isWarm);
    await restart(0, signal);
    await restart(1, signal);
    const afterwards = await whole();
    await until(whole, (count) => count > afterwards + 200);
    const seen = await Promise.all(loads.map((load) => load.stop()));
    expect(seen).toEqual([[], []]);
  });
}

test('an update is on both replicas, and behind nginx when the shared time is over', async () => {
  const session = await openConnection(front);
  const title = 'A date for the training is published';
  const before = await ask(session, '/');
  const { fresh } = sharedTime(before.headers['cache-control']);
  expect(fresh).toBeLessThanOrEqual(10);
  const published = `${new Date(Date.now() - 60_000).toISOString().slice(0, 19)}Z`;
  await writeFile(
    join(contentDir, 'updates/training-date.md'),
    `---\ntitle: ${title}\npublished: ${published}\nstory: ${story}\nsources:\n  - publisher: Dawn\n    description: report of the day\n---\n\nNews.:cite[1]\n`,
  );
  for (const replica of replicas) {
    await until(
      () => replica.text('/'),
      (html) => html.includes(title),
    );
  }
  await until(
    () => ask(session, '/'),
    (answer) => answer.body.includes(title),
  );
  session.close();
});

test('a withdrawn story answers 410 behind nginx when the shared time is over', async () => {
  const session = await openConnection(front);
  const address = `/stories/${story}`;
  const before = await ask(session, address);
  expect(before.status).toBe(200);
  const file = join(contentDir, `stories/${story}.md`);
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace('---\n', '---\nstatus: withdrawn\nnote: Two figures were wrong.\n'));
  const gone = await until(
    () => ask(session, address),
    (answer) => answer.status === 410,
  );
  expect(gone.body.toString()).toContain('Two figures were wrong.');
  session.close();
});

test('without any replica the pages that were kept still come, and others say when to come back', async () => {
  for (const replica of replicas) {
    replica.process.kill('SIGKILL');
    await replica.ended;
  }
  // Older than stale-while-revalidate allows: now only stale-if-error lets nginx send its copy.
  const age = async () => performance.now() - leftAlone.since;
  const { fresh, revalidating } = sharedTime(leftAlone.answer.headers['cache-control']);
  await until(age, (milliseconds) => milliseconds > (fresh + revalidating + 2) * 1000);
  const kept = await askOnce(front, leftAlone.path);
  expect([kept.status, kept.headers['x-cache']]).toEqual([200, 'STALE']);
  expect(kept.body.equals(leftAlone.answer.body)).toBe(true);

  const never = await askOnce(front, '/timeline/never-asked-for');
  expect([never.status, never.headers['retry-after'], never.headers['cache-control']]).toEqual([503, '10', 'no-store']);
});
