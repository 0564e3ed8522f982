import type { Draft, Kind } from '#scripts/new/draft.ts';

const bodies: Readonly<Record<Kind, string>> = {
  story: 'The first paragraph says what happened.:cite[1]',
  update: 'One or two short paragraphs on what is new.:cite[1]',
  milestone: 'What happened, in two or three sentences.:cite[1]',
};

const summaries: Readonly<Record<Kind, string | undefined>> = {
  story: 'One or two sentences on what is new, at most 300 characters.',
  update: undefined,
  milestone: undefined,
};

/** A file without a fault. It is a draft, which no reader sees, until its last line of placeholders is replaced. */
export function skeleton(draft: Draft): string {
  const { kind, title, story, topics, published } = draft;
  const summary = draft.summary ?? summaries[kind];
  const day = published.slice(0, 10);
  return [
    '---',
    `title: ${JSON.stringify(title)}`,
    ...(summary === undefined ? [] : [`summary: ${JSON.stringify(summary)}`]),
    kind === 'milestone' ? `date: ${day}` : `published: ${published}`,
    ...(kind === 'update' ? [`story: ${story}`] : []),
    ...(topics.length === 0 ? [] : [`topics: [${topics.join(', ')}]`]),
    'status: draft',
    ...(kind === 'milestone' ? ['significance: minor'] : []),
    'sources:',
    '  - publisher: Name of the publisher',
    '    description: what it is, in your words',
    `    date: ${day}`,
    '---',
    '',
    bodies[kind],
    '',
  ].join('\n');
}
