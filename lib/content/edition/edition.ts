import { createHash } from 'node:crypto';
import { withheldPictures } from '#lib/content/edition/withheld-pictures.ts';
import type { SiteMatter } from '#lib/content/matter/schema.ts';
import { compareMilestones, earliest, newestFirst, newestInstant } from '#lib/content/model/chronology.ts';
import type {
  Body,
  Document,
  Edition,
  Factbox,
  Milestone,
  Page,
  Picture,
  Story,
  Update,
  Withdrawn,
} from '#lib/content/model/model.ts';
import { emptyBody } from '#lib/content/model/model.ts';
import {
  isNews,
  newsEnds,
  nextPublicationChange,
  nextTenseChange,
  type PublicationState,
  publicationStateOf,
  tenseOf,
} from '#lib/content/model/publication-state.ts';
import type { DocumentVersion, Version, VersionOf } from '#lib/content/model/version.ts';
import type { StorySlug } from '#lib/terms/ids.ts';
import { atOnce } from '#lib/terms/pauses.ts';
import { compareProblems, type Problem } from '#lib/terms/problem.ts';

export interface EditionFiles {
  /** Accepted versions, at most one a file. */
  readonly versions: readonly Version[];
  readonly problems: readonly Problem[];
  /** Names of the pictures in what could not be accepted; readers must not find them, while editors may. */
  readonly unacceptedPictures: readonly string[];
  readonly readBody: (version: DocumentVersion) => Promise<Body>;
}

export interface EditionOptions {
  /** The editors' preview: drafts and what is still under embargo are shown too. */
  readonly drafts: boolean;
  /** Files that a signed preview shows whatever their state; all others are as readers see them. */
  readonly reveal?: ReadonlySet<string>;
}

const nothing: ReadonlySet<string> = new Set();

/** What stands on the pages while site.yml is missing or faulty. */
const plainSite: SiteMatter = {
  title: 'Pakistan in Orbit',
  tagline: 'Space work shared by Pakistan and China',
  publisher: 'Pakistan in Orbit',
};

const wordsPerMinute = 230;

const ofKind = <Kind extends Version['kind']>(versions: readonly Version[], kind: Kind): VersionOf<Kind>[] =>
  versions.filter((version): version is VersionOf<Kind> => version.kind === kind);

const documents = new WeakMap<Version, Story | Update>();

/** The same version gives the same object in every edition: of 10,000 stories only those that changed are built anew. */
function remembered<Kind extends 'story' | 'update', Item extends Story | Update>(
  version: VersionOf<Kind>,
  isItem: (item: Story | Update) => item is Item,
  build: (version: VersionOf<Kind>) => Item,
): Item {
  const known = documents.get(version);
  if (known && isItem(known)) return known;
  const built = build(version);
  documents.set(version, built);
  return built;
}

const isStory = (item: Story | Update): item is Story => item.kind === 'story';
const isUpdate = (item: Story | Update): item is Update => item.kind === 'update';

/** Whether readers know of a story: the note of a withdrawn update must not tell of one that is still under embargo. */
const wasSeen = (state: PublicationState | undefined): boolean => state === 'live' || state === 'withdrawn';

function toStory({ matter, name, file, hash, words }: VersionOf<'story'>): Story {
  return {
    ...matter,
    kind: 'story',
    slug: name,
    file,
    hash,
    readingMinutes: Math.max(1, Math.round(words / wordsPerMinute)),
  };
}

function toUpdate({ matter, name, file, hash, firstSentence }: VersionOf<'update'>): Update {
  const { summary } = matter;
  return { ...matter, kind: 'update', slug: name, file, hash, summary: summary ?? firstSentence, standfirst: summary };
}

function byName<Item>(items: readonly Item[], name: (item: Item) => string): ReadonlyMap<string, Item> {
  const named = new Map<string, Item>();
  for (const item of items) named.set(name(item), item);
  return named;
}

function groupByStory(updates: readonly Update[]): ReadonlyMap<string, readonly Update[]> {
  const groups = new Map<string, Update[]>();
  for (const update of updates) {
    const group = groups.get(update.story);
    if (group) group.push(update);
    else groups.set(update.story, [update]);
  }
  return groups;
}

/**
 * The snapshot of everything that may be shown at `now`: a pure function of its arguments.
 * @param now epoch milliseconds
 */
export function assembleEdition(files: EditionFiles, now: number, options: EditionOptions): Edition {
  return atOnce(editionSteps(files, now, options));
}

/** The same in steps, each of a few milliseconds when there are 10,000 stories. */
export function* editionSteps(files: EditionFiles, now: number, options: EditionOptions): Generator<void, Edition> {
  const versions = [...files.versions].sort((a, b) => (a.file < b.file ? -1 : 1));
  yield;
  const storyVersions = ofKind(versions, 'story');
  const updateVersions = ofKind(versions, 'update');
  const milestoneVersions = ofKind(versions, 'milestone');

  const reveal = options.reveal ?? nothing;
  const states = new Map<string, string>();
  const live = new Set<Version>();
  const gate = (version: VersionOf<'story' | 'update'>) => {
    const state = publicationStateOf(version.matter, now, options.drafts || reveal.has(version.file));
    if (state === 'live') live.add(version);
    states.set(version.file, state);
    return state;
  };
  const gatedStories = storyVersions.map((version) => ({ version, state: gate(version) }));
  const gatedUpdates = updateVersions.map((version) => ({ version, state: gate(version) }));
  yield;

  const stories = newestFirst(
    gatedStories.filter(({ state }) => state === 'live').map(({ version }) => remembered(version, isStory, toStory)),
  );
  yield;
  const storyOf = byName(stories, ({ slug }) => slug);
  const aliases: Readonly<Record<string, StorySlug>> = Object.fromEntries(
    gatedStories
      .filter(({ state }) => state === 'live' || state === 'withdrawn')
      .flatMap(({ version }) => version.matter.aliases.map((alias): [string, StorySlug] => [alias, version.name])),
  );
  /** An old name is as good as the new one: a story that is renamed takes its updates along. */
  const nowCalled = (slug: StorySlug): StorySlug => (Object.hasOwn(aliases, slug) ? (aliases[slug] ?? slug) : slug);
  yield;
  const storyStates = new Map(gatedStories.map(({ version, state }) => [version.name, state]));
  const isShown = (version: Version): boolean => {
    if (version.kind === 'story') return live.has(version);
    if (version.kind === 'milestone') return options.drafts || version.matter.status !== 'draft';
    return version.kind !== 'update' || (live.has(version) && storyOf.has(nowCalled(version.matter.story)));
  };
  const updates = newestFirst(
    gatedUpdates
      .filter(({ version }) => isShown(version))
      .map(({ version }) => remembered(version, isUpdate, toUpdate))
      .map((update) => {
        const story = nowCalled(update.story);
        return story === update.story ? update : { ...update, story };
      }),
  );
  yield;
  const news = newestFirst([...stories, ...updates].filter((item) => isNews(item, now)));
  yield;
  for (const { file, matter } of milestoneVersions) if (matter.status === 'draft') states.set(file, 'draft');
  const milestones = milestoneVersions
    .filter(({ matter }) => options.drafts || matter.status !== 'draft')
    .map(({ matter, name, file, hash }): Milestone => {
      const tense = tenseOf(matter, now);
      states.set(file, tense);
      return { ...matter, kind: 'milestone', id: name, file, hash, tense };
    })
    .sort(compareMilestones);
  const factboxes = ofKind(versions, 'factbox').map(
    ({ matter, name, file, hash }): Factbox => ({ ...matter, kind: 'factbox', id: name, file, hash }),
  );
  const pages = ofKind(versions, 'page').map(
    ({ matter, name, file, hash }): Page => ({ ...matter, kind: 'page', slug: name, file, hash }),
  );
  const withdrawn = [...gatedStories, ...gatedUpdates]
    .filter(
      ({ version, state }) =>
        state === 'withdrawn' &&
        (version.kind === 'story' || wasSeen(storyStates.get(nowCalled(version.matter.story)))),
    )
    .map(
      ({ version }): Withdrawn => ({
        kind: version.kind,
        slug: version.name,
        title: version.matter.title,
        note: version.matter.note ?? '',
      }),
    );
  yield;
  const shown = versions.filter(isShown);
  const unseen = {
    versions: versions.filter((version) => !isShown(version)),
    pictures: options.drafts ? [] : files.unacceptedPictures,
  };
  const withheld = yield* withheldPictures(unseen, shown);
  const pictureVersions = ofKind(versions, 'picture');
  const isWithheld = ({ picture }: VersionOf<'picture'>) => withheld.has(picture.name);
  const pictures: Readonly<Record<string, Picture>> = Object.fromEntries(
    pictureVersions.filter((version) => !isWithheld(version)).map(({ picture }) => [picture.name, picture]),
  );
  yield;
  // Of what readers do not see nothing goes in, so that nobody can tell from a revision that it was saved. The house glossary is for editors.
  const notes = new Set(withdrawn.map(({ kind, slug }) => `${kind} ${slug}`));
  const printed = versions.filter((version) => {
    if (version.kind === 'style') return false;
    if (version.kind === 'picture') return !isWithheld(version);
    return isShown(version) || ('name' in version && notes.has(`${version.kind} ${version.name}`));
  });
  const inNews = new Set(news.map(({ file }) => file));
  const digested = printed.map(
    ({ file, hash }) => `\n${file} ${hash} ${states.get(file) ?? ''}${inNews.has(file) ? ' news' : ''}`,
  );
  const audience = options.drafts ? 'preview' : ['public', ...reveal].join(' ');
  const digest = createHash('sha256').update(`${audience}${digested.join('')}`);
  const revision = digest.digest('hex').slice(0, 16);
  yield;

  const updatesByStory = groupByStory(updates);
  const updateOf = byName(updates, ({ slug }) => slug);
  const milestoneOf = byName(milestones, ({ id }) => id);
  const factboxOf = byName(factboxes, ({ id }) => id);
  const pageOf = byName(pages, ({ slug }) => slug);
  yield;
  const versionOf = byName(versions, ({ file }) => file);
  yield;

  const nextChangeAt = earliest([
    ...[...storyVersions, ...updateVersions].map(({ matter }) => nextPublicationChange(matter, now)),
    ...news.map(newsEnds),
    ...milestoneVersions.map(({ matter }) => nextTenseChange(matter, now)),
  ]);
  yield;
  const lastUpdated = newestInstant([
    ...[...stories, ...updates].map(({ updated, published }) => updated ?? published),
    ...[...milestones, ...factboxes].map(({ updated }) => updated),
  ]);
  const problems = [...files.problems].sort(compareProblems);
  yield;

  const site = ofKind(versions, 'site')[0]?.matter ?? plainSite;
  return {
    revision,
    site: site.lead === undefined ? site : { ...site, lead: nowCalled(site.lead) },
    stories,
    updates,
    news,
    milestones,
    factboxes,
    pages,
    withdrawn,
    aliases,
    pictures,
    problems,
    nextChangeAt,
    lastUpdated,
    story: (slug) => storyOf.get(slug),
    update: (slug) => updateOf.get(slug),
    milestone: (id) => milestoneOf.get(id),
    factbox: (id) => factboxOf.get(id),
    page: (slug) => pageOf.get(slug),
    updatesOf: (slug) => updatesByStory.get(slug) ?? [],
    body: async (document: Document) => {
      const version = versionOf.get(document.file);
      if (!version || version.kind === 'site' || version.kind === 'style' || version.kind === 'picture')
        return emptyBody;
      return files.readBody(version);
    },
    picture: async (name) => {
      const version = Object.hasOwn(pictures, name) ? versionOf.get(`content/images/${name}`) : undefined;
      return version?.kind === 'picture' ? version.bytes : undefined;
    },
  };
}
