import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chmod, mkdir, open, rmdir, symlink, writeFile } from 'node:fs/promises';

/** A sound update, as long as those of the shipped content, of a story and a milestone of the small one. */
export const good = readFileSync('content/updates/two-candidates-named.md', 'utf8')
  .replace(/^story: .*$/m, 'story: first-seat')
  .replace(/^milestone: .*$/m, 'milestone: seat-agreed');

/** In place of the front matter's line that begins so. */
const withLine = (start: string, line: string) => good.replace(new RegExp(`^${start}.*$`, 'm'), line);
/** One line more in the front matter, on line 6. */
const withField = (line: string) => withLine('topics:', line);
export const withBody = (body: string) => `${good.slice(0, good.indexOf('\n---\n') + 5)}\n${body}\n`;
const fenced = (fence: string) => good.replace(/^---/, fence);
const keys = (count: number) => Array.from({ length: count }, (_, index) => `k${index}: 1`).join('\n');
/** Between the fences, as the check counts it, the line break behind the first included. */
const frontMatterBytes = (text: string) =>
  Buffer.byteLength(text.slice(text.indexOf('\n'), text.indexOf('\n---\n'))).toLocaleString('en');
const utf16 = () => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(good, 'utf16le')]);
const withBytes = (bytes: readonly number[]) => Buffer.concat([Buffer.from(`${good}\n`), Buffer.from(bytes)]);

/** What is written in the place of a good file, and how the report begins behind the file's name. */
export type Case = readonly [title: string, content: () => string | Buffer, report: string];

export const frontMatter: readonly Case[] = [
  ['---js', () => fenced('---js'), '1:1 file: begins with "---js"; write ---'],
  ['---javascript', () => fenced('---javascript'), '1:1 file: begins with "---javascript"; write ---'],
  ['--- js', () => fenced('--- js'), '1:1 file: begins with "--- js"; write ---'],
  ['---toString', () => fenced('---toString'), '1:1 file: begins with "---toString"; write ---'],
  ['---constructor', () => fenced('---constructor'), '1:1 file: begins with "---constructor"; write ---'],
  ['JSON with __proto__', () => '---json\n{"__proto__": {"title": "T"}}\n---\n', '1:1 file: begins with "---json"'],
  ['YAML with __proto__', () => withField('__proto__: {title: T}'), '6:1 __proto__: is not a field here'],
  ['constructor', () => withField('constructor: {prototype: 1}'), '6:1 constructor: is not a field here'],
  ['a field written twice', () => withField('story: x'), '6:1 front matter: this field is written twice'],
  ['an unclosed fence', () => good.replace('\n---\n', '\n'), '1:1 file: has no closing fence'],
  ['a list as root', () => '---\n- title\n---\nA.\n', 'front matter: is a list'],
  ['a word as root', () => '---\ntitle\n---\nA.\n', 'front matter: is a text'],
  ['a null title', () => withLine('title:', 'title: null'), '2:1 title: is empty; write'],
  ['a boolean title', () => withLine('title:', 'title: true'), '2:8 title: is true; put it in double quotes'],
  ['a second document', () => withField('...\ntitle: T'), '6:1 front matter: a line `...` or `---` ends'],
  ['NUL', () => withField('note: a\0b'), '6:8 file: has an invisible control character (U+0000)'],
  ['an unquoted colon', () => withLine('summary:', 'summary: One: two'), 'front matter: a value that holds a colon'],
  ['a tag', () => withLine('summary:', 'summary: !!js/function f'), 'front matter: tags (!) are not read'],
  ['bad YAML', () => withLine('summary:', 'summary: "One'), 'front matter: '],
  ['the same bad YAML again', () => `${withLine('summary:', 'summary: "One')}\n`, 'front matter: '],
];
export const resources: readonly Case[] = [
  ['an alias', () => withField('a: &a x\nb: *a'), '6:7 front matter: anchors (&) are not read'],
  ['an alias of itself', () => withField('a: &a [*a]'), '6:7 front matter: anchors (&) are not read'],
  [
    'a merge bomb',
    () => withField('a: &a {k: 1}\nb: &b {<<: [*a, *a]}\nc: {<<: [*b, *b]}'),
    '6:7 front matter: anchors',
  ],
  ['10,000 brackets', () => withField(`a: ${'['.repeat(10_000)}`), '6:1 front matter: this line has 10,003 characters'],
  [
    '100,000 fields',
    () => withField(keys(100_000)),
    `1:1 front matter: has ${frontMatterBytes(withField(keys(100_000)))} bytes; keep it under 16 KB`,
  ],
  ['1,000 fields', () => withField(keys(1_000)), '513:1 front matter: has 1,0'],
  ['a value of 10 MB', () => withField(`a: ${'a'.repeat(10_000_000)}`), '1:1 file: has 10,00'],
];
export const dates: readonly Case[] = (
  [
    ['2026-02-31T09:00:00Z', 'is on no calendar'],
    ['2026-13-01T09:00:00Z', 'is on no calendar'],
    ['02/03/2026', 'is not a moment as it is written here'],
    ['2026-03-02T09:00:00', 'is not a moment as it is written here'],
    ['12:30:45', 'is not a moment as it is written here'],
    ['0000-03-02T09:00:00Z', 'has the year 0; write one from'],
    ['9999-03-02T09:00:00Z', 'has the year 9999; write one from'],
  ] as const
).map(([date, reason]) => [
  `the date ${date}`,
  () => withLine('published:', `published: ${date}`),
  `3:12 published: "${date}" ${reason}`,
]);
export const encodings: readonly Case[] = [
  ['UTF-16', utf16, '1:1 file: is saved as UTF-16; save it as UTF-8'],
  ['the byte 0xFF', () => withBytes([0x41, 0xff]), 'file: has a byte that is not UTF-8; save it as UTF-8'],
  ['half of a surrogate pair', () => withBytes([0xed, 0xa0, 0x80]), 'file: has a byte that is not UTF-8'],
  ['half of one, escaped', () => withField('note: "\\ud800"'), '6:7 note: holds a character that cannot be printed'],
  ['an escaped NUL', () => withField('note: "\\0"'), '6:7 note: holds a character that cannot be printed (U+0000)'],
];
export const bombs: readonly Case[] = [
  ['10,000 bullets', () => withBody(`${'* '.repeat(10_000)}a`), 'body: '],
  ['quotations in quotations', () => withBody(`${'> '.repeat(20_000)}a`), 'body: '],
  [
    'a wide table',
    () => withBody(`|${'a|'.repeat(5_000)}\n|${'-|'.repeat(5_000)}\n${`|${'b|'.repeat(20)}\n`.repeat(200)}`),
    'body: ',
  ],
  [
    'short rows beneath 5,000 headings',
    () => withBody(`|${'a|'.repeat(5_000)}\n|${'-|'.repeat(5_000)}\n${'|b|\n'.repeat(1_000)}`),
    'body: this table has 5,005,000 cells; keep a table to 5,000',
  ],
  [
    'a long address that 5,000 links share',
    () => withBody(`${'[a] '.repeat(5_000)}\n\n[a]: https://example.org/${'x'.repeat(5_000)}`),
    'body: becomes a page of 25',
  ],
];
/** Heavy, but no fault: they go live, or are reported. */
export const heavy: readonly (readonly [title: string, body: string])[] = [
  ['nested emphasis', `${'*a **b '.repeat(3_000)}`],
  ['nested links', `${'['.repeat(5_000)}a${'](b)'.repeat(5_000)}`],
  ['lists', Array.from({ length: 300 }, (_, depth) => `${' '.repeat(2 * depth)}- a`).join('\n')],
  ['references', `${'[a][b] '.repeat(5_000)}\n\n[b]: /about`],
  ['footnotes', Array.from({ length: 1_500 }, (_, index) => `a[^${index}]\n\n[^${index}]: b`).join('\n\n')],
  ['back-ticks', Array.from({ length: 600 }, (_, index) => '`'.repeat(index + 1)).join('a')],
  ['75,000 open comments', '<!--'.repeat(75_000)],
  ['10,000 combining marks', `e${'\u0301'.repeat(10_000)}`],
];

/** What stands in the place of a file, and is none that can be read. */
export interface FileCase {
  /**
   * @param path where it is made, outside the content folder
   * @param name of the file in whose place it is put
   */
  readonly make: (path: string, name: string) => Promise<unknown>;
  readonly report: string;
  readonly clear?: (path: string) => Promise<unknown>;
}

export const fileCases: Readonly<Record<string, FileCase>> = {
  'half of it': { make: (path) => writeFile(path, good.slice(0, 300)), report: 'has no closing fence' },
  'a named pipe': { make: async (path) => execFileSync('mkfifo', [path]), report: 'is not a regular file' },
  'a folder': { make: (path) => mkdir(path), report: 'is a folder', clear: (path) => rmdir(path) },
  'a link out of the folder': {
    make: (path) => symlink('/etc/hostname', path),
    report: 'leads out of the content folder',
  },
  'a link to itself': { make: (path, name) => symlink(name, path), report: 'cannot be read (ELOOP)' },
  'a link to nothing': { make: (path) => symlink('none.md', path), report: 'is a link to nothing' },
  '/dev/zero': { make: (path) => symlink('/dev/zero', path), report: 'leads out of the content folder' },
  'a gigabyte': {
    make: async (path) => {
      const handle = await open(path, 'w');
      await handle.truncate(1_000_000_000);
      await handle.close();
    },
    report: 'has 1,000,000,000 bytes; keep a text under 1 MB',
  },
  'an unreadable file': {
    make: async (path) => {
      await writeFile(path, good);
      await chmod(path, 0);
    },
    report: 'cannot be read',
  },
};
