import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Names, namesOf } from '#lib/content/checks/names.ts';
import { recordProblems } from '#lib/content/checks/record-problems.ts';
import { type FolderTexts, readFolderTexts } from '#lib/content/files/folder-texts.ts';
import { parseBody } from '#lib/content/markdown/parse-body.ts';
import { createBodyReader } from '#lib/content/reading/body-reader.ts';
import { readWhole } from '#lib/content/reading/read-file.ts';
import { createContentStore } from '#lib/content/store/content-store.ts';
import { cureFor } from '#lib/editors/writing/cures.ts';
import { open, recordOf } from '#lib/editors/writing/opened.ts';
import { isError, type Problem } from '#lib/terms/problem.ts';

const contentDir = join(import.meta.dirname, '../../../fixtures/bad/content');
let problems: readonly Problem[];
let names: Names;
let folder: FolderTexts;
const bodies = createBodyReader(async (source) => parseBody(source));

beforeAll(async () => {
  const store = createContentStore({
    contentDir,
    parseBody: async (source) => parseBody(source),
    now: () => Date.parse('2026-11-23T12:00:00+05:00'),
    drafts: true,
    wholeAtStart: true,
    log: { warn: () => undefined },
  });
  ({ problems } = await store.load());
  names = namesOf(store.records);
  folder = await readFolderTexts(contentDir);
});

const textOf = (file: string): string | undefined => folder.text(file)?.replace(/\r\n?/g, '\n');

/** What is wrong with a file when it holds this text. */
async function faultsOf(file: string, text: string): Promise<readonly Problem[]> {
  const read = recordOf({ ...open(file, folder), text });
  return recordProblems(read.kind === 'unusable' ? read : await readWhole(read, bodies, false), names);
}

const told = ({ field, message }: Problem) => `${field}: ${message}`;

interface Cured {
  readonly problem: Problem;
  readonly before: string;
  readonly after: string;
}

const cured = (): readonly Cured[] =>
  problems.flatMap((problem) => {
    const before = textOf(problem.file);
    const cure = before === undefined ? undefined : cureFor(problem, before);
    return cure && before !== undefined
      ? [{ problem, before, after: before.slice(0, cure.from) + cure.insert + before.slice(cure.to) }]
      : [];
  });

describe('a cure, of each fault in the list of bad inputs that has one', () => {
  it('is there for many', () => {
    expect(cured().length).toBeGreaterThan(40);
  });

  it('takes the fault away and brings no other error of the same kind of file', async () => {
    for (const { problem, before, after } of cured()) {
      const [old, left] = [await faultsOf(problem.file, before), await faultsOf(problem.file, after)];
      const count = (faults: readonly Problem[]) => faults.filter((fault) => told(fault) === told(problem)).length;
      expect(count(left), `${problem.file} ${told(problem)}\n${after}`).toBeLessThan(count(old));
      // What the fault kept from being looked at may have faults of its own.
      const wasRead = old.some(({ field }) => field === 'body');
      const fresh = left.filter((fault) => isError(fault) && !old.some((known) => told(known) === told(fault)));
      if (wasRead) expect(fresh.map(told), `${problem.file} ${told(problem)}\n${after}`).toEqual([]);
    }
  });

  it('changes the line of the fault, and those of its paragraph at most', () => {
    for (const { problem, before, after } of cured()) {
      const head = before
        .split('\n')
        .slice(0, problem.line - 2)
        .join('\n');
      expect(after.startsWith(head), `${problem.file} ${told(problem)}`).toBe(true);
    }
  });
});

const head =
  '---\ntitle: A seat on the station is agreed\nsummary: What is known of it.\npublished: 2026-01-01T09:00:00+05:00\ntopics: [crewed]\nsources:\n  - publisher: P\n    title: T\n---\n\n';

describe('what was pasted', () => {
  it.each([
    ['It <b>was</b> so.', 'It **was** so.'],
    ['It <strong> was </strong>so.', 'It  **was** so.'],
    ['See <a href="https://dawn.com/x">Dawn</a>.', 'See [Dawn](https://dawn.com/x).'],
    ['One<br>two.', 'One\\\ntwo.'],
    ['<p>One and two.</p>', 'One and two.'],
    ['One.<!-- not this -->', 'One.'],
    ['So it was.[1, 2]', undefined],
    ['So it was. [1]', 'So it was. :cite[1]'],
    ['• One\n• Two', '- One\n- Two'],
    ['See https://www.dawn.com/news/1.', 'See [dawn.com](https://www.dawn.com/news/1).'],
    ['So.: cite[1]', 'So.:cite[1]'],
    ['So.:ctie[1]', 'So.:cite[1]'],
    ['\n::graphc{name=ships}', '\n::graphic{name=ships}'],
    ['\n::graphic{name=shisp}', '\n::graphic{name=ships}'],
    ['A | B <b>c', undefined],
  ])('%j', (body, mended) => {
    const text = `${head}${body}\n`;
    const { problems: found } = parseBody({
      file: 'content/stories/x.md',
      slug: 'x',
      language: 'en',
      markdown: text.slice(head.length - 1),
      markdownLine: 10,
      sources: 1,
    });
    const cures = found.flatMap((problem) => cureFor(problem, text) ?? []);
    const [cure] = cures;
    expect(cure && text.slice(0, cure.from) + cure.insert + text.slice(cure.to)).toBe(
      mended === undefined ? undefined : `${head}${mended}\n`,
    );
  });
});

it('an address of a source without its beginning gets one', () => {
  const text = head.replace('    title: T', '    title: T\n    url: www.dawn.com/news/1');
  const [problem] = recordOf({ kind: 'story', file: 'content/stories/x.md', name: 'x', text }).problems;
  const cure = problem && cureFor(problem, text);
  expect(cure).toMatchObject({ label: 'Write https://www.dawn.com/news/1', insert: 'https://www.dawn.com/news/1' });
});
