import { describe, expect, it } from 'vitest';
import { listUpdates } from '#lib/pages/listed-updates.ts';
import { anEdition } from '#tests/component/edition.ts';
import { aMilestone, anUpdate } from '#tests/component/fixtures.ts';

describe('an update in a list', () => {
  const milestone = aMilestone({ id: 'names-2026' });
  const edition = anEdition({ milestones: [milestone] });

  it('comes with the milestone that it is about', () => {
    const update = anUpdate({ milestone: 'names-2026' });

    expect(listUpdates([update], edition)).toEqual([{ update, milestone }]);
  });

  it.each([undefined, 'gone'])('comes alone when it names none or one that is gone', (id) => {
    const update = anUpdate(id === undefined ? {} : { milestone: id });

    expect(listUpdates([update], edition)).toEqual([{ update, milestone: undefined }]);
  });
});
