import { lookUpsIn, minutesOf } from '#lib/content/edition/documents.ts';
import { withIdsOf } from '#lib/content/edition/heading-ids.ts';
import { translateData } from '#lib/content/edition/translated-data.ts';
import { contentPath } from '#lib/content/files/file-kinds.ts';
import type { Correction } from '#lib/content/matter/schema.ts';
import type { TranslationMatters } from '#lib/content/matter/translation-schema.ts';
import type { Original, RecordOf } from '#lib/content/model/file-record.ts';
import type {
  Document,
  Edition,
  Factbox,
  Milestone,
  Page,
  Site,
  Story,
  Update,
  Withdrawn,
} from '#lib/content/model/model.ts';
import { readStamp } from '#lib/content/model/stamp.ts';
import { lagOf, stampOfRecord } from '#lib/content/reading/stamp-of-record.ts';
import type { Translation } from '#lib/terms/languages.ts';
import { atOnce } from '#lib/terms/pauses.ts';

type TranslationRecord = RecordOf<'translation'>;
type TextRecord = Extract<TranslationRecord, { readonly of: Document['kind'] }>;
type TextOf<Kind extends Document['kind']> = Extract<TranslationRecord, { readonly of: Kind }>;

/** What the view of one language is made of. */
interface Translations {
  readonly language: Translation;
  /** Translations that are out, by the file of their original. */
  readonly byOriginal: ReadonlyMap<string, TranslationRecord>;
  readonly originalAt: (file: string) => Original | undefined;
}

/** Corrections of the original for whose day the translation has none. */
function lacking(original: readonly Correction[], translated: readonly Correction[]): readonly Correction[] {
  const left = translated.map(({ date }) => date.iso);
  return original.filter(({ date }) => {
    const at = left.indexOf(date.iso);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** The edition as readers of one language get it: what is translated laid over its original, all else as it stands. */
export function editionIn(edition: Edition, translations: Translations): Edition {
  const { language, byOriginal, originalAt } = translations;

  /** What every translated document has beside its words. */
  function placed(original: Document, record: TextRecord) {
    const { file, matter } = record;
    const made = originalAt(original.file);
    const lags = made && lagOf(record, made);
    const lacks =
      'corrections' in original ? lacking(original.corrections, 'corrections' in matter ? matter.corrections : []) : [];
    const { status } = matter.translation;
    return { language, file, translation: { status, lacks, ...(lags && { behind: lags }) } };
  }

  function find<Kind extends Document['kind']>(kind: Kind, original: Document): TextOf<Kind> | undefined {
    const record = byOriginal.get(original.file);
    // The path of the original names its kind.
    return record?.of === kind ? (record as TextOf<Kind>) : undefined;
  }

  function toStory(story: Story): Story {
    const record = find('story', story);
    if (!record) return story;
    const { title, summary, points, hero, corrections, note } = record.matter;
    return {
      ...story,
      ...placed(story, record),
      title,
      summary,
      points,
      hero: story.hero && { ...story.hero, ...hero },
      corrections,
      note,
      readingMinutes: minutesOf(record.words),
    };
  }

  function toUpdate(update: Update): Update {
    const record = find('update', update);
    if (!record) return update;
    const { title, summary, corrections, note } = record.matter;
    const words = { title, summary: summary ?? record.firstSentence, standfirst: summary, corrections, note };
    return { ...update, ...placed(update, record), ...words };
  }

  function toMilestone(milestone: Milestone): Milestone {
    const record = find('milestone', milestone);
    if (!record) return milestone;
    const { title, summary, place, vehicle, agencies, corrections } = record.matter;
    return {
      ...milestone,
      ...placed(milestone, record),
      title,
      summary,
      place: milestone.place && { ...milestone.place, ...place },
      vehicle: vehicle ?? milestone.vehicle,
      agencies: agencies ?? milestone.agencies,
      corrections,
    };
  }

  /**
   * Each fact has the words that were made of it, wherever it stands now, since no words may stand over the sources of another. One that was
   * written anew in its place keeps the words of before, which lag; one that is new stays in English.
   */
  function toFacts(factbox: Factbox, { facts, translation }: TranslationMatters['factbox']): Factbox['facts'] {
    const original = originalAt(factbox.file);
    const made = readStamp(translation.of).slice(1, 1 + facts.length);
    const now = (original ? stampOfRecord(original) : []).slice(1, 1 + factbox.facts.length).map(({ hash }) => hash);
    const isMadeAnew = (index: number) => facts.length === now.length && !now.includes(made[index] ?? '');
    return factbox.facts.map((fact, index) => {
      const at = made.indexOf(now[index] ?? '');
      const words = facts[at < 0 && isMadeAnew(index) ? index : at];
      return words
        ? { ...fact, note: undefined, ...words, labelOfOriginal: fact.label }
        : { ...fact, language: factbox.language };
    });
  }

  function toFactbox(factbox: Factbox): Factbox {
    const record = find('factbox', factbox);
    if (!record) return factbox;
    const { title, unknowns, corrections } = record.matter;
    const facts = toFacts(factbox, record.matter);
    return { ...factbox, ...placed(factbox, record), title, facts, unknowns, corrections };
  }

  function toPage(page: Page): Page {
    const record = find('page', page);
    if (!record) return page;
    const { title, summary } = record.matter;
    return { ...page, ...placed(page, record), title, summary };
  }

  function toWithdrawn(withdrawn: Withdrawn): Withdrawn {
    const record = byOriginal.get(contentPath(withdrawn.kind, withdrawn.slug));
    if (!record || (record.of !== 'story' && record.of !== 'update')) return withdrawn;
    const { title, note } = record.matter;
    return { ...withdrawn, title, language, ...(note !== undefined && { note, noteLanguage: language }) };
  }

  /** By the file of the translation. */
  const originals = new Map(
    [...edition.stories, ...edition.updates, ...edition.milestones, ...edition.factboxes, ...edition.pages].flatMap(
      (original) => {
        const record = byOriginal.get(original.file);
        return record ? [[record.file, original]] : [];
      },
    ),
  );

  function toSite(site: Site): Site {
    const record = byOriginal.get(contentPath('site', 'site'));
    if (record?.of !== 'site') return site;
    const { title, tagline, publisher } = record.matter;
    return { ...site, language, title, tagline, publisher };
  }

  const rows = new Map(
    [...byOriginal.values()].flatMap((record) => (record.of === 'data' ? [[record.name, record.matter.rows]] : [])),
  );
  const stories = edition.stories.map(toStory);
  const updates = edition.updates.map(toUpdate);
  const milestones = edition.milestones.map(toMilestone);
  const factboxes = edition.factboxes.map(toFactbox);
  const pages = edition.pages.map(toPage);
  const shown = { stories, updates, milestones, factboxes, pages };
  const lookUps = atOnce(lookUpsIn(shown));
  return {
    ...edition,
    ...shown,
    ...lookUps,
    language,
    site: toSite(edition.site),
    data: translateData(edition.data, rows),
    news: edition.news.flatMap(
      ({ kind, slug }) => (kind === 'story' ? lookUps.story(slug) : lookUps.update(slug)) ?? [],
    ),
    withdrawn: edition.withdrawn.map(toWithdrawn),
    async body(document) {
      const original = originals.get(document.file);
      const body = await edition.body(document);
      return original ? withIdsOf(await edition.body(original), body) : body;
    },
  };
}
