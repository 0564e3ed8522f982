import type { SearchKind } from '#lib/addresses/table.ts';
import type { Edition } from '#lib/content/model/model.ts';
import type { Found, SearchGroup, SearchHit } from '#lib/publishing/search/answer.ts';
import { type HitAbout, type Live, liveThing, versionOfLive } from '#lib/publishing/search/live-thing.ts';
import { type MarkedRun, markedRuns } from '#lib/publishing/search/marks.ts';
import type { Clause } from '#lib/publishing/search/vocabulary.ts';
import type { Language } from '#lib/terms/languages.ts';

/** Something that is live now, ready to be shown. */
export interface ShownHit {
  /** Undefined for a word of the glossary, which stands in no one place. */
  readonly href: string | undefined;
  readonly title: readonly MarkedRun[];
  /** Of title and excerpt. */
  readonly language: Language;
  readonly excerpt: readonly MarkedRun[] | undefined;
  readonly about: HitAbout;
}

export interface ShownGroup {
  readonly kind: SearchKind;
  readonly found: number;
  readonly hits: readonly ShownHit[];
}

export interface ShownSearch extends Pick<Found, 'corrected' | 'missing' | 'isPartly' | 'isMore' | 'isWhole'> {
  readonly groups: readonly ShownGroup[];
  readonly found: number;
}

/** What stands for words that were left out. */
const dots = '…';

function excerptRuns(hit: SearchHit, live: Live, edition: Edition, clauses: readonly Clause[]): ShownHit['excerpt'] {
  const { otherwise, about } = live;
  const isCurrent = (versionOfLive(live, edition) ?? hit.version) === hit.version;
  const excerpt = isCurrent && about.is !== 'source' ? hit.excerpt : undefined;
  if (!excerpt) return otherwise === undefined ? undefined : markedRuns(otherwise, clauses);
  const { text, isCutBefore, isCutAfter } = excerpt;
  const before = isCutBefore ? `${dots} ` : '';
  const behind = isCutAfter ? ` ${dots}` : '';
  return markedRuns(before + text + behind, clauses);
}

function shownHit(hit: SearchHit, edition: Edition, clauses: readonly Clause[]): readonly ShownHit[] {
  const live = liveThing(hit, edition);
  if (!live) return [];
  const { href, title, language, about } = live;
  return [
    { href, title: markedRuns(title, clauses), language, about, excerpt: excerptRuns(hit, live, edition, clauses) },
  ];
}

function shownGroup(
  { kind, found, hits }: SearchGroup,
  edition: Edition,
  clauses: readonly Clause[],
): readonly ShownGroup[] {
  const shown = hits.flatMap((hit) => shownHit(hit, edition, clauses));
  const left = found - (hits.length - shown.length);
  return shown.length === 0 ? [] : [{ kind, found: left, hits: shown }];
}

/** What was found, as the page of a language shows it: nothing but what is live in this edition. */
export function shownSearch(answer: Found, edition: Edition): ShownSearch {
  const { clauses, corrected, missing, isPartly, isMore, isWhole } = answer;
  const groups = answer.groups.flatMap((group) => shownGroup(group, edition, clauses));
  const found = groups.reduce((sum, group) => sum + group.found, 0);
  return { groups, found, corrected, missing, isPartly, isMore, isWhole };
}
