import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { askLink, failed, isPrivate } from '#scripts/ask-link.ts';
import { CallError } from '#scripts/call-error.ts';
import { checkLinks, type LinkCheck } from '#scripts/check-links.ts';

/** A server of other people, on this machine; notes what it was asked. */
async function otherSite() {
  const asked: string[] = [];
  let atOnce = 0;
  let most = 0;
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    atOnce += 1;
    most = Math.max(most, atOnce);
    response.on('close', () => {
      atOnce -= 1;
    });
    const answer = (status: number, location?: string) =>
      response
        .writeHead(status, location === undefined ? {} : { location })
        .end(request.method === 'GET' ? 'x' : undefined);
    switch (request.url) {
      case '/no-head':
        return answer(request.method === 'HEAD' ? 405 : 200);
      case '/gone':
        return answer(410);
      case '/robots':
        return answer(403);
      case '/moved':
        return answer(301, '/here');
      case '/twice':
        return answer(302, '/moved');
      case '/deep/page':
        return answer(302, '/');
      case '/round':
        return answer(302, '/round');
      case '/nowhere':
        return answer(302, 'http://[');
      case '/no-head-at-all':
        return request.method === 'HEAD' ? undefined : answer(200);
      case '/silent':
        return request.socket.destroy();
      case '/slow':
        return undefined;
      default:
        return answer(200);
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { origin: `http://127.0.0.1:${Object(server.address()).port}`, asked, most: () => most };
}

const asking = { within: 60_000, pause: async () => undefined, allowsPrivate: true };

it.each([
  ['/here', { is: 'there' }, 'HEAD'],
  ['/here#part', { is: 'there' }, 'HEAD'],
  ['/no-head', { is: 'there' }, 'HEAD GET'],
  ['/gone', { is: 'gone', status: 410 }, 'HEAD GET'],
  ['/robots', { is: 'refused', status: 403 }, 'HEAD GET'],
  ['/moved', { is: 'moved', to: '/here', forGood: true }, 'HEAD HEAD'],
  ['/twice', { is: 'moved', to: '/here', forGood: false }, 'HEAD HEAD HEAD'],
  ['/deep/page', { is: 'moved', to: '/', forGood: false }, 'HEAD HEAD'],
  ['/silent', { is: 'silent', why: 'connection broken off' }, 'HEAD GET'],
  ['/nowhere', { is: 'unclear', why: 'it leads on to “http://[”, which is no address' }, 'HEAD'],
  ['/round', { is: 'silent', why: 'it leads on without end' }, 'HEAD HEAD HEAD HEAD HEAD HEAD HEAD HEAD'],
])('asks %s, and tells what became of it', async (path, outcome, methods) => {
  const { origin, asked } = await otherSite();
  const told = await askLink(origin + path, asking);
  expect('to' in told ? { ...told, to: told.to.replace(origin, '') } : told).toEqual(outcome);
  expect(asked.map((one) => one.split(' ')[0]).join(' ')).toBe(methods);
});

it('waits for no answer longer than it should', async () => {
  const { origin } = await otherSite();
  expect(await askLink(`${origin}/slow`, { ...asking, within: 50 })).toEqual({
    is: 'silent',
    why: 'no answer in time',
  });
});

it('asks otherwise who leaves the short question unanswered', async () => {
  const { origin, asked } = await otherSite();
  expect(await askLink(`${origin}/no-head-at-all`, { ...asking, within: 2_000 })).toEqual({ is: 'there' });
  expect(asked.map((one) => one.split(' ')[0])).toEqual(['HEAD', 'GET']);
});

it.each([
  ['CERT_HAS_EXPIRED', { is: 'unclear', why: 'its certificate has expired' }],
  [
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    { is: 'unclear', why: 'its certificate could not be verified: UNABLE_TO_VERIFY_LEAF_SIGNATURE' },
  ],
  ['ERR_TLS_CERT_ALTNAME_INVALID', { is: 'unclear' }],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', { is: 'unclear' }],
  ['ENOTFOUND', { is: 'silent', why: 'no such host' }],
])('calls dead nobody who is there, and whose certificate alone is not accepted: %s', (code, outcome) => {
  expect(failed(Object.assign(new Error('failed'), { code }))).toMatchObject(outcome);
});

it('asks nothing of this machine or of a house’s own network, by whatever name', async () => {
  const { origin, asked } = await otherSite();
  const { port } = new URL(origin);
  for (const host of ['127.0.0.1', 'localhost', '[::1]', '[::ffff:127.0.0.1]', '2130706433', '0'])
    expect(await askLink(`http://${host}:${port}/here`, { ...asking, allowsPrivate: false }), host).toEqual({
      is: 'private',
    });
  expect(asked).toEqual([]);
  const own = [
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    'fe80::1',
    'fd00::1',
    '::',
    'fec0::1',
    '198.18.0.1',
    '198.19.255.255',
    '64:ff9b::10.1.2.3',
    '64:ff9b::c0a8:101',
    '64:ff9b:1::1',
    '2002:a01:203::1',
    '2002:7f00:1::',
    '2002:c0a8:101:1::5',
  ];
  expect(own.filter((address) => !isPrivate(address))).toEqual([]);
  const ofAll = ['172.32.0.1', '8.8.8.8', '198.20.0.1', '2001:4860::1', '64:ff9b::8.8.8.8', '2002:808:808::1'];
  expect(ofAll.filter(isPrivate)).toEqual([]);
});

async function content(texts: Readonly<Record<string, string>>): Promise<Pick<LinkCheck, 'contentDir' | 'stateDir'>> {
  const root = await mkdtemp(join(tmpdir(), 'links-'));
  onTestFinished(() => rm(root, { recursive: true }));
  const contentDir = join(root, 'content');
  await mkdir(join(contentDir, 'stories'), { recursive: true });
  for (const [name, text] of Object.entries(texts)) await writeFile(join(contentDir, 'stories', name), text);
  return { contentDir, stateDir: join(root, 'state') };
}

it('asks each address once, one at a time, remembers what it was told, and lists it where it stands', async () => {
  const { origin, asked, most } = await otherSite();
  const place = await content({
    'one.md': `Text ${origin}/here and ${origin}/gone.\n`,
    'one.ur.md': `${origin}/gone\n`,
    'two.md': `\n${origin}/moved\n${origin}/silent\n`,
  });
  let now = Date.parse('2026-11-28T15:00:00Z');
  const said: string[] = [];
  const check = (more: Partial<LinkCheck> = {}) =>
    checkLinks({
      ...place,
      isWanted: () => true,
      anew: false,
      now: () => now,
      say: (line) => said.push(line),
      wait: async () => undefined,
      allowsPrivate: true,
      ...more,
    });
  const listed = (problems: Awaited<ReturnType<typeof checkLinks>>) =>
    problems.map(({ file, line, column, severity }) => `${file}:${line}:${column} ${severity}`);
  const all = [
    `content/stories/one.md:1:${`Text ${origin}/here and `.length + 1} warning`,
    'content/stories/one.ur.md:1:1 warning',
    'content/stories/two.md:2:1 notice',
    'content/stories/two.md:3:1 warning',
  ];
  expect(listed(await check())).toEqual(all);
  expect(asked.filter((one) => one.endsWith('/gone'))).toEqual(['HEAD /gone', 'GET /gone']);
  expect(most()).toBe(1);
  expect(said).toEqual(['asking 4 of 4 addresses on 1 hosts, slowly']);
  const kept = JSON.parse(await readFile(join(place.stateDir, 'links.json'), 'utf8'));
  expect(kept[`${origin}/gone`]).toEqual({ is: 'gone', status: 410, at: now });

  // Only what never answered is asked again within the week.
  asked.length = 0;
  now += 6 * 24 * 60 * 60 * 1000;
  await check();
  expect([...new Set(asked.map((one) => one.split(' ')[1]))]).toEqual(['/silent']);
  asked.length = 0;
  await check({ isWanted: (file) => file.includes('one'), anew: true });
  expect(asked).toEqual(['HEAD /here', 'HEAD /gone', 'GET /gone']);
  asked.length = 0;
  now += 8 * 24 * 60 * 60 * 1000;
  await check();
  expect(asked).toContain('HEAD /moved');
});

it('asks several hosts at once, lets a second pass before each next question to one, and remembers all answers', async () => {
  const hosts = ['a', 'b', 'c', 'd', 'e'].map((name) => `https://${name}.example`);
  const urls = hosts.flatMap((host) => [`${host}/1`, `${host}/2`, `${host}/3`]);
  const place = await content({ 'one.md': urls.join('\n') });
  const waited: number[] = [];
  const check = checkLinks({
    ...place,
    isWanted: () => true,
    anew: false,
    now: () => 0,
    say: () => undefined,
    ask: async () => ({ is: 'gone', status: 404 }),
    wait: async (milliseconds) => waited.push(milliseconds),
  });
  expect(await check).toHaveLength(urls.length);
  expect(waited).toEqual(Array.from({ length: 2 * hosts.length }, () => 1_000));
  const kept = JSON.parse(await readFile(join(place.stateDir, 'links.json'), 'utf8'));
  expect(Object.keys(kept).sort()).toEqual(urls);
});

it('says that this machine is not online, and remembers nothing of it', async () => {
  const addresses = Array.from({ length: 6 }, (_, index) => `https://h${index}.example/`);
  const place = await content({ 'one.md': addresses.join('\n') });
  const check = checkLinks({
    ...place,
    isWanted: () => true,
    anew: false,
    now: () => 0,
    say: () => undefined,
    ask: async () => ({ is: 'silent', why: 'its name could not be looked up' }),
  });
  await expect(check).rejects.toThrow(CallError);
  await expect(readFile(join(place.stateDir, 'links.json'))).rejects.toThrow('ENOENT');
});
