import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Script } from 'node:vm';
import { brotliCompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { serviceWorker } from '#server/pages/service-worker.ts';

const root = process.cwd();

it('the worker is plain JavaScript of at most 3 KB, without types and comments', () => {
  const worker = serviceWorker(root, true);
  const code = worker.toString();
  expect(() => new Script(code)).not.toThrow();
  expect(code).not.toMatch(/\/\*\*|: Response|^import|^export/m);
  expect(brotliCompressSync(worker).length).toBeLessThanOrEqual(3072);
});

it('it knows the addresses of the site in each language, the parameters that pages read, and the hash of its one style', () => {
  const [, json = ''] = /^const site = (.*);$/m.exec(serviceWorker(root, true).toString()) ?? [];
  const site: unknown = JSON.parse(json);
  expect(site).toMatchObject({
    languages: {
      '': { offline: '/offline', ahead: ['/', '/timeline', '/programme'] },
      ur: { offline: '/ur/offline', ahead: ['/ur', '/ur/timeline', '/ur/programme'] },
      zh: { offline: '/zh/offline', ahead: ['/zh', '/zh/timeline', '/zh/programme'] },
    },
    withdrawn: '/withdrawn.json',
    parameters: expect.arrayContaining(['page', 'order']),
  });
  const { style, styleHash } = site as { style: string; styleHash: string };
  expect(style).toMatch(/^\.copy-notice\{/);
  expect(styleHash).toBe(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
});

it('where it is turned off, what is sent instead is what a host that runs Next its own way sends too', () => {
  const code = serviceWorker(root, false).toString();
  expect(code).toBe(readFileSync('public/sw.js', 'utf8'));
  expect(code).toContain('registration.unregister()');
  expect(code).not.toContain("'fetch'");
});
