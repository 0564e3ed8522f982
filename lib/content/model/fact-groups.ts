import GithubSlugger from 'github-slugger';
import type { Fact } from '#lib/content/matter/schema.ts';
import { capitalised } from '#lib/terms/plain-text.ts';

export interface GroupedFact {
  /** The fact's own address on the page: the slug of its whole label, in every language that of the original. */
  readonly id: string;
  /** The label without its group. */
  readonly label: string;
  readonly fact: Fact;
}

export interface FactGroup {
  /** Undefined for the facts whose label names no group. */
  readonly name: string | undefined;
  readonly facts: readonly GroupedFact[];
}

/** Ids that the page around the facts has taken. */
const takenIds = ['text', 'where-it-stands', 'not-known', 'how', 'corrections', 'share', 'embed', 'report'];

/** `Tiangong: orbit` is the fact "Orbit" of the group "Tiangong"; a Chinese colon, `天宫：轨道`, has no space behind it. */
function split(label: string): readonly [group: string | undefined, label: string] {
  const [, group, rest] = /^(.*?)(?::\s+|：)(.*)$/.exec(label) ?? [];
  return rest === undefined ? [undefined, label] : [group, capitalised(rest)];
}

/** The fact that stands at this place of the programme's page. */
export const factAt = (facts: readonly Fact[], id: string): Fact | undefined =>
  factGroups(facts)
    .flatMap((group) => group.facts)
    .find((entry) => entry.id === id)?.fact;

/** Facts under the groups that their labels name, groups and facts in the editors' order. */
export function factGroups(facts: readonly Fact[]): readonly FactGroup[] {
  const slugger = new GithubSlugger();
  for (const id of takenIds) slugger.slug(id);
  const placed = facts.map((fact) => {
    const [group, label] = split(fact.label);
    return { group, entry: { id: slugger.slug(fact.labelOfOriginal ?? fact.label), label, fact } };
  });
  return [...Map.groupBy(placed, ({ group }) => group)].map(([name, members]) => ({
    name,
    facts: members.map(({ entry }) => entry),
  }));
}
