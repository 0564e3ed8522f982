import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { z } from 'zod';

const read = (path: string) => readFile(path, 'utf8');
const parameters = async () => {
  const { scripts } = z
    .object({ scripts: z.object({ start: z.string() }) })
    .parse(JSON.parse(await read('package.json')));
  return / node (.+)$/.exec(scripts.start)?.[1] ?? 'no start';
};

it('starts a replica with the parameters of npm start, under systemd and in a container', async () => {
  const start = await parameters();
  expect(start).toContain('server/main.ts');
  expect(await read('deploy/pakistan-in-orbit@.service')).toContain(`/node_modules/.bin/node ${start}\n`);
  const command = JSON.stringify(['node', ...start.split(' ')]).replaceAll('","', '", "');
  expect(await read('deploy/Containerfile')).toContain(`\nCMD ${command}\n`);
});

it('builds the container on the Node that the project pins', async () => {
  const { dependencies } = z
    .object({ dependencies: z.object({ node: z.string() }) })
    .parse(JSON.parse(await read('package.json')));
  expect(await read('deploy/Containerfile')).toContain(`ARG NODE_VERSION=${dependencies.node}\n`);
});

it('gives a replica longer to stop than it takes for that itself', async () => {
  const seconds = /^TimeoutStopSec=(\d+)$/m.exec(await read('deploy/pakistan-in-orbit@.service'))?.[1];
  expect(Number(seconds)).toBeGreaterThan(10);
});

it('keeps one copy in nginx however a link was decorated, save where an address reads its query', async () => {
  const pattern = /^ +"~(\^\(\?<orbit_path>.+)" \$orbit_path;$/m.exec(await read('deploy/nginx.conf'))?.[1];
  const kept = (address: string) => new RegExp(pattern ?? '$^').exec(address)?.groups?.orbit_path ?? address;
  for (const address of ['/', '/stories/a', '/updates/b', '/programme', '/ur/stories/a', '/zh'])
    expect(kept(`${address}?fbclid=1`)).toBe(address);
  for (const address of ['/stories', '/stories/', '/updates', '/ur/stories', '/timeline', '/timeline/lunar', '/oembed'])
    expect(kept(`${address}?page=2`)).toBe(`${address}?page=2`);
});
