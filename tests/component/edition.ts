import type { SiteMatter } from '#lib/content/matter/schema.ts';
import type { Edition, Factbox, Milestone, Page, Picture, Story, Update } from '#lib/content/model/model.ts';
import type { FactboxId, PageSlug } from '#lib/terms/ids.ts';

interface EditionSketch {
  readonly site?: Partial<SiteMatter>;
  readonly stories?: readonly Story[];
  readonly updates?: readonly Update[];
  readonly milestones?: readonly Milestone[];
  readonly factboxes?: readonly Factbox[];
  readonly pages?: readonly Page[];
  readonly data?: Edition['data'];
  readonly pictures?: readonly Picture[];
  readonly hasLatest?: boolean;
  readonly news?: Edition['news'];
  readonly lastUpdated?: Edition['lastUpdated'];
  readonly body?: Edition['body'];
}

export const factboxId = (id: string) => id as FactboxId;

export function aPage(slug: string): Page {
  return {
    kind: 'page',
    language: 'en',
    slug: slug as PageSlug,
    title: 'About us',
    summary: 'Who we are.',
    file: `content/pages/${slug}.md`,
  };
}

export function aPicture(name = 'station.png'): Picture {
  return { name, width: 1200, height: 800, bytes: 90_000, mediaType: 'image/png', hash: name };
}

/** An edition of these documents, given in the order in which an edition holds them. */
export function anEdition(sketch: EditionSketch = {}): Edition {
  const { stories = [], updates = [], milestones = [], factboxes = [], pages = [], pictures = [] } = sketch;
  const edition: Edition = {
    revision: 'r1',
    language: 'en',
    site: {
      language: 'en',
      title: 'Pakistan in Orbit',
      tagline: 'A seat on Tiangong',
      publisher: 'Pakistan in Orbit',
      ...sketch.site,
    },
    stories,
    updates,
    hasLatest: sketch.hasLatest ?? false,
    news: sketch.news ?? [],
    milestones,
    factboxes,
    pages,
    data: sketch.data ?? {},
    withdrawn: [],
    takenDown: [],
    aliases: {},
    pictures: Object.fromEntries(pictures.map((picture) => [picture.name, picture])),
    problems: [],
    nextChangeAt: null,
    lastUpdated: sketch.lastUpdated ?? null,
    story: (slug) => stories.find((story) => story.slug === slug),
    update: (slug) => updates.find((update) => update.slug === slug),
    milestone: (id) => milestones.find((milestone) => milestone.id === id),
    factbox: (id) => factboxes.find((factbox) => factbox.id === id),
    page: (slug) => pages.find((page) => page.slug === slug),
    updatesOf: (slug) => updates.filter((update) => update.story === slug),
    body: sketch.body ?? (async () => ({ blocks: [], headings: [], words: 0, firstSentence: '' })),
    picture: async () => undefined,
    version: (file) => file,
    in: () => edition,
  };
  return edition;
}
