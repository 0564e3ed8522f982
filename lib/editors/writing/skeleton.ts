import { placeholders } from '#lib/content/matter/placeholders.ts';
import type { Draft } from '#lib/editors/writing/draft.ts';

/** A file without a fault. It is a draft, which no reader sees; a placeholder that is left in it when it is none any more keeps it back. */
export function skeleton(draft: Draft): string {
  const { kind, title, story, topics, published } = draft;
  const summary = draft.summary ?? (kind === 'story' ? placeholders.summary : undefined);
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
    `  - publisher: ${placeholders.publisher}`,
    `    title: ${JSON.stringify(placeholders.title)}`,
    `    url: ${placeholders.url}`,
    `    date: ${day}`,
    '---',
    '',
    `${placeholders.body[kind]}:cite[1]`,
    '',
  ].join('\n');
}
