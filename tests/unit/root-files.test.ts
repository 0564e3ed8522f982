import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { commands } from '#scripts/commands.mjs';

const read = (file: string): string => readFileSync(file, 'utf8');

it('SECURITY.md names the contact of the site, or says that none is set', () => {
  const { contact } = z.object({ contact: z.string().optional() }).parse(parse(read('content/site.yml')));
  expect(read('SECURITY.md')).toContain(contact ?? 'no contact is set yet');
});

describe('every file that a document leads to is there', () => {
  it.each([
    'README.md',
    'CONTRIBUTING.md',
    'SECURITY.md',
    'docs/README.md',
    'docs/architecture.md',
    'docs/operations.md',
  ])('%s', (file) => {
    const links = [...read(file).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].flatMap(([, path]) => path ?? []);
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((path) => !existsSync(join(dirname(file), path)))).toEqual([]);
  });
});

it('each command of package.json goes through the runner, which knows it', () => {
  const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(read('package.json')));
  const serves = (name: string) => name === 'start' || name === 'dev';
  const line = (name: string) => `${serves(name) ? 'exec ' : ''}node scripts/run.mjs ${name}`;
  expect(scripts).toEqual(Object.fromEntries(Object.keys(commands).map((name) => [name, line(name)])));
});
