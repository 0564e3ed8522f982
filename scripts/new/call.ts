import { parseArgs } from 'node:util';
import { longestSummary, longestTitle } from '#lib/content/matter/lengths.ts';
import { updateSchema } from '#lib/content/matter/schema.ts';
import { type Kind, kinds, oneLine } from '#lib/editors/writing/draft.ts';
import { translations } from '#lib/terms/languages.ts';
import { didYouMean } from '#lib/terms/nearest-name.ts';
import { type Topic, topics } from '#lib/terms/topics.ts';
import { CallError } from '#scripts/call-error.ts';

export const usage = `usage: npm run new -- story|update|milestone "Title" [--story SLUG] [--topics ${topics[0]},…] [--published 2026-04-22T09:00:00+05:00] [--summary "…"]
   or: npm run new -- translation ${translations.join('|')} PATH`;

/** What was said on the command line; what was not is asked for, or has a usual value. */
export interface Call {
  readonly kind: Kind | undefined;
  readonly title: string | undefined;
  readonly story: string | undefined;
  readonly topics: readonly Topic[] | undefined;
  readonly published: string | undefined;
  readonly summary: string | undefined;
}

function topicNamed(name: string): Topic {
  const topic = topics.find((known) => known === name);
  if (topic) return topic;
  throw new CallError(
    `--topics ${name}: there is no such topic${didYouMean(name, topics)}; there are: ${topics.join(', ')}`,
  );
}

/** Why a moment cannot be used, in words; undefined when it can. */
export function reasonAgainstMoment(written: string): string | undefined {
  const { error } = updateSchema.shape.published.safeParse(written);
  return error?.issues[0]?.message;
}

function checkLength(what: string, text: string | undefined, most: number): string | undefined {
  if (text === undefined || text === '') return undefined;
  if (text.length > most) throw new CallError(`the ${what} is ${text.length} characters long; keep it to ${most}`);
  return text;
}

const options = {
  story: { type: 'string' },
  topics: { type: 'string' },
  published: { type: 'string' },
  summary: { type: 'string' },
} as const;

function parsed(written: readonly string[]) {
  try {
    return parseArgs({ args: [...written], options, allowPositionals: true });
  } catch (error) {
    throw new CallError(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}

/** @throws CallError for what cannot be understood; what is missing is no error here */
export function readCall(written: readonly string[]): Call {
  const { values, positionals } = parsed(written);
  const [first, title, ...more] = positionals;
  const kind = kinds.find((known) => known === first);
  if ((first !== undefined && !kind) || more.length > 0) throw new CallError(usage);
  const reason = values.published === undefined ? undefined : reasonAgainstMoment(values.published);
  if (reason !== undefined) throw new CallError(`--published ${reason}`);
  return {
    kind,
    title: checkLength('title', title === undefined ? undefined : oneLine(title), longestTitle),
    story: values.story,
    topics: values.topics
      ?.split(/[\s,]+/)
      .filter(Boolean)
      .map(topicNamed),
    published: values.published,
    summary: checkLength('summary', values.summary === undefined ? undefined : oneLine(values.summary), longestSummary),
  };
}
