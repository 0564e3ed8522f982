import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { namesOf } from '#lib/content/checks/names.ts';
import { recordProblems } from '#lib/content/checks/record-problems.ts';
import { classifyFile } from '#lib/content/files/classify-file.ts';
import { translationPath } from '#lib/content/files/file-kinds.ts';
import { parseBody } from '#lib/content/markdown/parse-body.ts';
import { toTranslate } from '#lib/content/matter/placeholders.ts';
import { type FileRecord, isOriginal, type Original } from '#lib/content/model/file-record.ts';
import { writeStamp } from '#lib/content/model/stamp.ts';
import { createBodyReader } from '#lib/content/reading/body-reader.ts';
import { readWhole } from '#lib/content/reading/read-file.ts';
import { readRecord } from '#lib/content/reading/read-record.ts';
import { stampOfRecord } from '#lib/content/reading/stamp-of-record.ts';
import { withStamp } from '#lib/editors/writing/restamp.ts';
import { markedText, translationSkeleton } from '#lib/editors/writing/translation-skeleton.ts';
import { hasError } from '#lib/terms/problem.ts';

const bodies = createBodyReader(async (source) => parseBody(source));
const bytesOf = (text: string) => new TextEncoder().encode(text);

const originals = globSync('content/{*/*.md,data/*.yml,site.yml}').flatMap((file): Original[] => {
  const classified = classifyFile(file.slice('content/'.length));
  if (classified.is !== 'content' || classified.language) return [];
  const record = readRecord(classified.kind, file, classified.name, new Uint8Array(readFileSync(file)));
  return isOriginal(record) ? [record] : [];
});
const shipped = new Map(originals.map((record): [string, FileRecord] => [record.file, record]));
const names = namesOf({ read: shipped, accepted: new Map() });

const readUrdu = async ({ kind, file, name }: Original, text: string) => {
  const read = readRecord(kind, translationPath(file, 'ur'), name, bytesOf(text), 'ur');
  return read.kind === 'unusable' ? read : readWhole(read, bodies, false);
};

describe('npm run new -- translation', () => {
  it.each(originals.map((record) => [record.file, record] as const))(
    'writes what is to be translated of %s, and no more',
    async (_, original) => {
      const text = translationSkeleton(original);
      const written = await readUrdu(original, text);
      const faults = recordProblems(written, names).filter(({ severity }) => severity === 'error');
      expect(faults.filter(({ message }) => !message.includes('waits to be translated'))).toEqual([]);
      expect(faults).toHaveLength(text.split(toTranslate).length - 1);
      // Once each is translated, it says what its original says.
      const done = recordProblems(await readUrdu(original, text.replaceAll(toTranslate, '')), names);
      expect(hasError(done)).toBe(false);
    },
  );

  it.each([
    ['## What was signed', '## TRANSLATE: What was signed'],
    ['One line\nand another.', 'TRANSLATE: One line\nand another.'],
    ['- One\n- Two\n  and more', '- TRANSLATE: One\n- TRANSLATE: Two\n  and more'],
    ['| A | B |\n|---|---|\n| 1 | 2 |', '| TRANSLATE: A | B |\n|---|---|\n| TRANSLATE: 1 | 2 |'],
    [':::note{title="Why"}\nSo.\n:::', ':::note{title="TRANSLATE: Why"}\nTRANSLATE: So.\n:::'],
    ['::figure{src=/a.png alt="A" credit="B"}', '::figure{src=/a.png alt="TRANSLATE: A" credit="B"}'],
    ['::graphic{name=ships}', '::graphic{name=ships}'],
    ['[^1]: A note.\n\n> Said.\n> More.', '[^1]: TRANSLATE: A note.\n\n> TRANSLATE: Said.\n> More.'],
    ['```\ncode\n\nmore\n```', '```\ncode\n\nmore\n```'],
  ])('marks %j', (markdown, marked) => {
    expect(markedText(markdown)).toBe(marked);
  });
});

describe('npm run restamp', () => {
  const story = originals.find(({ kind }) => kind === 'story');
  const stamp = story ? writeStamp(stampOfRecord(story)) : '';
  const rest = '---\ntitle: "ایک"   # kept\nA: [1,  2]\n';

  it.each([
    [
      'a stamp in a group',
      'translation: {status: machine, of: "00000"}\n',
      `translation: {status: machine, of: "${stamp}"}\n`,
    ],
    [
      'one without quotes',
      'translation: { of: 0dfd7.15897, status: reviewed }\n',
      `translation: { of: "${stamp}", status: reviewed }\n`,
    ],
    [
      'one on a line of its own',
      'translation:\n  status: machine\n  of: 00000 # yesterday\n',
      `translation:\n  status: machine\n  of: "${stamp}" # yesterday\n`,
    ],
    ['an empty one', 'translation: {status: machine, of: ""}\n', `translation: {status: machine, of: "${stamp}"}\n`],
    ['none yet, in a group', 'translation: {status: machine}\n', `translation: {status: machine, of: "${stamp}"}\n`],
    [
      'none yet, in lines',
      'translation:\n    status: machine\n',
      `translation:\n    status: machine\n    of: "${stamp}"\n`,
    ],
    ['no place for one', '', ''],
  ])('writes the new stamp in the place of %s, and changes nothing else', (_, before, after) => {
    const end = '---\n\nof: "00000" is no stamp here\n';
    expect(withStamp(rest + before + end, stamp)).toBe(rest + after + end);
    expect(withStamp(before, stamp)).toBe(after);
  });
});
