import { cancel, isCancel, multiselect, select, text } from '@clack/prompts';
import { longestTitle } from '#lib/content/matter/lengths.ts';
import { type Draft, kinds, oneLine } from '#lib/editors/writing/draft.ts';
import { topics } from '#lib/terms/topics.ts';
import { CallError } from '#scripts/call-error.ts';
import { type Call, reasonAgainstMoment } from '#scripts/new/call.ts';
import { type Headline, onlyStory } from '#scripts/new/stories.ts';

/** The editor has thought better of it. Nothing has been written by then. */
export class Cancelled extends Error {}

const isAnswer = <Answer>(answer: Answer): answer is Exclude<Answer, symbol> => !isCancel(answer);

function answered<Answer>(answer: Answer): Exclude<Answer, symbol> {
  if (isAnswer(answer)) return answer;
  cancel('Nothing was written.');
  throw new Cancelled();
}

async function askTitle(): Promise<string> {
  const answer = await text({
    message: 'Title',
    validate(written = '') {
      const { length } = oneLine(written);
      if (length === 0) return 'Write a title';
      return length > longestTitle ? `It is ${length} characters long; keep it to ${longestTitle}` : undefined;
    },
  });
  return oneLine(answered(answer));
}

async function askStory(stories: readonly Headline[]): Promise<string> {
  const options = stories.map(({ slug, title }) => ({ value: slug, label: title, hint: slug }));
  return answered(await select({ message: 'Which story does it belong to?', options, maxItems: 12 }));
}

async function askPublished(now: string): Promise<string> {
  const when = await select({
    message: 'When may readers see it, once it is no draft any more?',
    options: [
      { value: 'now', label: 'At once', hint: now },
      { value: 'later', label: 'From a moment on (an embargo)' },
    ],
  });
  if (answered(when) === 'now') return now;
  const moment = await text({
    message: 'From which moment on?',
    initialValue: now,
    validate: (written = '') => reasonAgainstMoment(written),
  });
  return answered(moment);
}

/** Asks at the terminal for what the command line did not say. @throws Cancelled */
export async function askFor(call: Call, stories: readonly Headline[], now: string): Promise<Draft> {
  const kind =
    call.kind ??
    answered(
      await select({
        message: 'What is it?',
        options: kinds.map((value) => ({ value })),
        initialValue: 'update' as const,
      }),
    );
  const title = call.title ?? (await askTitle());
  let story = '';
  if (kind === 'update') {
    if (stories.length === 0)
      throw new CallError('an update belongs to a story, and there is none yet: begin with a story');
    story = call.story ?? onlyStory(stories) ?? (await askStory(stories));
  }
  const chosen =
    call.topics ??
    (kind === 'update'
      ? []
      : answered(
          await multiselect({
            message: 'Topics',
            options: topics.map((value) => ({ value })),
            initialValues: ['crewed' as const],
            required: true,
          }),
        ));
  const published = call.published ?? (kind === 'milestone' ? now : await askPublished(now));
  return { kind, title, story, topics: chosen, published, summary: call.summary };
}
