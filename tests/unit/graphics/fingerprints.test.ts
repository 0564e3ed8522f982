import { expect, it } from 'vitest';
import type { MilestoneTense } from '#lib/content/model/model.ts';
import { loadEdition } from '#lib/content/store/load-edition.ts';
import { graphicNames } from '#lib/terms/graphic-names.ts';
import { drawingsSheet, fingerprintsOf, keptFingerprints } from '#scripts/drawings.ts';

const edition = await loadEdition();

it('tells which drawings a change has altered', () => {
  const [now, kept] = [fingerprintsOf(edition), keptFingerprints()];
  const altered = [...new Set([...Object.keys(now), ...Object.keys(kept)])].filter((name) => now[name] !== kept[name]);
  expect(
    altered,
    'are drawn otherwise than when somebody last looked: run npm run drawings, and look at docs/pictures/drawings-*.jpg',
  ).toEqual([]);
});

it('tells of a change in one milestone those drawings alone that show it', () => {
  const milestones = edition.milestones.map((milestone) =>
    milestone.id === 'badr-1-1990' ? { ...milestone, title: 'Another title' } : milestone,
  );
  const milestone = (id: string) => milestones.find((one) => one.id === id);
  const [before, after] = [fingerprintsOf(edition), fingerprintsOf({ ...edition, milestones, milestone })];

  expect(graphicNames.filter((name) => before[name] !== after[name])).toEqual(['launches', 'satellites']);
});

it('tells of no change when a day begins or ends the window of what was planned', () => {
  const on = (tense: MilestoneTense) => {
    const milestones = edition.milestones.map((one) => (one.tense === 'past' ? one : { ...one, tense }));
    return fingerprintsOf({ ...edition, milestones, milestone: (id) => milestones.find((one) => one.id === id) });
  };

  expect(edition.milestones.some(({ tense }) => tense !== 'past')).toBe(true);
  expect(on('expected')).toEqual(on('open'));
  expect(on('overdue')).toEqual(on('open'));
});

it('has every drawing on its sheet', () => {
  const sheet = drawingsSheet(edition);
  for (const name of graphicNames) expect(sheet).toContain(`data-drawing="${name}"`);
});
