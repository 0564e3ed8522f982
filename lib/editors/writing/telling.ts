import { atRoot } from '#lib/addresses/addresses.ts';
import type { FolderTexts } from '#lib/content/files/folder-texts.ts';
import { dayInKarachi, epoch } from '#lib/content/model/publication-state.ts';
import { isPublishable, moment, publicationOf } from '#lib/editors/publication.ts';
import type { Done } from '#lib/editors/writing/done.ts';
import { instantInPakistan, oneLine } from '#lib/editors/writing/draft.ts';
import { appendItem, setField } from '#lib/editors/writing/matter-edit.ts';
import { type Opened, open, soundRecord } from '#lib/editors/writing/opened.ts';
import { Refusal } from '#lib/editors/writing/refusal.ts';
import { addressIn, siteFile, untilTranslated } from '#lib/editors/writing/seen.ts';

/** Of what readers have seen: says what was wrong, with today's date, and sets `updated`. */
export function correct(opened: Opened, sentence: string, folder: FolderTexts, now: number): Done {
  const text = oneLine(sentence);
  if (text === '') throw new Refusal('Say in a sentence what was wrong, and what is right.');
  if (opened.language) throw new Refusal('Correct the English text; then put its correction into this language.');
  const record = soundRecord(opened);
  if (!isPublishable(record) && record.kind !== 'factbox')
    throw new Refusal('This has no list of corrections: change its text.');
  if (record.kind !== 'factbox' && publicationOf(record.matter, now).is !== 'live')
    throw new Refusal('Readers do not see it now, so there is nothing to tell them: change its text.');
  const { matter } = record;
  if (opened.text.includes(JSON.stringify(text))) throw new Refusal('This very correction stands there already.');
  const minute = instantInPakistan(now);
  // Of something that was published within this minute.
  const updated = 'published' in matter && epoch(matter.published) > Date.parse(minute) ? matter.published : minute;
  const corrected = setField(
    appendItem(opened.text, ['corrections'], { date: dayInKarachi(now), text }),
    ['updated'],
    updated,
  );
  soundRecord({ ...opened, text: corrected });
  const where = addressIn(opened);
  const page = where === '' ? 'in the box' : `at ${where}`;
  return {
    writes: [{ file: opened.file, text: corrected }],
    file: opened.file,
    says: [
      `Readers see the correction ${page} and at ${atRoot.corrections()}, and “updated ${moment(Date.parse(updated))}”.`,
      ...untilTranslated(opened.file, folder),
    ].join(' '),
  };
}

/** Sets the story that leads the front page. */
export function lead(opened: Opened, folder: FolderTexts, now: number): Done {
  const record = soundRecord(opened);
  if (record.kind !== 'story') throw new Refusal('Only a story can lead the front page.');
  const state = publicationOf(record.matter, now);
  if (state.is !== 'live' && state.is !== 'embargoed')
    throw new Refusal('Readers do not see this story, so it cannot lead the front page.');
  const site = open(siteFile, folder);
  const text = setField(site.text, ['lead'], record.name);
  soundRecord({ ...site, text });
  const from = state.is === 'embargoed' ? `from ${moment(state.until)} on; until then the newest story does` : 'now';
  return {
    writes: text === site.text ? [] : [{ file: siteFile, text }],
    file: opened.file,
    says: `“${record.matter.title}” leads the front page ${from}.`,
  };
}
