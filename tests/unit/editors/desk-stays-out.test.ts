import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';

const importsOf = (file: string): readonly string[] =>
  [
    ...readFileSync(file, 'utf8').matchAll(
      /^(?:import|export)\s+(?!type\s)[^;]*?from\s+'#([^']+)'|\bimport\('#([^']+)'\)/gm,
    ),
  ]
    .map(([, named, dynamic]) => named ?? dynamic ?? '')
    .filter((path) => /\.tsx?$/.test(path));

function reachedFrom(files: readonly string[]): ReadonlySet<string> {
  const reached = new Set(files);
  for (const file of reached) for (const path of importsOf(file)) reached.add(path);
  return reached;
}

const routes = globSync('app/**/*.{ts,tsx}');

it('no page of the build that serves readers reaches what the desk writes with, nor the server', () => {
  const served = routes.filter((file) => !file.endsWith('.desk.tsx'));
  const reached = reachedFrom(served);
  expect(reached).toContain('lib/content/store/current-edition.ts');
  expect(reachedFrom(['server/start.ts'])).toContain('lib/editors/writing/write-file.ts');
  expect([...reached].filter((file) => /^(?:lib\/editors\/|server\/|browser\/)/.test(file))).toEqual([]);
});

it('next asks in the way that the preview answers for it, and no page has what it asks for', () => {
  const { default: DevServer } = createRequire(import.meta.url)('next/dist/server/dev/next-dev-server.js');
  expect(DevServer.prototype.getStaticPathsWorker).toBeTypeOf('function');
  expect(routes.filter((file) => readFileSync(file, 'utf8').includes('generateStaticParams'))).toEqual([]);
});
