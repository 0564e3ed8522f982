import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { runInNewContext, Script } from 'node:vm';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { finishHtml } from '#server/pages/finishing/finish-html.ts';
import { tokens } from '#server/pages/finishing/html-tokens.ts';
import { readerScripts } from '#server/pages/finishing/reader-script.ts';

const scripts = readerScripts(process.cwd(), 'https://orbit.example', true);
const here = { secure: false, embeddable: false };
const pageWith = (body: string) => `<html><head><title>x</title></head><body>${body}</body></html>`;
const citation = '<sup class="cite"><a href="#source-1">1</a></sup>';
const shareBar = '<share-bar></share-bar>';
const timeline = '<div data-timeline=""></div>';
const story = '<article data-story="a"></article>';
const schemes = '<fieldset data-schemes="" hidden=""></fieldset>';
const filesOf = (html: string) =>
  [...html.matchAll(/import\("\/([a-z]+)\.[\da-f]{12}\.js"\)/g)].map(([, name]) => name);
const needed = (body: string) => filesOf(finishHtml(pageWith(body), here, scripts).html);

test.each(scripts.files.map((file) => [file.path, file] as const))(
  '%s is plain JavaScript of at most 4 KB, without types and comments',
  (_, { body }) => {
    const code = body.toString();
    expect(() => new Script(code)).not.toThrow();
    expect(code).not.toMatch(/\/\*\*|: HTMLElement/);
    expect(brotliCompressSync(body).length).toBeLessThanOrEqual(4096);
  },
);

test('all of them together, more than any page has, are at most 8 KB', () => {
  const bytes = scripts.files.map(({ body }) => brotliCompressSync(body).length);
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(8192);
});

test('a page that may be kept opens its policy by exactly two things, without which no browser registers a service worker', () => {
  // https://www.w3.org/TR/CSP3/#directive-worker-src: without it a worker falls under script-src, which names our scripts alone.
  // https://www.w3.org/TR/trusted-types/: the address of a worker is a sink, and only a policy that is named here may make one.
  const page = pageWith(`${shareBar}<link rel="manifest" href="/m">`);
  const directives = (html: string, sent = scripts) => {
    const all = finishHtml(html, here, sent).policy.split('; ');
    return all.filter((each) => !each.startsWith('script-src'));
  };
  const closed = directives(page, readerScripts(process.cwd(), 'https://orbit.example'));
  const opened = directives(page);
  expect(opened.filter((each) => !closed.includes(each))).toEqual(["worker-src 'self'", 'trusted-types orbit-worker']);
  expect(closed.filter((each) => !opened.includes(each))).toEqual(["trusted-types 'none'"]);
  expect(scripts.files.map(({ body }) => body.toString()).join('')).toContain("createPolicy('orbit-worker'");
  expect(directives(pageWith(shareBar)), 'a frame of another site, the page of an error').toContain(
    "trusted-types 'none'",
  );
});

test('their addresses and their integrity come from their bytes', () => {
  const { html } = finishHtml(pageWith(citation + story + timeline), here, scripts);
  const map = /<script type="importmap">(.*?)<\/script>/.exec(html)?.[1] ?? '';
  const digests = scripts.files.map(({ body, path }) => [path, createHash('sha256').update(body).digest()] as const);
  expect(JSON.parse(map)).toEqual({
    integrity: Object.fromEntries(digests.map(([path, digest]) => [path, `sha256-${digest.toString('base64')}`])),
  });
  for (const [path, digest] of digests) {
    expect(path).toContain(`.${digest.toString('hex').slice(0, 12)}.js`);
    expect(html).toContain(`import("${path}")`);
  }
});

test.each([
  ['citations', citation, ['reader']],
  ['something to share', shareBar, ['reader']],
  ['another language to offer', '<a data-offer="اردو میں پڑھیں" href="/ur">اردو</a>', ['reader']],
  ['day and night to choose', schemes, ['reader']],
  ['a story', story, ['story']],
  ['the timeline', timeline, ['timeline']],
  ['the timeline and something to share', timeline + shareBar, ['reader', 'timeline']],
  ['nothing of the kind', '<p>text</p>', []],
])('a page with %s gets its scripts and no others', (_, body, names) => {
  expect(needed(body)).toEqual(names);
});

test('a page with day and night to choose takes up what was chosen before anything of it is painted', () => {
  const { html, policy } = finishHtml(pageWith(schemes), here, scripts);
  const first = /<head><script>(.*?)<\/script>/.exec(html)?.[1] ?? '';
  expect(policy).toContain(`'sha256-${createHash('sha256').update(first).digest('base64')}'`);
  const taken = (kept: string | null, isClosed = false) => {
    const dataset: Record<string, string> = {};
    const getItem = () => {
      if (isClosed) throw new Error('SecurityError');
      return kept;
    };
    runInNewContext(first, { localStorage: { getItem }, document: { documentElement: { dataset } } });
    return dataset.scheme;
  };
  expect([taken('night'), taken('day'), taken(null), taken('"><script>'), taken('night', true)]).toEqual([
    'night',
    'day',
    undefined,
    undefined,
    undefined,
  ]);
  expect(finishHtml(pageWith(citation), here, scripts).html).toContain('<head><title>');
});

test('the policy of a page allows these bytes alone, and their addresses for browsers that go by addresses', () => {
  const { html, policy } = finishHtml(pageWith(citation), here, scripts);
  const inline = [...html.matchAll(/<script[^>]*>(.*?)<\/script>/g)].map(
    ([, content = '']) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`,
  );
  const [reader] = scripts.files;
  const allowed = [...inline, `'${reader?.integrity}'`, `https://orbit.example${reader?.path}`].join(' ');
  expect(policy).toContain(`script-src ${allowed};`);
});

test('only a page that previews an embed of ours may frame anything, and only from here', () => {
  const policyOf = (body: string) =>
    finishHtml(`<html><body>${body}</body></html>`, { secure: false, embeddable: false }).policy;
  expect(policyOf('<iframe src="/embed/factbox"></iframe>')).toContain("; frame-src 'self';");
  expect(policyOf('<p>iframe</p>')).not.toContain('frame-src');
});

test('a page without citations gets no script at all, whatever its text says', () => {
  const page = pageWith('<p>&lt;sup class="cite"&gt;</p>');
  const { html, policy } = finishHtml(page, here, scripts);
  expect(html).toBe(page);
  expect(policy).not.toContain('script-src');
});

test('a page with citations keeps the styles of what the script adds; a page without them does not', () => {
  const style =
    '<style data-precedence="next" data-href="/_next/static/chunks/a.css">.citation{a:b}.citation>.citation-all{c:d}.other{e:f}</style>';
  const page = (text: string) => `<html><head>${style}</head><body>${text}</body></html>`;
  expect(finishHtml(page('<sup class="cite"></sup>'), here, scripts).html).toContain(
    '<style>.citation{a:b}.citation>.citation-all{c:d}</style>',
  );
  expect(finishHtml(page('<p>text</p>'), here, scripts).html).toContain('<style></style>');
});

test('every element and class that the script adds is listed', () => {
  const source = [
    'reader',
    'share-bar',
    'language-offer',
    'scheme',
    'reading',
    'listen',
    'timeline',
    'new-since',
    'newer-version',
    'offline/registration',
  ]
    .map((name) => readFileSync(`browser/${name}.ts`, 'utf8'))
    .join('');
  const elements = [...source.matchAll(/createElement\('(\w+)'\)/g)].map(([, name]) => name);
  const classes = [...source.matchAll(/className = '([\w-]+)'/g)].map(([, name]) => `.${name}`);
  // Not attributes that elements have at all times, with other values.
  const states = [...source.matchAll(/setAttribute\('(aria-busy|aria-current|data-read)', '(\w*)'\)/g)].flatMap(
    ([, name, value]) => (value === 'true' ? [`[${name}]`, `[${name}=${value}]`] : [`[${name}]`]),
  );
  for (const found of [elements, classes, states]) expect(found.length).toBeGreaterThan(0);
  const listed = scripts.enhancementOf([...tokens(citation + story + timeline)])?.adds ?? [];
  expect([...listed].sort()).toEqual([...new Set([...elements, ...classes, ...states])].sort());
  expect(source).not.toMatch(/classList|innerHTML|insertAdjacentHTML/);
});
