import type { Edition, Story, Update } from '#lib/content/model/model.ts';
import type { Topic } from '#lib/terms/topics.ts';

/** The topics of a document; an update that names none has those of its story. */
export const topicsOf = (document: Story | Update, edition: Pick<Edition, 'story'>): readonly Topic[] =>
  document.topics ?? (document.kind === 'update' ? edition.story(document.story)?.topics : undefined) ?? [];
