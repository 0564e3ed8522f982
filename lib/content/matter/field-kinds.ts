import { isValid } from 'date-fns/isValid';
import { parseISO } from 'date-fns/parseISO';
import { z } from 'zod';
import type { Instant, MilestoneId, StorySlug } from '#lib/terms/ids.ts';
import { defaultLanguage, type Language } from '#lib/terms/languages.ts';
import { firstYear, lastYear, type PartialDate, parsePartialDate } from '#lib/terms/partial-date.ts';
import { monthThatIsShorter, rewrittenDate, rewrittenMoment } from '#lib/terms/rewritten-date.ts';
import { marksOf, typographic } from '#lib/terms/typography.ts';

export const slugPattern = /^[a-z0-9-]{1,80}$/;

/** One line: a YAML block may bring line breaks that no headline, feed or card has a place for. */
export const text = (limit: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(limit)
    .overwrite((value) =>
      value
        .split(/\n/)
        .map((line, index) => (index === 0 ? line.trimEnd() : line.trim()))
        .filter((line) => line !== '')
        .join(' '),
    );

/** Words of ours that are printed: their quotation marks and apostrophes are set on the way in. */
export const words = (limit: number, language: Language = defaultLanguage) =>
  text(limit).transform((value) => typographic(value, marksOf[language]));

/** Says why a date that looks like one is none: a day that no calendar has, or a year that must be a slip of the pen. */
function reasonAgainst(value: string, looksRight: boolean, name: string, cure: string): string {
  const year = Number(value.slice(0, 4));
  if (!looksRight) return `"${value}" is not ${name}; ${cure}`;
  if (year < firstYear || year > lastYear)
    return `"${value}" has the year ${year}; write one from ${firstYear} to ${lastYear}`;
  const shorter = monthThatIsShorter(value);
  return shorter === undefined
    ? `"${value}" is on no calendar; ${cure}`
    : `"${value}" is on no calendar: ${shorter}; correct the day`;
}

/** YAML reads a bare year as a number. */
export const partialDate = z.union([z.string(), z.int().transform(String)]).transform((value, context): PartialDate => {
  const date = parsePartialDate(value);
  if (date) return date;
  const looksRight = /^\d{4}(-\d{2}(-\d{2})?)?$/.test(value);
  const cure = `write ${rewrittenDate(value) ?? '2011, 2011-08 or 2011-08-12'}`;
  context.addIssue({ code: 'custom', message: reasonAgainst(value, looksRight, 'a date', cure) });
  return z.NEVER;
});

export const instant = z.string().transform((value, context): Instant => {
  const looksRight = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})$/.test(value);
  const year = Number(value.slice(0, 4));
  // Feeds and sitemaps (RFC 3339) know no hour 24.
  if (looksRight && value.slice(11, 13) === '24') {
    context.addIssue({ code: 'custom', message: `"${value}" has the hour 24; write 00:00 of the next day` });
    return z.NEVER;
  }
  if (
    looksRight &&
    year >= firstYear &&
    year <= lastYear &&
    isValid(parseISO(value)) &&
    !Number.isNaN(Date.parse(value))
  ) {
    return value as Instant;
  }
  const cure = `write ${rewrittenMoment(value) ?? '2026-04-22T09:00:00+05:00'}`;
  context.addIssue({
    code: 'custom',
    message: reasonAgainst(value, looksRight, 'a moment as it is written here', cure),
  });
  return z.NEVER;
});

/** What an editor may have taken for the name of a file: its path, its address, the name with its ending. */
const bareName = (written: string): string => written.replace(/^.*\//, '').replace(/\.md$/, '');

export const slug = z.string().regex(slugPattern, {
  error: ({ input }) => {
    const bare = bareName(String(input));
    return bare !== input && slugPattern.test(bare)
      ? `write ${bare}, without ${String(input).endsWith('.md') ? '.md' : 'what stands before it'}`
      : 'use a-z, 0-9 and hyphens only, at most 80 characters';
  },
});
export const storySlug = slug.transform((value) => value as StorySlug);
export const milestoneId = slug.transform((value) => value as MilestoneId);

export const webAddress = z.url({ protocol: /^https?$/, error: 'write a whole address that begins with https://' });
