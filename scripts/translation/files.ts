import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { classifyFile, translationIn } from '#lib/content/files/classify-file.ts';
import { isOriginal, type Original } from '#lib/content/model/file-record.ts';
import { readRecord } from '#lib/content/reading/read-record.ts';
import type { Translation } from '#lib/terms/languages.ts';
import { formatProblem } from '#lib/terms/problem.ts';
import { CallError } from '#scripts/call-error.ts';

/** @param file begins with `content/` */
export const pathOf = (contentDir: string, file: string): string => join(contentDir, file.slice('content/'.length));

/** The language of a translation by its name; undefined of what is none. */
export const languageOf = (file: string): Translation | undefined =>
  translationIn(file.slice('content/'.length))?.language;

/** What a translation is made of. @throws CallError for what is never translated, and for an original with a fault */
export async function readOriginal(contentDir: string, file: string): Promise<Original> {
  const classified = classifyFile(file.slice('content/'.length));
  if (classified.is !== 'content')
    throw new CallError(`${file} is no original: a translation is made of the English text`);
  const bytes = new Uint8Array(await readFile(pathOf(contentDir, file)));
  const record = readRecord(classified.kind, file, classified.name, bytes);
  if (isOriginal(record)) return record;
  if (record.kind !== 'unusable')
    throw new CallError(`${file} is not translated: pictures and the house glossary are the same in every language`);
  throw new CallError([`${file} has faults; mend them first`, ...record.problems.map(formatProblem)].join('\n'));
}
