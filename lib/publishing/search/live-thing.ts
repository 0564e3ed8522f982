import { addressesIn, withFragment } from '#lib/addresses/addresses.ts';
import type { Source } from '#lib/content/matter/schema.ts';
import { factAt } from '#lib/content/model/fact-groups.ts';
import type { Document, Edition, Milestone, Page, Story, Update } from '#lib/content/model/model.ts';
import { localeOf } from '#lib/i18n/locale.ts';
import type { SearchHit } from '#lib/publishing/search/answer.ts';
import type { Cited } from '#lib/publishing/search/entries.ts';
import { titleOfSource, versionOf } from '#lib/publishing/search/units.ts';
import { defaultLanguage, type Language } from '#lib/terms/languages.ts';
import { scriptRuns } from '#lib/terms/script-runs.ts';

/** Where a source is cited, as a page to go to. */
interface CitingPage {
  readonly href: string;
  readonly title: string;
  readonly language: Language;
}

/** What a hit is, with what is said of it besides. */
export type HitAbout =
  | { readonly is: 'story'; readonly story: Story }
  | { readonly is: 'section'; readonly story: Story }
  | { readonly is: 'update'; readonly update: Update }
  | { readonly is: 'milestone'; readonly milestone: Milestone }
  | { readonly is: 'source'; readonly source: Source; readonly citedIn: readonly CitingPage[] }
  | { readonly is: 'fact' | 'term' | 'page' };

/** A live thing as the edition has it. */
export interface Live {
  readonly href: string | undefined;
  readonly title: string;
  readonly language: Language;
  readonly about: HitAbout;
  /** The document that it is, or stands in, and the same as it was written. */
  readonly words?: Document | undefined;
  readonly original?: Document | undefined;
  /** What is said of it where nothing of its text is. */
  readonly otherwise?: string | undefined;
}

function citingPage({ of, name, number }: Cited, title: string, edition: Edition): CitingPage | undefined {
  const { story, update, milestone } = addressesIn(edition.language);
  const fragment = `source-${number}`;
  const document = edition[of](name);
  const source = document?.sources[number - 1];
  if (!document || !source || titleOfSource(source) !== title) return undefined;
  const page =
    document.kind === 'story' ? story(document) : document.kind === 'update' ? update(document) : milestone(document);
  return { href: withFragment(page, fragment), title: document.title, language: document.language };
}

function liveSource({ title, cited = [] }: SearchHit, edition: Edition): Live | undefined {
  const citedIn = cited.flatMap((place) => citingPage(place, title, edition) ?? []);
  const [first] = cited.filter((place) => citingPage(place, title, edition));
  const source = first && edition[first.of](first.name)?.sources[first.number - 1];
  if (!source) return undefined;
  const [only, ...more] = scriptRuns(title, defaultLanguage);
  const language = more.length === 0 && only?.foreign !== undefined ? only.foreign : defaultLanguage;
  return { href: citedIn[0]?.href, title, language, about: { is: 'source', source, citedIn } };
}

type Dated = 'update' | 'milestone' | 'page' | 'story';
type Words<Kind extends Dated> = { story: Story; update: Update; milestone: Milestone; page: Page }[Kind];

/** A document with a page of its own, in the words of this language and as it was written. */
function liveDocument<Kind extends Dated>(
  words: Words<Kind> | undefined,
  original: Words<Kind> | undefined,
  href: (words: Words<Kind>) => string,
  about: (words: Words<Kind>) => HitAbout,
  otherwise?: (words: Words<Kind>) => string,
): Live | undefined {
  if (!words || !original) return undefined;
  const { title, language } = words;
  return { href: href(words), title, language, about: about(words), words, original, otherwise: otherwise?.(words) };
}

function liveFact({ name, place, title }: SearchHit, edition: Edition): Live | undefined {
  const words = edition.factbox(name);
  if (!words || place === undefined) return undefined;
  const fact = factAt(words.facts, place);
  if (!fact && (place !== 'not-known' || words.unknowns.length === 0)) return undefined;
  return {
    href: withFragment(addressesIn(edition.language).programme(), place),
    title: fact?.label ?? title,
    language: fact?.language ?? words.language,
    otherwise: fact?.value,
    about: { is: 'fact' },
    words,
    original: edition.in(defaultLanguage).factbox(name),
  };
}

function liveTerm({ name, title }: SearchHit, { language }: Edition): Live | undefined {
  const term = localeOf(language).glossary.find(({ id }) => id === name);
  return term && { href: undefined, title, language, about: { is: 'term' }, otherwise: term.note };
}

const liveStory = (name: string, edition: Edition, origin: Edition): Live | undefined =>
  liveDocument<'story'>(
    edition.story(name),
    origin.story(name),
    addressesIn(edition.language).story,
    (story) => ({ is: 'story', story }),
    ({ summary }) => summary,
  );

/** A heading of before leads nowhere. */
function liveSection({ name, place, title, version }: SearchHit, edition: Edition, origin: Edition): Live | undefined {
  const story = liveStory(name, edition, origin);
  if (!story?.href || story.about.is !== 'story' || place === undefined || version !== versionOfLive(story, edition))
    return undefined;
  const { about, otherwise: _, ...live } = story;
  return { ...live, href: withFragment(story.href, place), title, about: { is: 'section', story: about.story } };
}

/** Of the words that the edition has; undefined where they are no file's. */
export const versionOfLive = ({ words, original }: Live, edition: Edition): string | undefined =>
  words && original && versionOf(edition, words, original);

/** What is found is shown as the edition has it; what it has no more is not shown. */
export function liveThing(hit: SearchHit, edition: Edition): Live | undefined {
  const { kind, name } = hit;
  const { update, milestone, standingPage } = addressesIn(edition.language);
  const origin = edition.in(defaultLanguage);
  switch (kind) {
    case 'story':
      return liveStory(name, edition, origin);
    case 'section':
      return liveSection(hit, edition, origin);
    case 'update':
      return liveDocument<'update'>(edition.update(name), origin.update(name), update, (words) => ({
        is: 'update',
        update: words,
      }));
    case 'milestone':
      return liveDocument<'milestone'>(edition.milestone(name), origin.milestone(name), milestone, (words) => ({
        is: 'milestone',
        milestone: words,
      }));
    case 'page':
      return liveDocument<'page'>(edition.page(name), origin.page(name), standingPage, () => ({ is: 'page' }));
    case 'fact':
      return liveFact(hit, edition);
    case 'term':
      return liveTerm(hit, edition);
    case 'source':
      return liveSource(hit, edition);
  }
}
