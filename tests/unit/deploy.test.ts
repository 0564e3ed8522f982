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
