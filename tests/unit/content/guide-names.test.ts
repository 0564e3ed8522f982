import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Example, readGuidePage } from '#tests/unit/content/guide-page.ts';

/** The guides for editors and translators, and the README, send nobody to a place that is not there. */

const root = join(import.meta.dirname, '../../..');
const named = [
  'content/README.md',
  'content/README.ur.md',
  'content/README.zh.md',
  'docs/editing-from-a-phone.md',
  'docs/terms.md',
  'README.md',
];
const pages = await Promise.all(named.map(readGuidePage));

describe('what the guides name', () => {
  it.each(pages.flatMap((page) => page.links.map((link): [string, string] => [page.path, link])))(
    '%s leads to %s',
    async (path, link) => {
      if (/^(https?:|mailto:)/.test(link)) return;
      const [target = '', anchor] = link.split('#');
      const file = target === '' ? path : join(dirname(path), target);
      expect(existsSync(join(root, file)), file).toBe(true);
      if (anchor === undefined) return;
      const page = pages.find((known) => known.path === file) ?? (await readGuidePage(file));
      expect(page.anchors).toContain(anchor);
    },
  );

  const examples = new Set(pages.flatMap((page) => page.examples.map(({ is }) => is.replace(/^wrong /, ''))));
  const paths = pages.flatMap(({ words }) =>
    words.filter((word) => /^(content|docs|deploy|\.vscode)\/[\w./-]+$/.test(word)),
  );
  it.each([...new Set(paths)].filter((path) => !/[A-Z]{4}/.test(path) && !examples.has(path)))(
    '%s is there',
    (path) => {
      // Git keeps no empty folder; content/images is made with the first picture.
      expect(existsSync(join(root, path)) || /^content\/images\/?/.test(path)).toBe(true);
    },
  );

  const scripts = ({ language }: Example) => language === 'sh' || language === 'yaml';
  const commands = pages
    .flatMap(({ words, examples: fenced }) => [...words, ...fenced.filter(scripts).map(({ text }) => text)])
    .flatMap((text) => [...text.matchAll(/\bnpm (?:run )?([\w:]+)/g)].map(([, name]) => name ?? ''));
  it.each([...new Set(commands)])('npm run %s is a command', async (name) => {
    const written: unknown = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
    expect(written).toHaveProperty(['scripts', name]);
  });
});
