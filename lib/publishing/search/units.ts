import type { Source } from '#lib/content/matter/schema.ts';
import type { Document, Edition } from '#lib/content/model/model.ts';
import { localeOf } from '#lib/i18n/locale.ts';
import { documentEntries } from '#lib/publishing/search/document-entries.ts';
import type { Cited, KnownUnit, SearchEntry } from '#lib/publishing/search/entries.ts';
import { defaultLanguage, type Language, languages, translations } from '#lib/terms/languages.ts';

/** Units that are looked at before others have their turn. */
const atAStretch = 200;

const documentsOf = ({ stories, updates, milestones, factboxes, pages }: Edition): readonly Document[] => [
  // Of very many the newest are looked at first, so they come last.
  ...stories.toReversed(),
  ...updates.toReversed(),
  ...milestones,
  ...factboxes,
  ...pages,
];

function sameDocument(edition: Edition, document: Document): Document | undefined {
  switch (document.kind) {
    case 'story':
      return edition.story(document.slug);
    case 'update':
      return edition.update(document.slug);
    case 'milestone':
      return edition.milestone(document.id);
    case 'factbox':
      return edition.factbox(document.id);
    case 'page':
      return edition.page(document.slug);
  }
}

/** What the words of a document in one language were made of: its file, and the original's. */
export const versionOf = (edition: Edition, words: Document, original: Document): string =>
  words.file === original.file
    ? `${edition.version(words.file)}`
    : `${edition.version(words.file)} ${edition.version(original.file)}`;

function unitOf(words: Document, original: Document, view: Edition, views: readonly Language[]): KnownUnit {
  return {
    key: words.file,
    version: versionOf(view, words, original),
    views,
    read: () => documentEntries(words, view),
  };
}

/** A document in every language that it is written in, each with the pages in which those words stand. */
function unitsOfDocument(edition: Edition, original: Document): readonly KnownUnit[] {
  const versions = translations.map((language) => ({
    language,
    view: edition.in(language),
    words: sameDocument(edition.in(language), original) ?? original,
  }));
  const written = versions.filter(({ words }) => words.file !== original.file);
  const untranslated = versions.filter(({ words }) => words.file === original.file).map(({ language }) => language);
  return [
    unitOf(original, original, edition, [defaultLanguage, ...untranslated]),
    ...written.map(({ language, view, words }) => unitOf(words, original, view, [language])),
  ];
}

/** What a source is called where it is listed. */
export const titleOfSource = ({ title, description = '' }: Source): string => title ?? description;
/** The same source is listed in many places, with another day on which it was read or another link to it. */
const keyOfSource = (source: Source): string => `${source.publisher}\n${titleOfSource(source)}`;

interface CitedSource {
  readonly source: Source;
  readonly cited: Cited[];
}

const hasSources = (document: Document) =>
  document.kind === 'story' || document.kind === 'update' || document.kind === 'milestone';

function addSources(found: Map<string, CitedSource>, document: Document): void {
  if (!hasSources(document)) return;
  const name = document.kind === 'milestone' ? document.id : document.slug;
  for (const [index, source] of document.sources.entries()) {
    const key = keyOfSource(source);
    const known = found.get(key) ?? { source, cited: [] };
    known.cited.push({ of: document.kind, name, number: index + 1 });
    found.set(key, known);
  }
}

/** Pages that are named where a source is found; of one that is cited everywhere these are enough. */
const mostCited = 3;

function unitOfSource([name, { source, cited }]: readonly [string, CitedSource]): KnownUnit {
  const places = cited.slice(0, mostCited);
  const entry: SearchEntry = {
    kind: 'source',
    name,
    language: defaultLanguage,
    title: titleOfSource(source),
    summary: source.publisher,
    cited: places,
  };
  const version = places.map((place) => `${place.of} ${place.name} ${place.number}`).join('\n');
  return { key: `source ${name}`, version, views: languages, read: async () => [entry] };
}

/** The words that the site explains, which are part of it. */
const glossaryUnits: readonly KnownUnit[] = languages.map((language) => ({
  key: `glossary ${language}`,
  version: '',
  views: [language],
  read: async () =>
    localeOf(language).glossary.map(({ id, spellings, note }): SearchEntry => {
      const [title = id, ...more] = spellings;
      return { kind: 'term', name: id, language, title, summary: note, text: more.join('\n') };
    }),
}));

/** All that can be found in an edition, in steps, each of a few milliseconds when there are 10,000 stories. */
export function* searchUnits(edition: Edition): Generator<void, readonly KnownUnit[]> {
  const units: KnownUnit[] = [];
  const sources = new Map<string, CitedSource>();
  for (const [index, document] of documentsOf(edition).entries()) {
    if (index % atAStretch === atAStretch - 1) yield;
    units.push(...unitsOfDocument(edition, document));
    addSources(sources, document);
  }
  const found: KnownUnit[] = [];
  for (const source of sources) {
    if (found.length % (5 * atAStretch) === 0) yield;
    found.push(unitOfSource(source));
  }
  yield;
  return [...found, ...units, ...glossaryUnits];
}
