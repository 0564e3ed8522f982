import { expect, it } from 'vitest';
import { folderTexts } from '#lib/content/files/folder-texts.ts';
import { changedFiles, changedPaths } from '#lib/editors/sending/changed-files.ts';
import { leftBehind } from '#lib/editors/sending/left-behind.ts';
import { gitFailure } from '#lib/editors/sending/obstacles.ts';
import { partedByPiece } from '#lib/editors/sending/piece.ts';
import { proposedSentence } from '#lib/editors/sending/sentence.ts';
import { toldOfServer } from '#lib/editors/sending/told-of-server.ts';

const zeros = '0000000000000000000000000000000000000000';
const tracked = (states: string, path: string) => `1 ${states} N... 100644 100644 100644 ${zeros} ${zeros} ${path}`;

it('reads what git says of a work tree, each path once', () => {
  const status = [
    '# branch.oid abc',
    '# branch.head main',
    tracked('.M', 'site/stories/one.md'),
    tracked('A.', 'site/images/a picture.webp'),
    tracked('.A', 'site/stories/one.zh.md'),
    tracked('.D', 'site/stories/old.md'),
    tracked('D.', 'site/updates/taken-out.md'),
    `u UU N... 100644 100644 100644 100644 ${zeros} ${zeros} ${zeros} site/pages/about.md`,
    '? site/updates/taken-out.md',
    '? site/stories/.one.md.swp',
    '? site/README.md',
    '? lib/code.ts',
    '',
  ].join('\0');
  const files = changedFiles(changedPaths(status), 'site/');
  expect(files.map(({ file, is, language }) => `${file} ${is} ${language ?? ''}`.trim())).toEqual([
    'content/images/a picture.webp new',
    'content/pages/about.md unmerged',
    'content/stories/old.md deleted',
    'content/stories/one.md changed',
    'content/stories/one.zh.md new zh',
    'content/updates/taken-out.md changed',
  ]);
  const { own, others } = partedByPiece(
    { kind: 'story', name: 'one', aliases: ['old'], pictures: ['a picture.webp'] },
    files,
  );
  expect(own.map(({ file }) => file)).toEqual([
    'content/images/a picture.webp',
    'content/stories/old.md',
    'content/stories/one.md',
    'content/stories/one.zh.md',
  ]);
  expect(others).toHaveLength(2);
});

const text = (more: string) => `---\ntitle: "Two to train"\n${more}---\n\nText.\n`;
const correction = 'corrections:\n  - date: 2026-05-03\n    text: It was a Long March 6.\n';
const change = { file: 'content/stories/x.md', is: 'changed', kind: 'story', name: 'x' } as const;
const urdu = { ...change, file: 'content/stories/x.ur.md', language: 'ur' } as const;

it.each([
  ['Publish “Two to train”', undefined, text('')],
  ['Begin “Two to train”', undefined, text('status: draft\n')],
  ['Work on “Two to train”', text('status: draft\n'), text('status: draft\nsummary: S\n')],
  ['Publish “Two to train”', text('status: draft\n'), text('')],
  ['Change “Two to train”', text(''), text('summary: S\n')],
  ['Correct “Two to train”: It was a Long March 6.', text(''), text(correction)],
  ['Change “Two to train”', text(correction), text(`${correction}summary: S\n`)],
  ['Withdraw “Two to train”', text(''), text('status: withdrawn\n')],
  ['Delete “Two to train”', text(''), undefined],
  ['Change content/stories/x.md', 'no fields', 'none at all'],
])('proposes: %s', (sentence, before, now) => {
  expect(proposedSentence([change], { before, now })).toBe(sentence);
});

it('proposes a sentence for translations alone, and none where nothing has changed', () => {
  const versions = { before: text(''), now: text('') };
  expect(proposedSentence([urdu], versions)).toBe('Translate “Two to train” into Urdu');
  expect(proposedSentence([change, urdu], versions)).toBe('Change “Two to train”');
  expect(proposedSentence([], versions)).toBe('');
});

it('proposes to delete translations that are gone, and to translate for those that are there', () => {
  const versions = { before: text(''), now: text('') };
  const [gone, chinese] = [{ ...urdu, is: 'deleted' } as const, { ...urdu, language: 'zh' } as const];
  expect(proposedSentence([gone], versions)).toBe('Delete “Two to train” in Urdu');
  expect(proposedSentence([gone, chinese], versions)).toBe('Translate “Two to train” into Chinese');
});

it('lays it at the door of the other side only where that has not answered', () => {
  expect(gitFailure('', 'no answer', 'Kept.')).toMatch(/place where it is sent did not answer.*Kept/);
  expect(gitFailure('', 'too slow', 'Kept.')).toMatch(/took too long on this machine.*Kept/);
});

it.each([
  ['content/updates/u.md', 'story', 'new', '---\nstory: new\n---\n'],
  ['content/pages/p.md', 'milestone', 'new', '---\n---\n::milestone{id=new}\n'],
  ['content/stories/s.md', 'picture', 'new.webp', '---\n---\n![A](/images/new.webp)\n'],
  ['content/stories/new.ur.md', 'story', 'new', '---\n---\n'],
  [undefined, 'story', 'new', '---\nstory: newer\n---\n[new](/stories/new)\n'],
] as const)('finds what %s cannot do without: a %s', (by, kind, name, words) => {
  const folders = { story: 'stories/new.md', milestone: 'milestones/new.md', picture: 'images/new.webp' };
  const left = { file: `content/${folders[kind]}`, is: 'new', kind, name } as const;
  const sent = folderTexts(new Map([[by ?? 'content/updates/v.md', words]]));
  expect(leftBehind([left], sent)).toEqual(by && { file: left.file, by });
  expect(leftBehind([{ ...left, is: 'changed' }], sent)).toBeUndefined();
});

const fault = { file: 'content/stories/x.md', line: 3, field: 'title', message: 'is missing' };
it.each([
  [true, 'Readers of https://s.example see it.', { revision: 'sent', problems: 2 }],
  [false, 'does not show it yet', { revision: 'before', problems: 0 }],
  [false, 'others may have sent more', { revision: 'another', problems: [] }],
  [
    false,
    'does not show it: content/stories/x.md, line 3, title: is missing.',
    { revision: 'before', problems: [fault] },
  ],
  [false, 'does not answer', undefined],
])('tells of a server whether it shows it (%s): %s', (isShown, says, state) => {
  const awaited = { revision: 'sent', before: 'before', files: [fault.file] };
  expect(toldOfServer('https://s.example', state, awaited)).toEqual({ isShown, says: expect.stringContaining(says) });
});
