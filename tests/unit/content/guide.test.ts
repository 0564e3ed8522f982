import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { graphicNames } from '#lib/terms/graphic-names.ts';
import { formatProblem, type Problem } from '#lib/terms/problem.ts';
import { topics } from '#lib/terms/topics.ts';
import { openStore } from '#tests/fixtures/open-store.ts';
import { codeIn, type Example, readGuidePage } from '#tests/unit/content/guide-page.ts';

/** The guide is right: an editor who copies an example gets what the guide says. */

const root = join(import.meta.dirname, '../../..');
const guide = await readGuidePage('content/README.md');
const phone = await readGuidePage('docs/editing-from-a-phone.md');
const pages = [guide, phone];
const folders: string[] = [];
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

const source = (name: string) => `  - publisher: ${name}\n    description: report\n`;
const sources = ['One', 'Two', 'Three'].map(source).join('');

const standing = {
  story: {
    folder: 'stories',
    fields: {
      title: 'title: A story that an example is added to\n',
      summary: 'summary: One sentence on what is new in it, for whoever reads no further.\n',
      published: 'published: 2026-04-22T09:00:00+05:00\n',
      topics: 'topics: [crewed]\n',
      sources: `sources:\n${sources}`,
    },
  },
  milestone: {
    folder: 'milestones',
    fields: {
      title: 'title: A milestone that an example is added to\n',
      date: 'date: 2026-04-22\n',
      topics: 'topics: [crewed]\n',
      sources: `sources:\n${sources}`,
    },
  },
};

/** A sound file of the kind with the example's fields in the place of its own, or with the example as its text. */
function fileAround(kind: keyof typeof standing, fields: string, body: string): string {
  const given = [...fields.matchAll(/^(\w+):/gm)].map(([, name]) => name);
  const kept = Object.entries(standing[kind].fields).flatMap(([name, text]) => (given.includes(name) ? [] : [text]));
  return `---\n${kept.join('')}${fields}---\n\n${body}`;
}

/** Path under content/ and text of the file that an example makes; undefined for a command or what is printed. */
function fileOf({ is, text, line }: Example): { readonly path: string; readonly text: string } | undefined {
  const what = is.replace(/^wrong /, '');
  if (what.startsWith('content/')) return { path: what.slice('content/'.length), text };
  if (what === 'body') {
    const fields = what === is ? '' : `sources:\n${source('One')}`;
    return { path: `stories/body-at-line-${line}.md`, text: fileAround('story', fields, text) };
  }
  const kind = what === 'add to story' ? 'story' : what === 'add to milestone' ? 'milestone' : undefined;
  if (!kind) return undefined;
  return {
    path: `${standing[kind].folder}/added-at-line-${line}.md`,
    text: fileAround(kind, text, 'Words of the text.:cite[1]\n'),
  };
}

const isWrong = ({ is }: Example): boolean => is.startsWith('wrong ');

/** The shipped content with these examples in it. */
async function check(examples: readonly Example[]): Promise<ReadonlyMap<string, readonly Problem[]>> {
  const contentDir = await mkdtemp(join(tmpdir(), 'guide-'));
  folders.push(contentDir);
  await cp(join(root, 'content'), contentDir, { recursive: true });
  await mkdir(join(contentDir, 'images'), { recursive: true });
  for (const example of examples) {
    const file = fileOf(example);
    if (!file) continue;
    for (const [, name] of file.text.matchAll(/\/images\/([\w.-]+\.svg)/g)) {
      await cp(join(root, 'tests/fixtures/good/images/disc.svg'), join(contentDir, 'images', name ?? ''));
    }
    await mkdir(dirname(join(contentDir, file.path)), { recursive: true });
    await writeFile(join(contentDir, file.path), file.text);
  }
  return problemsOf(contentDir);
}

async function problemsOf(contentDir: string): Promise<ReadonlyMap<string, readonly Problem[]>> {
  const store = openStore(contentDir);
  await store.load();
  const { problems } = await store.checkBodies();
  return Map.groupBy(problems, ({ file }) => file);
}

const files = pages.flatMap(({ examples }) => examples.filter((example) => fileOf(example) !== undefined));
const named = (examples: readonly Example[]) =>
  examples.map((example): [string, Example] => [`${example.is} (line ${example.line})`, example]);

/** Settings hold for all files, so they are not tried together with other examples. */
const isSetting = ({ is }: Example): boolean => is.endsWith('.yml');
const sound = files.filter((example) => !isWrong(example));
const right = await check(sound.filter((example) => !isSetting(example)));
const set = await check(sound.filter(isSetting));
const wrong = await check(files.filter(isWrong));

const found = (problems: ReadonlyMap<string, readonly Problem[]>, example: Example): readonly Problem[] =>
  (problems.get(`content/${fileOf(example)?.path}`) ?? []).filter(({ severity }) => severity !== 'notice');

describe('examples of the guide', () => {
  it.each(named(sound))('%s is sound', (_, example) => {
    expect(found(isSetting(example) ? set : right, example).map(formatProblem)).toEqual([]);
  });

  it.each(named(files.filter(isWrong)))('%s gives what is printed beneath it', (_, example) => {
    const problems = found(wrong, example);
    const lines = problems.map(({ field, message }) => `${field}: ${message}`);
    const positions = problems.map(formatProblem);
    const printed = example.printed?.trimEnd().split('\n') ?? [];
    if (example.is === 'wrong body') expect(lines).toEqual(printed);
    else expect(positions).toEqual(printed.filter((line) => line.startsWith('content/')));
  });

  it('cover every kind of file and every directive', () => {
    const kinds = files.flatMap(({ is }) => /^content\/(\w+)/.exec(is)?.[1] ?? []);
    expect(new Set(kinds)).toEqual(
      new Set(['updates', 'stories', 'milestones', 'factboxes', 'pages', 'data', 'site', 'style']),
    );
    const text = files.map((example) => example.text).join('\n');
    const directives = [...text.matchAll(/(?:^|[^:\w]|\.|\()(:{1,3}[a-z]+)[[{]/gm)].map(([, name]) => name);
    expect(new Set(directives)).toEqual(
      new Set([
        ':cite',
        ':lang',
        '::factbox',
        '::timeline',
        '::milestone',
        '::figure',
        '::graphic',
        ':::quote',
        ':::note',
      ]),
    );
    for (const name of graphicNames) expect(text).toContain(`::graphic{name=${name}}`);
  });
});

describe('messages of the guide', async () => {
  const said = [...(await problemsOf(join(root, 'tests/fixtures/bad/content'))).values()].flat();
  const shortened = (message: string) => message.replace(topics.slice(2).join(', '), '…');
  const messages = new Set(said.map(({ field, message }) => `${field}: ${shortened(message)}`));
  const rows = (guide.tables.get('Frequent messages') ?? []).map(([cell]) => (cell ? (codeIn(cell)[0] ?? '') : ''));

  it.each(rows)('%s', (row) => {
    expect(messages).toContain(row);
  });
});
