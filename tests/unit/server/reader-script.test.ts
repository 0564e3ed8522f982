import { createHash } from 'node:crypto';
import { Script } from 'node:vm';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { finishHtml } from '#server/finish-html.ts';
import { readerScript } from '#server/reader-script.ts';

const script = readerScript(process.cwd());

test('the script is plain JavaScript of at most 4 KB, without types and comments', () => {
  const code = script.body.toString();
  expect(() => new Script(code)).not.toThrow();
  expect(code).not.toMatch(/\/\*\*|: HTMLElement/);
  expect(brotliCompressSync(script.body).length).toBeLessThanOrEqual(4096);
});

test('its address and its integrity come from its bytes', () => {
  const digest = createHash('sha256').update(script.body).digest();
  expect(script.path).toBe(`/reader.${digest.toString('hex').slice(0, 12)}.js`);
  expect(script.tag).toContain(`integrity="sha256-${digest.toString('base64')}"`);
});

test('a page with citations gets it, and its policy allows these bytes alone', () => {
  const page =
    '<html><head><title>x</title></head><body><sup class="cite"><a href="#source-1">1</a></sup></body></html>';
  const { html, policy } = finishHtml(page, false, script);
  expect(html).toContain(`${script.tag}</head>`);
  expect(policy).toContain(`script-src ${script.allowed};`);
});

test('a page without citations gets no script at all, whatever its text says', () => {
  const page = '<html><head></head><body><p>&lt;sup class="cite"&gt;</p></body></html>';
  const { html, policy } = finishHtml(page, false, script);
  expect(html).toBe(page);
  expect(policy).not.toContain('script-src');
});
