import type { FolderTexts } from '#lib/content/files/folder-texts.ts';
import type { RecordOf } from '#lib/content/model/file-record.ts';
import { dayInKarachi, epoch } from '#lib/content/model/publication-state.ts';
import { isPublishable, moment, type PublishableRecord, publicationOf } from '#lib/editors/publication.ts';
import type { Done } from '#lib/editors/writing/done.ts';
import { instantInPakistan, oneLine } from '#lib/editors/writing/draft.ts';
import { dropField, setField } from '#lib/editors/writing/matter-edit.ts';
import { readMoment } from '#lib/editors/writing/moments.ts';
import { type Opened, soundRecord, storyCalled, updatesOf } from '#lib/editors/writing/opened.ts';
import { Refusal } from '#lib/editors/writing/refusal.ts';
import { addressIn, counted, frontWithout, untilTranslated } from '#lib/editors/writing/seen.ts';
import type { Instant } from '#lib/terms/ids.ts';
import { firstDay } from '#lib/terms/partial-date.ts';

/** The acts that decide whether readers see a file. */

/** @throws Refusal for what has no state of its own, and for what is faulty */
function publishable(opened: Opened): PublishableRecord {
  if (opened.language)
    throw new Refusal(
      'A translation is seen whenever its original is, and as soon as nothing in it is left to translate.',
    );
  const record = soundRecord(opened);
  if (isPublishable(record)) return record;
  throw new Refusal('There is no draft of this: readers see it as soon as it is saved without a fault.');
}

const withoutMoment = (): never => {
  throw new Refusal('A milestone has no moment of its own: it is a draft, or readers see it.');
};

/** The file with another text, which must be one that readers get. @throws Refusal */
function done(opened: Opened, text: string, says: string): Done {
  soundRecord({ ...opened, text }, opened.text);
  return { writes: text === opened.text ? [] : [{ file: opened.file, text }], file: opened.file, says };
}

/** @throws Refusal for what is no moment, or is past */
function momentToCome(written: string, now: number): Instant {
  const read = readMoment(written, now);
  if (epoch(read) <= now) throw new Refusal(`${moment(epoch(read))} is past. Choose a moment to come.`);
  return read;
}

function publishMilestone(opened: Opened, { matter }: RecordOf<'milestone'>, now: number): Done {
  if (!matter.draft) throw new Refusal('Readers see it already.');
  const isToCome = firstDay(matter.date) > dayInKarachi(now);
  const text = isToCome ? setField(opened.text, ['status'], 'planned') : dropField(opened.text, ['status']);
  return done(
    opened,
    text,
    `Readers see it now, on the timeline and at ${addressIn(opened)}${isToCome ? ', as planned, since its date is to come' : ''}.`,
  );
}

export function publishNow(opened: Opened, folder: FolderTexts, now: number): Done {
  const record = publishable(opened);
  if (record.kind === 'milestone') return publishMilestone(opened, record, now);
  const { status, published, updated, corrections } = record.matter;
  const expires = record.kind === 'story' ? record.matter.expires : undefined;
  const state = publicationOf(record.matter, now);
  if (state.is === 'live') throw new Refusal('Readers see it already.');
  // What was changed or corrected for readers was out before, and keeps the day on which it was first.
  const wasOut = state.is === 'withdrawn' || state.is === 'expired' || updated !== undefined || corrections.length > 0;
  const isFirst = epoch(published) > now || !wasOut;
  let text = opened.text;
  if (status !== 'ready') text = dropField(dropField(text, ['status']), ['note']);
  if (isFirst) text = setField(text, ['published'], instantInPakistan(now));
  if (isFirst && updated !== undefined && epoch(updated) <= now) text = dropField(text, ['updated']);
  if (expires !== undefined && epoch(expires) <= now) text = dropField(text, ['expires']);
  const where = addressIn(opened);
  if (record.kind === 'story') {
    const updates = updatesOf(record, folder).filter(({ matter }) => publicationOf(matter, now).is === 'live').length;
    return done(
      opened,
      text,
      `Readers see it now, at ${where} and among the stories${updates === 0 ? '' : `, with ${counted(updates, 'update')}`}.`,
    );
  }
  const story = storyCalled(record.matter.story, folder);
  const isSeen = story !== undefined && publicationOf(story.matter, now).is === 'live';
  return done(
    opened,
    text,
    isSeen
      ? `Readers see it now, at ${where}, on its story and among the updates.`
      : `Readers see it as soon as they see its story, ${story?.matter.title ?? record.matter.story}.`,
  );
}

export function publishAt(opened: Opened, at: string, now: number): Done {
  const record = publishable(opened);
  if (record.kind === 'milestone') return withoutMoment();
  const { status, updated } = record.matter;
  const expires = record.kind === 'story' ? record.matter.expires : undefined;
  const is = publicationOf(record.matter, now).is;
  if (is !== 'draft' && is !== 'embargoed')
    throw new Refusal(
      'Readers have seen it: what was published is not taken back for a time. Keep it as a draft first if it must go.',
    );
  const published = momentToCome(at, now);
  if (expires !== undefined && epoch(expires) <= epoch(published))
    throw new Refusal(`It is to go on ${moment(epoch(expires))}, which is before that. Change when it expires first.`);
  let text = setField(opened.text, ['published'], published);
  if (status !== 'ready') text = dropField(dropField(text, ['status']), ['note']);
  if (updated !== undefined && epoch(updated) < epoch(published)) text = dropField(text, ['updated']);
  const waits = record.kind === 'update' ? ', if they see its story then' : '';
  return done(
    opened,
    text,
    `Readers see it from ${moment(epoch(published))} on${waits}, and nobody can find out before that it exists.`,
  );
}

export function keepDraft(opened: Opened, folder: FolderTexts, now: number): Done {
  const record = publishable(opened);
  const state = publicationOf(record.matter, now);
  if (state.is === 'draft') throw new Refusal('It is a draft already: readers do not see it.');
  const text = setField(dropField(opened.text, ['note']), ['status'], 'draft');
  if (state.is === 'embargoed') return done(opened, text, 'It is a draft again and does not go live by itself.');
  const updates = record.kind === 'story' ? updatesOf(record, folder).length : 0;
  const told = [
    `It is a draft: its address ${addressIn(opened)} answers that nothing is there${updates === 0 ? '' : `, and so do those of its ${counted(updates, 'update')}`}.`,
    ...frontWithout(record, folder),
    ...(record.kind === 'milestone' && !['done', 'planned'].includes(record.matter.status)
      ? [`That it was “${record.matter.status}” has to be written again when it is published.`]
      : []),
  ];
  return done(opened, text, told.join(' '));
}

export function expire(opened: Opened, at: string, now: number): Done {
  const record = publishable(opened);
  if (record.kind !== 'story') throw new Refusal('Only stories can expire.');
  if (record.matter.status === 'withdrawn')
    throw new Refusal('It is withdrawn: readers see the note in its place, and that stays.');
  const expires = momentToCome(at, now);
  if (epoch(expires) <= epoch(record.matter.published))
    throw new Refusal(`It goes live on ${moment(epoch(record.matter.published))} only. Choose a later moment.`);
  const says = `On ${moment(epoch(expires))} it goes by itself, with its updates, and ${addressIn(opened)} answers that nothing is there.`;
  return done(opened, setField(opened.text, ['expires'], expires), says);
}

export function withdraw(opened: Opened, note: string, folder: FolderTexts, now: number): Done {
  const record = publishable(opened);
  if (record.kind === 'milestone')
    throw new Refusal('A milestone is not withdrawn: correct it, keep it as a draft, or remove it.');
  const why = oneLine(note);
  if (why === '') throw new Refusal('Say in a sentence why: readers are shown it in the place of the text.');
  const state = publicationOf(record.matter, now);
  if (state.is === 'draft' || state.is === 'embargoed')
    throw new Refusal('Readers have not seen it: keep it as a draft, or remove it.');
  const text = setField(setField(opened.text, ['status'], 'withdrawn'), ['note'], why);
  const updates = record.kind === 'story' ? updatesOf(record, folder).length : 0;
  const told = [
    `Readers are shown your note at ${addressIn(opened)} in the place of the text, under its headline, and it is gone from every list.`,
    ...(updates === 0
      ? []
      : [`Its ${counted(updates, 'update')} ${updates === 1 ? 'answers' : 'answer'} that nothing is there.`]),
    ...frontWithout(record, folder),
    ...untilTranslated(opened.file, folder),
  ];
  return done(opened, text, told.join(' '));
}
