import { describe, expect, it } from 'vitest';
import { correctionEntries } from '#lib/pages/correction-entries.ts';
import { anEdition } from '#tests/component/edition.ts';
import { aFactbox, aMilestone, anUpdate, aStory } from '#tests/component/fixtures.ts';

const on = (date: string, text: string) => ({ corrections: [{ date, text }] });

describe('the corrections of the site', () => {
  it('are those of every kind of thing, newest first, each with what was corrected', () => {
    const story = aStory({
      corrections: [
        { date: '2026-04-23', text: 'first' },
        { date: '2026-04-30', text: 'last' },
      ],
    });
    const edition = anEdition({
      stories: [story],
      updates: [anUpdate(on('2026-04-29', 'update'))],
      milestones: [aMilestone(on('2026-04-28', 'milestone'))],
      factboxes: [aFactbox(on('2026-04-27', 'fact box'))],
    });

    expect(correctionEntries(edition).map(({ date, text, on: { kind } }) => [date.iso, text, kind])).toEqual([
      ['2026-04-30', 'last', 'story'],
      ['2026-04-29', 'update', 'update'],
      ['2026-04-28', 'milestone', 'milestone'],
      ['2026-04-27', 'fact box', 'factbox'],
      ['2026-04-23', 'first', 'story'],
    ]);
  });

  it('are none when nothing was wrong', () => {
    expect(correctionEntries(anEdition({ stories: [aStory()] }))).toEqual([]);
  });
});
