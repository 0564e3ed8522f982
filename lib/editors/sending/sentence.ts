import type { ChangedFile } from '#lib/editors/sending/changed-files.ts';
import { oneLine } from '#lib/editors/writing/draft.ts';
import { fieldsOrNone } from '#lib/editors/writing/matter-text.ts';
import { namesOfLanguages } from '#lib/terms/languages.ts';

interface Versions {
  /** The original as the last commit has it, and as it is now; undefined where there is none. */
  readonly before: string | undefined;
  readonly now: string | undefined;
}

const words = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function verbFor(before: ReadonlyMap<string, unknown>, now: ReadonlyMap<string, unknown>, isNew: boolean): string {
  const [was, is] = [before.get('status'), now.get('status')];
  if (is === 'withdrawn' && was !== 'withdrawn') return 'Withdraw';
  if (is === 'draft') return isNew ? 'Begin' : 'Work on';
  if (isNew || was === 'draft') return 'Publish';
  return listed(now.get('corrections')).length > listed(before.get('corrections')).length ? 'Correct' : 'Change';
}

const languagesOf = (files: readonly ChangedFile[]): string =>
  files.flatMap(({ language }) => (language ? [namesOfLanguages[language]] : [])).join(' and ');

/** What was done to a piece, as a sentence to be changed. @param own its changed files */
export function proposedSentence(own: readonly ChangedFile[], { before, now }: Versions): string {
  const [was, is] = [fieldsOrNone(before ?? ''), fieldsOrNone(now ?? '')];
  const title = words(is.get('title')) || words(was.get('title'));
  const named = title === '' ? (own[0]?.file ?? '') : `“${title}”`;
  if (now === undefined) return oneLine(before === undefined ? '' : `Delete ${named}`);
  if (own.length === 0) return '';
  if (own.every(({ language }) => language)) {
    const standing = own.filter(({ is }) => is !== 'deleted');
    return oneLine(
      standing.length === 0
        ? `Delete ${named} in ${languagesOf(own)}`
        : `Translate ${named} into ${languagesOf(standing)}`,
    );
  }
  const verb = verbFor(was, is, before === undefined);
  const told = verb === 'Correct' ? words(Object(listed(is.get('corrections')).at(-1)).text) : '';
  return oneLine(`${verb} ${named}${told === '' ? '' : `: ${told}`}`);
}
