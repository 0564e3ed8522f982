import { expect, it } from 'vitest';
import { datesIn } from '#lib/i18n/dates.ts';
import { english } from '#lib/i18n/en/words.ts';
import { laterLines } from '#scripts/check-later.ts';
import { anUpdate, aStory } from '#tests/component/fixtures.ts';

const now = Date.parse('2026-11-28T00:00:00+05:00');
const [past, soon, then] = ['2026-11-01T09:00:00+05:00', '2026-11-29T09:00:00+05:00', '2026-12-01T00:00:00+05:00'];
const lines = (...items: readonly (ReturnType<typeof aStory> | ReturnType<typeof anUpdate>)[]) =>
  laterLines(
    {
      stories: items.filter((item) => item.kind === 'story'),
      updates: items.filter((item) => item.kind === 'update'),
    },
    now,
    datesIn(english.dates),
  ).map(({ line }) => line);

it.each([
  [
    'an embargo',
    [aStory({ published: soon })],
    ['content/stories/agreement.md goes live on 29 November 2026, 09:00 PKT'],
  ],
  [
    'an end',
    [aStory({ published: past, expires: then })],
    ['content/stories/agreement.md ends on 1 December 2026, 00:00 PKT'],
  ],
  [
    'an update, which waits for its story and ends with it',
    [aStory({ published: soon, expires: then }), anUpdate({ published: past })],
    [
      'content/stories/agreement.md goes live on 29 November 2026, 09:00 PKT',
      'content/updates/two-names.md goes live on 29 November 2026, 09:00 PKT',
      'content/stories/agreement.md ends on 1 December 2026, 00:00 PKT',
      'content/updates/two-names.md ends on 1 December 2026, 00:00 PKT',
    ],
  ],
  ['what is out for good', [aStory({ published: past }), anUpdate({ published: past })], []],
  ['a draft and what has gone', [aStory({ published: soon, status: 'draft' }), anUpdate({ published: soon })], []],
  ['what is over', [aStory({ published: past, expires: '2026-11-02T00:00:00+05:00' })], []],
  [
    'an update that would come too late',
    [aStory({ published: past, expires: soon }), anUpdate({ published: then })],
    ['content/stories/agreement.md ends on 29 November 2026, 09:00 PKT'],
  ],
])('%s', (_, items, expected) => {
  expect(lines(...items)).toEqual(expected);
});
