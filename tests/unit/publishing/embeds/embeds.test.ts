import { describe, expect, it } from 'vitest';
import { readQuery } from '#lib/addresses/addresses.ts';
import { longestEmbed } from '#lib/addresses/table.ts';
import { localeOf } from '#lib/i18n/locale.ts';
import { chosenMilestones } from '#lib/publishing/embeds/embeds.ts';
import { aMilestone } from '#tests/component/fixtures.ts';

const { embeddedTimeline } = localeOf('en').addresses;
const canonical = (query: string) => embeddedTimeline(readQuery('embeddedTimeline', new URLSearchParams(query)));

describe('the address of an embedded timeline', () => {
  it.each([
    ['limit=5&order=newest&topic=lunar', '?topic=lunar&order=newest&limit=5'],
    ['order=oldest', ''],
    ['order=sideways&topic=cats&limit=0', ''],
    ['limit=-1', ''],
    ['limit=61', ''],
    ['limit=5.5', ''],
    [`limit=${longestEmbed}&utm_source=x`, `?limit=${longestEmbed}`],
  ])('%s is read as “%s”', (query, expected) => {
    expect(canonical(query)).toBe(`/embed/timeline${expected}`);
  });
});

describe('the milestones in a frame', () => {
  const milestones = Array.from({ length: longestEmbed + 5 }, (_, index) =>
    aMilestone({ id: `m${index}`, topics: [index % 2 === 0 ? 'lunar' : 'crewed'] }),
  );
  const ids = (choice: Parameters<typeof chosenMilestones>[1]) =>
    chosenMilestones(milestones, choice).map(({ id }) => id);

  it('are those of the topic, from the start of the order, as many as asked', () => {
    expect(ids({ topic: 'lunar', limit: 2 })).toEqual(['m0', 'm2']);
    expect(ids({ order: 'newest', limit: 2 })).toEqual(['m64', 'm63']);
  });

  it('never are more than a light page holds', () => {
    expect(ids({})).toHaveLength(longestEmbed);
  });
});
