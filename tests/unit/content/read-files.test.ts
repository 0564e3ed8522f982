import { describe, expect, it } from 'vitest';
import { classifyFile } from '#lib/content/files/classify-file.ts';
import { decodeText } from '#lib/content/files/decode-text.ts';
import { readFrontMatter } from '#lib/content/matter/front-matter.ts';
import { readYaml } from '#lib/content/matter/read-yaml.ts';
import { isRefusedHost } from '#lib/content/matter/refused-hosts.ts';
import { readPicture } from '#lib/content/reading/read-picture.ts';
import { nearestName } from '#lib/terms/nearest-name.ts';
import { countWords, firstSentenceOf, skimFirstSentence, skimWords } from '#lib/terms/plain-text.ts';

/** The head of a JPEG of 40 × 30 whose Exif says that it is to be turned by a quarter. */
const lyingPhoto = Uint8Array.from([
  ...[0xff, 0xd8, 0xff, 0xe1, 0, 34],
  ...[0x45, 0x78, 0x69, 0x66, 0, 0],
  ...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8],
  ...[0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0],
  ...[0, 0, 0, 0],
  ...[0xff, 0xc0, 0, 17, 8, 0, 30, 0, 40, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1],
  ...[0xff, 0xd9],
]);

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a text file', () => {
  it('may have a byte-order mark and Windows line ends', () => {
    const decoded = decodeText(bytes('\ufeff---\r\ntitle: A\r\n---\r\nText.\r\n'));
    const front = decoded.ok ? readFrontMatter(decoded.text) : undefined;
    expect(front?.ok && [front.data, front.markdown, front.markdownLine]).toEqual([{ title: 'A' }, 'Text.\n', 4]);
  });

  it.each([
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x2d, 0]), 'is saved as UTF-16'],
    ['Latin-1', new Uint8Array([0x63, 0x61, 0x66, 0xe9]), 'is not UTF-8'],
    ['a lone surrogate', new Uint8Array([0x61, 0xed, 0xa0, 0x80]), 'is not UTF-8'],
    ['NUL', bytes('a\0'), 'control character (U+0000)'],
    ['more than 1 MB', bytes('a'.repeat(1_000_001)), 'keep a text under 1 MB'],
  ])('is refused with a cure for %s', (_, input, message) => {
    const decoded = decodeText(input);
    expect(decoded.ok ? '' : decoded.faults[0]?.message).toContain(message);
  });
});

describe('front matter', () => {
  it('never runs code', () => {
    expect(readFrontMatter('---javascript\nthrow new Error("ran")\n---\n')).toMatchObject({ ok: false });
    expect(readFrontMatter('---coffee\nx\n---\n')).toMatchObject({ ok: false });
  });

  it('reports the same broken text every time', () => {
    const broken = '---\ntitle: "A\n---\n';
    expect(readFrontMatter(broken)).toEqual(readFrontMatter(broken));
    expect(readFrontMatter(broken)).toMatchObject({ ok: false });
  });

  it('may be all comments, and knows where the body begins', () => {
    expect(readFrontMatter('---\n# nothing\n---\n\nText.')).toMatchObject({
      ok: true,
      data: null,
      markdownLine: 4,
      markdown: '\nText.',
    });
  });

  it('does not end at dashes inside a value', () => {
    expect(readFrontMatter('---\ntitle: A --- B\n---\nText.')).toMatchObject({ ok: true, data: { title: 'A --- B' } });
  });
});

describe('YAML', () => {
  it('is plain data: dates, yes and no stay texts', () => {
    expect(readYaml('date: 2026-02-31\nyear: 2011\nanswer: no\n', 1000)).toMatchObject({
      ok: true,
      data: { date: '2026-02-31', year: 2011, answer: 'no' },
    });
  });

  it.each([
    ['an alias', 'a: &x 1\nb: *x'],
    ['a tag', 'a: !!str 1'],
    ['a duplicate', 'a: 1\na: 2'],
    ['a document end', 'a: 1\n...\nb: 2'],
    ['a second document', 'a: 1\n---\nb: 2'],
    ['a directive', '%YAML 1.1\n---\na: 1'],
    ['a bomb', `a: ${'['.repeat(8000)}`],
    ['a key that is a list', '[a]: 1'],
    ['too many bytes', `a: ${'x'.repeat(1100)}`],
  ])('refuses %s', (_, text) => {
    expect(readYaml(text, text.startsWith('a: [') ? 20_000 : 1000).ok).toBe(false);
  });

  it('keeps a key named like a prototype to itself', () => {
    const yaml = readYaml('__proto__:\n  polluted: true\n', 1000);
    expect(yaml.ok && Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('says where a value stands, where its name, and where its parent', () => {
    const yaml = readYaml('\nsources:\n  - publisher: A\n    url:\n', 1000);
    expect(yaml.ok && yaml.locate(['sources', 0, 'publisher'])).toEqual({ line: 3, column: 16 });
    expect(yaml.ok && yaml.locateKey(['sources', 0, 'publisher'])).toEqual({ line: 3, column: 5 });
    expect(yaml.ok && yaml.locate(['sources', 0, 'url'])).toEqual({ line: 4, column: 5 });
    expect(yaml.ok && yaml.locate(['sources', 0, 'title'])).toEqual({ line: 3, column: 5 });
    expect(yaml.ok && yaml.locate(['title'])).toEqual({ line: 1, column: 1 });
  });
});

describe('a file is known by its path', () => {
  it.each([
    ['stories/a.md', { is: 'content', kind: 'story', name: 'a' }],
    ['images/a.png', { is: 'content', kind: 'picture', name: 'a.png' }],
    ['site.yml', { is: 'content', kind: 'site', name: 'site' }],
    ['stories/.a.md.swp', { is: 'ignored' }],
    ['stories/a.md~', { is: 'ignored' }],
    ['stories/4913', { is: 'ignored' }],
    ['stories/sedAb12Cd', { is: 'ignored' }],
    ['stories/a.md___jb_tmp___', { is: 'ignored' }],
    ['stories/a.md.crdownload', { is: 'ignored' }],
    ['.git/config', { is: 'ignored' }],
    ['README.md', { is: 'ignored' }],
    ['README.ur.md', { is: 'ignored' }],
    ['stories/a.ur.md', { is: 'content', kind: 'story', name: 'a', language: 'ur' }],
    ['stories/a.zh.md', { is: 'content', kind: 'story', name: 'a', language: 'zh' }],
    ['stories/a.txt', { is: 'remarkable', fault: { severity: 'warning' } }],
  ])('%s', (path, expected) => {
    expect(classifyFile(path)).toMatchObject(expected);
  });
});

describe('a picture', () => {
  it('has the size of its drawing', () => {
    expect(
      readPicture('a.svg', bytes('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30.4 20"></svg>'), 'h'),
    ).toMatchObject({
      ok: true,
      picture: { width: 30, height: 20, mediaType: 'image/svg+xml' },
    });
  });

  it('that a phone stored lying has the size that readers see', () => {
    expect(readPicture('a.jpg', lyingPhoto, 'h')).toMatchObject({ ok: true, picture: { width: 30, height: 40 } });
  });

  it.each(['a.gif', 'a', '.png', 'a b.png', 'ü.png'])('may not be called %s', (name) => {
    expect(readPicture(name, bytes('x'), 'h').ok).toBe(false);
  });
});

it('guesses what was meant, but not wildly', () => {
  expect(nearestName('sumary', ['summary', 'sources'])).toBe('summary');
  expect(nearestName('tilte', ['title', 'date'])).toBe('title');
  expect(nearestName('colour', ['title', 'date'])).toBeUndefined();
});

it('refuses a mirror, its subdomains and other spellings, but not its namesakes', () => {
  for (const address of ['https://owiki.org/a', 'http://www.OWIKI.org./a', 'https://en.owiki.org'])
    expect(isRefusedHost(address)).toBe(true);
  for (const address of [
    'https://notowiki.org',
    'https://owiki.org.example',
    'https://en.wikipedia.org/wiki/A',
    'not an address',
  ])
    expect(isRefusedHost(address)).toBe(false);
});

describe('plain text', () => {
  it('finds the first sentence past titles and initials', () => {
    expect(firstSentenceOf('Dr. A. Khan of SUPARCO spoke. He left.')).toBe('Dr. A. Khan of SUPARCO spoke.');
    expect(firstSentenceOf('It cost 87.4 million. More.')).toBe('It cost 87.4 million.');
    expect(firstSentenceOf(`${'word '.repeat(100)}end.`).length).toBeLessThanOrEqual(300);
  });

  it('skims a body past headings and directives', () => {
    expect(skimFirstSentence('## Heading\n\n::factbox{id=a}\n\n**The** first.:cite[1] Second.', 'en')).toBe(
      'The first.',
    );
    expect(skimFirstSentence('', 'en')).toBe('');
    expect(skimFirstSentence(`In the '90s -- and "later" -- too.`, 'en')).toBe('In the ’90s — and “later” — too.');
    expect(skimFirstSentence('后来--没有。', 'zh')).toBe('后来——没有。');
  });

  it('counts words, two Chinese characters as one', () => {
    expect(countWords('one two 天宫')).toBe(3);
    expect(skimWords('## One two\n\nThree.:cite[1]\n')).toBe(3);
  });
});
