import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Script } from 'node:vm';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { finishHtml } from '#server/pages/finishing/finish-html.ts';
import { namesAdded, readerScript } from '#server/pages/finishing/reader-script.ts';

const script = readerScript(process.cwd(), 'https://orbit.example');

test('the script is plain JavaScript of at most 4 KB, without types and comments', () => {
  const code = script.body.toString();
  expect(() => new Script(code)).not.toThrow();
  expect(code).not.toMatch(/\/\*\*|: HTMLElement/);
  expect(brotliCompressSync(script.body).length).toBeLessThanOrEqual(4096);
});

test('its address and its integrity come from its bytes', () => {
  const digest = createHash('sha256').update(script.body).digest();
  expect(script.path).toBe(`/reader.${digest.toString('hex').slice(0, 12)}.js`);
  const map = /<script type="importmap">(.*?)<\/script>/.exec(script.tag)?.[1] ?? '';
  expect(JSON.parse(map)).toEqual({ integrity: { [script.path]: `sha256-${digest.toString('base64')}` } });
  expect(script.tag).toContain(`import("${script.path}")`);
});

test('a page with citations gets it, and its policy allows these bytes alone', () => {
  const page =
    '<html><head><title>x</title></head><body><sup class="cite"><a href="#source-1">1</a></sup></body></html>';
  const { html, policy } = finishHtml(page, { secure: false, embeddable: false }, script);
  expect(html).toContain(`${script.tag}</body>`);
  expect(policy).toContain(`script-src ${script.allowed};`);
  for (const [, content = ''] of script.tag.matchAll(/<script[^>]*>(.*?)<\/script>/g)) {
    expect(script.allowed).toContain(`'sha256-${createHash('sha256').update(content).digest('base64')}'`);
  }
});

test('a page with something to share gets it', () => {
  const page = '<html><head></head><body><share-bar></share-bar></body></html>';
  const { html, policy } = finishHtml(page, { secure: false, embeddable: false }, script);
  expect(html).toContain(`${script.tag}</body>`);
  expect(policy).toContain(`script-src ${script.allowed};`);
});

test('a page that offers another language gets it', () => {
  const page = '<html><head></head><body><a data-offer="اردو میں پڑھیں" href="/ur">اردو</a></body></html>';
  expect(finishHtml(page, { secure: false, embeddable: false }, script).html).toContain(`${script.tag}</body>`);
});

test('only a page that previews an embed of ours may frame anything, and only from here', () => {
  const policyOf = (body: string) =>
    finishHtml(`<html><body>${body}</body></html>`, { secure: false, embeddable: false }).policy;
  expect(policyOf('<iframe src="/embed/factbox"></iframe>')).toContain("; frame-src 'self';");
  expect(policyOf('<p>iframe</p>')).not.toContain('frame-src');
});

test('a page without citations gets no script at all, whatever its text says', () => {
  const page = '<html><head></head><body><p>&lt;sup class="cite"&gt;</p></body></html>';
  const { html, policy } = finishHtml(page, { secure: false, embeddable: false }, script);
  expect(html).toBe(page);
  expect(policy).not.toContain('script-src');
});

test('the policy names its bytes, and its whole address for browsers that go by addresses', () => {
  const { allowed, path } = script;
  expect(allowed).toMatch(/^('sha256-[\w+/]+=*' ){3}https:/);
  expect(allowed).toContain(` https://orbit.example${path}`);
});

test('a page with citations keeps the styles of what the script adds; a page without them does not', () => {
  const style =
    '<style data-precedence="next" data-href="/_next/static/chunks/a.css">.citation{a:b}.citation>.citation-all{c:d}.other{e:f}</style>';
  const page = (text: string) => `<html><head>${style}</head><body>${text}</body></html>`;
  expect(finishHtml(page('<sup class="cite"></sup>'), { secure: false, embeddable: false }, script).html).toContain(
    '<style>.citation{a:b}.citation>.citation-all{c:d}</style>',
  );
  expect(finishHtml(page('<p>text</p>'), { secure: false, embeddable: false }, script).html).toContain(
    '<style></style>',
  );
});

test('every element and class that the script adds is listed', () => {
  const source = ['reader', 'share-bar', 'language-offer']
    .map((name) => readFileSync(`browser/${name}.ts`, 'utf8'))
    .join('');
  const elements = [...source.matchAll(/createElement\('(\w+)'\)/g)].map(([, name]) => name);
  const classes = [...source.matchAll(/className = '([\w-]+)'/g)].map(([, name]) => `.${name}`);
  expect(elements.length).toBeGreaterThan(0);
  expect(classes.length).toBeGreaterThan(0);
  expect([...namesAdded].sort()).toEqual([...new Set([...elements, ...classes])].sort());
  expect(source).not.toMatch(/classList|innerHTML|insertAdjacentHTML/);
});
