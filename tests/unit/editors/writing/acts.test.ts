import { describe, expect, it } from 'vitest';
import { folderTexts } from '#lib/content/files/folder-texts.ts';
import { type Act, actOn, actShape } from '#lib/editors/writing/acts.ts';

const now = Date.parse('2026-11-30T12:34:56+05:00');

const sources = 'sources:\n  - publisher: P\n    title: T\n';
const seat = (fields: string) =>
  `---\ntitle: A seat on the station is agreed\nsummary: What is known of it today.\npublished: 2026-01-01T09:00:00+05:00\ntopics: [crewed]\n${fields}${sources}---\n\nText.\n`;
const news = (fields: string) =>
  `---\ntitle: News of the seat on the station\npublished: 2026-01-02T09:00:00+05:00\nstory: seat\n${fields}${sources}---\n\nText.\n`;
const event = (fields: string) =>
  `---\ntitle: A flight to the station is planned\ndate: 2027\ntopics: [crewed]\n${fields}${sources}---\n\nText.\n`;
const site = 'title: T\ntagline: A\npublisher: P\n';

/** One small text each, and what an act makes of it. */
const tryOn = (act: Act, files: Readonly<Record<string, string>>) => {
  const texts = new Map(
    Object.entries({ 'site.yml': site, 'stories/seat.md': seat(''), ...files }).map(([file, text]) => [
      `content/${file}`,
      text,
    ]),
  );
  return actOn(act, folderTexts(texts), now);
};

describe('publishing', () => {
  const file = 'content/updates/news.md';
  it.each<[string, Act, string, string, string]>([
    [
      'a draft',
      { act: 'publishNow', file },
      news('status: draft\n'),
      news('').replace('2026-01-02T09:00', '2026-11-30T12:34'),
      'Readers see it now, at /updates/news, on its story and among the updates.',
    ],
    [
      'what was corrected once',
      { act: 'publishNow', file },
      news('status: draft\nupdated: 2026-02-01T09:00:00+05:00\n'),
      news('updated: 2026-02-01T09:00:00+05:00\n'),
      'Readers see it now, at /updates/news, on its story and among the updates.',
    ],
    [
      'what was withdrawn',
      { act: 'publishNow', file },
      news('status: withdrawn\nnote: Why.\n'),
      news(''),
      'Readers see it now, at /updates/news, on its story and among the updates.',
    ],
    [
      'under an embargo',
      { act: 'publishNow', file },
      news('').replace('2026-01-02', '2027-01-02'),
      news('').replace('2026-01-02T09:00', '2026-11-30T12:34'),
      'Readers see it now, at /updates/news, on its story and among the updates.',
    ],
    [
      'a draft, later',
      { act: 'publishAt', file, at: '2027-01-02 09:00' },
      news('status: draft\n'),
      news('').replace('2026-01-02', '2027-01-02'),
      'Readers see it from 2 January 2027, 09:00 PKT on, if they see its story then, and nobody can find out before that it exists.',
    ],
    [
      'not any more',
      { act: 'keepDraft', file },
      news('').replace('2026-01-02', '2027-01-02'),
      news('status: draft\n').replace('2026-01-02', '2027-01-02'),
      'It is a draft again and does not go live by itself.',
    ],
  ])('%s', (_, act, before, after, says) => {
    const result = tryOn(act, { 'updates/news.md': before });
    expect(result).toEqual({ file, says: expect.any(String), writes: [{ file, text: expect.any(String) }] });
    expect('writes' in result ? result.writes[0]?.text?.split('\n').sort() : []).toEqual(after.split('\n').sort());
    expect('says' in result ? result.says.replaceAll('\u00a0', ' ') : '').toBe(says);
  });

  it('says that an update waits for its story', () => {
    const result = tryOn(
      { act: 'publishNow', file },
      { 'updates/news.md': news('status: draft\n'), 'stories/seat.md': seat('status: draft\n') },
    );
    expect(result).toMatchObject({
      says: 'Readers see it as soon as they see its story, A seat on the station is agreed.',
    });
  });

  it('publishes a milestone that is to come as planned', () => {
    const flight = 'content/milestones/flight.md';
    expect(
      tryOn({ act: 'publishNow', file: flight }, { 'milestones/flight.md': event('status: draft\n') }),
    ).toMatchObject({
      writes: [{ file: flight, text: event('status: planned\n') }],
      says: 'Readers see it now, on the timeline and at /timeline/flight, as planned, since its date is to come.',
    });
  });
});

it('says what readers are told no longer when a translation is in step', () => {
  const file = 'content/stories/seat.ur.md';
  const translated = (of: string) =>
    `---\ntitle: ایک نشست\nsummary: خلاصہ۔\ntranslation: {status: machine, of: "${of}"}\n---\n\nمتن۔\n`;
  const stamped = tryOn({ act: 'restamp', file }, { 'stories/seat.ur.md': translated('00000') });
  expect(stamped).toMatchObject({
    says: `${file} is in step with content/stories/seat.md. Readers are no longer told that the translation lags.`,
  });
  const text = 'writes' in stamped ? (stamped.writes[0]?.text ?? '') : '';
  expect(tryOn({ act: 'restamp', file }, { 'stories/seat.ur.md': text })).toMatchObject({
    says: `${file} was in step already.`,
    writes: [],
  });
});

it('reads an act of whatever was sent, and nothing that is none', () => {
  const act = { act: 'publishAt', file: 'content/stories/seat.md', at: '2027-01-01' };
  expect(actShape.parse({ ...act, hash: 'abc' })).toEqual(act);
  for (const wrong of [
    null,
    {},
    { act: 'destroy', file: 'x' },
    { ...act, at: 1 },
    { act: 'translate', file: 'x', language: 'en' },
  ])
    expect(actShape.safeParse(wrong).success).toBe(false);
});

it.each<[Act, Readonly<Record<string, string>>, string]>([
  [{ act: 'publishNow', file: 'content/stories/seat.md' }, {}, 'Readers see it already.'],
  [{ act: 'publishNow', file: 'content/stories/none.md' }, {}, 'There is no text content/stories/none.md to change.'],
  [{ act: 'publishNow', file: 'content/../../secret.md' }, {}, 'There is no text content/../../secret.md to change.'],
  [
    { act: 'publishAt', file: 'content/stories/seat.md', at: 'tomorrow' },
    {},
    'Readers have seen it: what was published is not taken back for a time. Keep it as a draft first if it must go.',
  ],
  [
    { act: 'publishAt', file: 'content/stories/seat.md', at: 'tomorrow' },
    { 'stories/seat.md': seat('status: draft\n') },
    '“tomorrow” is no day with a time. Write it as 2026-11-30 12:34.',
  ],
  [
    { act: 'publishAt', file: 'content/stories/seat.md', at: '2026-11-30 12:34' },
    { 'stories/seat.md': seat('status: draft\n') },
    '30 November 2026, 12:34 PKT is past. Choose a moment to come.',
  ],
  [
    { act: 'correct', file: 'content/stories/seat.md', sentence: ' ' },
    {},
    'Say in a sentence what was wrong, and what is right.',
  ],
  [
    { act: 'correct', file: 'content/stories/seat.md', sentence: 'It was two.' },
    { 'stories/seat.md': seat('status: draft\n') },
    'Readers do not see it now, so there is nothing to tell them: change its text.',
  ],
  [
    { act: 'withdraw', file: 'content/stories/seat.md', note: '' },
    {},
    'Say in a sentence why: readers are shown it in the place of the text.',
  ],
  [
    { act: 'withdraw', file: 'content/stories/seat.md', note: 'Why: so' },
    { 'stories/seat.md': seat('colour: green\n') },
    'Mend this first, since with it nothing that is changed reaches readers: line 6, colour: is not a field here; delete it.',
  ],
  [
    { act: 'expire', file: 'content/updates/news.md', at: '2027-01-01' },
    { 'updates/news.md': news('') },
    'Only stories can expire.',
  ],
  [
    { act: 'rename', file: 'content/updates/news.md', to: 'other' },
    { 'updates/news.md': news('') },
    'Readers have seen it, and only a story can be renamed then: the address of anything else would be lost.',
  ],
  [
    { act: 'rename', file: 'content/stories/seat.md', to: 'old-seat' },
    { 'stories/two.md': seat('aliases: [old-seat]\n') },
    '“old-seat” is an old name of content/stories/two.md; choose another name.',
  ],
  [
    { act: 'rename', file: 'content/stories/seat.md', to: '天宫' },
    {},
    'The title gives no file name: use some Latin letters or digits in it',
  ],
  [{ act: 'remove', file: 'content/site.yml' }, {}, 'The site cannot do without this file.'],
  [
    { act: 'remove', file: 'content/milestones/flight.md' },
    { 'milestones/flight.md': event(''), 'updates/news.md': news('milestone: flight\n') },
    'It is shown or named by content/updates/news.md: take it out there first.',
  ],
  [
    { act: 'remove', file: 'content/milestones/flight.md' },
    { 'milestones/flight.md': event(''), 'stories/seat.md': `${seat('')}\n::milestone{id=flight}\n` },
    'It is shown or named by content/stories/seat.md: take it out there first.',
  ],
  [
    { act: 'lead', file: 'content/stories/seat.md' },
    { 'stories/seat.md': seat('status: draft\n') },
    'Readers do not see this story, so it cannot lead the front page.',
  ],
  [
    { act: 'new', kind: 'story', title: 'Old seat' },
    { 'stories/seat.md': seat('aliases: [old-seat]\n') },
    'content/stories/old-seat.md is an old name of content/stories/seat.md, and its address leads there; choose another title',
  ],
  [{ act: 'new', kind: 'update', title: 'News', story: 'seet' }, {}, 'There is no story "seet"; did you mean "seat"?'],
  [
    { act: 'new', kind: 'story', title: 'Seat' },
    {},
    'content/stories/seat.md exists already; choose another title, or edit that file',
  ],
])('%j is refused, with the reason', (act, files, refused) => {
  const result = tryOn(act, files);
  expect('refused' in result ? { refused: result.refused.replaceAll('\u00a0', ' ') } : result).toEqual({ refused });
});
