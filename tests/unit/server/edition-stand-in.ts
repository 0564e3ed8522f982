import { storySchema, updateSchema } from '#lib/content/matter/schema.ts';
import type { Edition, Story } from '#lib/content/model/model.ts';
import type { Problem } from '#lib/terms/problem.ts';

export interface EditionSketch {
  readonly revision?: string;
  readonly stories?: readonly string[];
  /** Slugs of withdrawn stories. */
  readonly withdrawn?: readonly string[];
  readonly aliases?: Readonly<Record<string, string>>;
  /** One error in each of these files, without `content/` and `.md`. */
  readonly problems?: readonly string[];
  readonly nextChangeAt?: number | null;
}

const slugOf = (slug: string) => updateSchema.shape.story.parse(slug);

function storyWith(slug: string): Story {
  const matter = storySchema.parse({
    title: 'A seat on Tiangong is agreed',
    summary: 'Pakistan and China sign for a flight.',
    published: '2026-04-22T09:00:00+05:00',
    topics: ['crewed'],
    sources: [{ publisher: 'Dawn', title: 'Pakistani astronaut to visit Tiangong' }],
  });
  return {
    ...matter,
    file: `content/stories/${slug}.md`,
    kind: 'story',
    language: 'en',
    slug: slugOf(slug),
    readingMinutes: 1,
  };
}

export function problemIn(name: string): Problem {
  return { severity: 'error', file: `content/${name}.md`, line: 3, column: 7, field: 'title', message: 'is missing' };
}

/** An edition that holds no more than a test of the server needs; equal sketches have equal revisions. */
export function editionWith(sketch: EditionSketch): Edition {
  const stories = (sketch.stories ?? []).map(storyWith);
  const edition: Edition = {
    language: 'en',
    revision: sketch.revision ?? JSON.stringify(sketch),
    site: { language: 'en', title: 'Pakistan in Orbit', tagline: 'A test', publisher: 'Pakistan in Orbit' },
    stories,
    updates: [],
    hasLatest: false,
    news: [],
    milestones: [],
    factboxes: [],
    pages: [],
    data: {},
    withdrawn: (sketch.withdrawn ?? []).map((slug) => ({
      kind: 'story',
      slug: slugOf(slug),
      title: 'Withdrawn',
      language: 'en',
      note: 'It was wrong.',
      noteLanguage: 'en',
    })),
    takenDown: (sketch.withdrawn ?? []).map((slug) => ({ kind: 'story', slug: slugOf(slug) })),
    aliases: Object.fromEntries(Object.entries(sketch.aliases ?? {}).map(([from, to]) => [from, slugOf(to)])),
    pictures: {},
    problems: (sketch.problems ?? []).map(problemIn),
    nextChangeAt: sketch.nextChangeAt ?? null,
    lastUpdated: null,
    story: (slug) => stories.find((story) => story.slug === slug),
    update: () => undefined,
    milestone: () => undefined,
    factbox: () => undefined,
    page: () => undefined,
    updatesOf: () => [],
    body: async () => ({ blocks: [], headings: [] }),
    picture: async () => undefined,
    version: (file) => file,
    in: () => edition,
  };
  return edition;
}
