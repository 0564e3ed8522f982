import { factGroups } from '#lib/content/model/fact-groups.ts';
import type { Body, Document, Edition, Factbox, Milestone, Page, Story, Update } from '#lib/content/model/model.ts';
import { localeOf } from '#lib/i18n/locale.ts';
import type { SearchEntry } from '#lib/publishing/search/entries.ts';

/** The fact box that has a page of its own. What others say stands in texts that can be found. */
const programme = 'programme';

const htmlOf = ({ blocks }: Body): string =>
  blocks.map((block) => ('html' in block ? `<div>${block.html}</div>` : '')).join('');

const filled = (parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join('\n');

function storyEntries({ slug, language, title, summary, points = [] }: Story, body: Body): SearchEntry[] {
  const text = points.map((point) => point.text).join('\n');
  return [
    { kind: 'story', name: slug, language, title, summary, text, html: htmlOf(body) },
    ...body.headings.map(
      (heading): SearchEntry => ({ kind: 'section', name: slug, place: heading.id, language, title: heading.text }),
    ),
  ];
}

const updateEntries = ({ slug, language, title, summary }: Update, body: Body): SearchEntry[] => [
  { kind: 'update', name: slug, language, title, summary, html: htmlOf(body) },
];

function milestoneEntries(milestone: Milestone, body: Body): SearchEntry[] {
  const { id, language, title, summary, place, vehicle, agencies } = milestone;
  const text = filled([place?.name, vehicle, ...agencies]);
  return [
    {
      kind: 'milestone',
      name: id,
      language,
      title,
      ...(summary !== undefined && { summary }),
      text,
      html: htmlOf(body),
    },
  ];
}

const pageEntries = ({ slug, language, title, summary }: Page, body: Body): SearchEntry[] => [
  { kind: 'page', name: slug, language, title, summary, html: htmlOf(body) },
];

function factEntries({ id, language, facts, unknowns }: Factbox): SearchEntry[] {
  if (id !== programme) return [];
  const groups = factGroups(facts).flatMap(({ name, facts: grouped }) =>
    grouped.map(
      ({ id: place, label, fact }): SearchEntry => ({
        kind: 'fact',
        name: id,
        place,
        language: fact.language ?? language,
        title: label,
        summary: fact.value,
        text: filled([name, fact.note]),
      }),
    ),
  );
  const title = localeOf(language).texts.whatIsNotKnown;
  const unknown: SearchEntry = {
    kind: 'fact',
    name: id,
    place: 'not-known',
    language,
    title,
    text: unknowns.join('\n'),
  };
  return unknowns.length === 0 ? groups : [...groups, unknown];
}

/** Everything that can be found of one document, in the language of its words. @param edition in a language in which it has these words */
export async function documentEntries(document: Document, edition: Edition): Promise<readonly SearchEntry[]> {
  if (document.kind === 'factbox') return factEntries(document);
  const body = await edition.body(document);
  switch (document.kind) {
    case 'story':
      return storyEntries(document, body);
    case 'update':
      return updateEntries(document, body);
    case 'milestone':
      return milestoneEntries(document, body);
    case 'page':
      return pageEntries(document, body);
  }
}
