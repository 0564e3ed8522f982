import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readerText, stamped, tableFaults } from '#scripts/fact-checks.ts';

it('checks every text that is shipped, as it is today', () => {
  expect(tableFaults('.').map(({ message }) => message)).toEqual([]);
});

const story = 'content/stories/a.md';
const table = 'docs/fact-checks/stories/a.md';
const text = `---
title: A seat
updated: 2026-11-28T11:15:00+05:00
sources:
  - publisher: Dawn
    date: 2026-04-22
  - publisher: APP
---

Two were named.:cite[1] One was to fly.:cite[2,1]
`;

describe('a stamp', () => {
  let root: string;
  const write = (path: string, content: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  };
  const stamp = (by: string) => {
    for (const [path, content] of stamped(root, [story], '2026-11-28', by)) write(path, content);
  };
  const faults = () => tableFaults(root).map(({ message }) => message);

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'orbit-'));
    write(story, text);
    write(table, `# \`${story}\`\n\n| Claim |\n| --- |\n| Two were named |\n`);
    write('lib/i18n/en/.keep', '');
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it.each([
    ['a word of the text', (was: string) => was.replace('Two were', 'Three were')],
    ['a field', (was: string) => was.replace('A seat', 'Two seats')],
    ['a citation', (was: string) => was.replace(':cite[2,1]', ':cite[2]')],
    ['a source', (was: string) => was.replace('2026-04-22', '2026-04-23')],
  ])('lapses with %s, and says how to mend it', (_, change) => {
    stamp('A reader');
    expect(faults()).toEqual([]);
    write(story, change(text));
    expect(faults()).toEqual([
      `${story} has changed since its table was stamped; hold it against ${table}, mend what no longer fits, then npm run stamp -- PATH… --by "who has read it again, and against what"`,
    ]);
  });

  it.each([
    ['the order of the sources', text.replace(/( {2}- publisher: Dawn\n.*\n)(.*\n)/, '$2$1').replace('[1]', '[2]')],
    ['the day of the last change', text.replace('11-28T', '11-29T')],
    ['a drawing at the head, and line breaks', text.replace('\nTwo were', '\n::graphic{name=pass}\n\nTwo\nwere')],
  ])('outlasts a change of %s', (_, changed) => {
    expect(changed).not.toBe(text);
    expect(readerText(story, changed)).toBe(readerText(story, text));
  });

  it('is written anew with the day and the reader, and leaves the table as it is', () => {
    stamp('A reader');
    stamp('Another, for $1');
    expect(stamped(root, [story], '2026-11-29', 'C').get(table)).toMatch(
      /^# `content\/stories\/a\.md`\n\nStamp \w{12} · 2026-11-29 · C\n\n\| Claim \|\n\| --- \|\n\| Two were named \|\n$/,
    );
  });

  it('is not asked of a translation, which has a stamp of its own', () => {
    stamp('A reader');
    write('content/stories/a.zh.md', text);
    write('content/site.ur.yml', 'title: A');
    expect(faults()).toEqual([]);
  });

  it('is asked for where it is missing, and its table too', () => {
    expect(faults()[0]).toContain(`${story} has a table without a stamp`);
    write('content/stories/b.md', text);
    expect(faults()[1]).toContain('content/stories/b.md has no claim table; write one under a heading');
    write('docs/fact-checks/pages.md', `## \`content/stories/gone.md\`\n\n## \`${story}\`\n`);
    expect(faults().join('\n')).toContain(`${story} has two claim tables`);
    expect(faults().at(-1)).toBe(
      'docs/fact-checks/pages.md checks content/stories/gone.md, which is not there; take the section out',
    );
    expect(() => stamped(root, ['content/stories/b.md'], '2026-11-28', 'A')).toThrow('has no claim table');
  });

  it('reads of the code its sentences, and neither its labels nor its comments', () => {
    const code =
      "/** Not this: 'one two three four'. */\n// Nor 'this one, of course'.\na: 'Copy link',\nb: `In some minutes over it`,\nc: '41.5° N',\n";
    expect(readerText('lib/i18n/en/x.ts', code)).toBe("`In some minutes over it` '41.5° N'");
  });
});
