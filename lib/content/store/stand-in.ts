import { contentAt } from '#lib/content/files/classify-file.ts';
import type { LastGood } from '#lib/content/files/last-good.ts';
import { type FileRecord, isDocument, isDraft, type SoundRecord } from '#lib/content/model/file-record.ts';
import { publicationStateOf } from '#lib/content/model/publication-state.ts';
import type { BodyReader } from '#lib/content/reading/body-reader.ts';
import { bytesOf } from '#lib/content/reading/packed-bytes.ts';
import { readWhole } from '#lib/content/reading/read-file.ts';
import { readRecord } from '#lib/content/reading/read-record.ts';
import { hasError } from '#lib/terms/problem.ts';

export interface StandIn {
  /**
   * What readers go on seeing while a record is not accepted: what they saw before, or the copy of it, when it is without fault to the last
   * line; nothing in the place of what is no content.
   */
  readonly standIn: (record: FileRecord, shown: SoundRecord | undefined) => Promise<SoundRecord | undefined>;
  /** Has a copy kept of what is shown, once it was read whole. That of a file with a fault is written before the fault is told. */
  readonly copy: (shown: SoundRecord, record: FileRecord) => Promise<void>;
}

const isWhole = (record: SoundRecord): boolean => !isDocument(record) || record.body !== undefined;

/** Last good records of faulty files, in this process and from one to the next. */
export function createStandIn(lastGood: LastGood, bodies: BodyReader, now: () => number): StandIn {
  /** A parser that fails is no fault of the text. */
  async function withoutFault(record: FileRecord | undefined): Promise<SoundRecord | undefined> {
    if (!record || record.kind === 'unusable') return undefined;
    const whole = await readWhole(record, bodies, false).catch(() => record);
    return whole.kind === 'unusable' ? undefined : whole;
  }

  async function copyOf(record: FileRecord): Promise<SoundRecord | undefined> {
    const { file, hash } = record;
    // It was shown before the restart, and what it refers to was there.
    if (record.kind !== 'unusable' && lastGood.isOf(file, hash)) return record;
    const at = contentAt(file);
    const bytes = at && (await lastGood.read(file));
    return at && bytes && withoutFault(readRecord(at.kind, file, at.name, bytes, at.language));
  }

  const isOut = (record: SoundRecord): boolean =>
    record.kind === 'story' || record.kind === 'update'
      ? publicationStateOf(record.matter, now(), false) === 'live'
      : !isDraft(record);

  return {
    async standIn(record, shown) {
      if (record.kind === 'unusable' && !hasError(record.problems)) return undefined;
      return (await withoutFault(shown)) ?? copyOf(record);
    },
    async copy(shown, record) {
      const { file, hash } = shown;
      const bytes = () => bytesOf(shown);
      // What was withdrawn must not come back, even when the disk is full.
      if (!lastGood.isOf(file, hash) && !isOut(shown)) lastGood.forget(file);
      if (!isWhole(shown)) return;
      if (shown === record) lastGood.keep(file, hash, bytes);
      else await lastGood.keepNow(file, hash, bytes);
    },
  };
}
