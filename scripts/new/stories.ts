import type { FolderTexts } from '#lib/content/files/folder-texts.ts';
import { epoch } from '#lib/content/model/publication-state.ts';
import { recordsOf } from '#lib/editors/writing/opened.ts';

/** A story that an update can belong to. */
export interface Headline {
  readonly slug: string;
  readonly title: string;
}

/** All stories that can be read, drafts included, newest first. */
export const headlines = (folder: FolderTexts): readonly Headline[] =>
  recordsOf('story', folder)
    .toSorted((a, b) => epoch(b.matter.published) - epoch(a.matter.published))
    .map(({ name, matter: { title } }) => ({ slug: name, title }));

/** The story that an update must belong to, where there is only one. */
export const onlyStory = ([first, second]: readonly Headline[]): string | undefined =>
  second ? undefined : first?.slug;
