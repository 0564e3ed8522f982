import { isDraft } from '#lib/content/checks/names.ts';
import { classifyFile } from '#lib/content/files/classify-file.ts';
import type { LastGood } from '#lib/content/files/last-good.ts';
import { publicationStateOf } from '#lib/content/model/publication-state.ts';
import type { Version } from '#lib/content/model/version.ts';
import type { BodyReader } from '#lib/content/reading/body-reader.ts';
import type { Entry, Reading } from '#lib/content/reading/file-record.ts';
import { isDocument, ownProblems, readWhole } from '#lib/content/reading/read-entry.ts';
import { readVersion } from '#lib/content/reading/read-version.ts';
import { hasError, isError } from '#lib/terms/problem.ts';

export interface StandIn {
  /** The entry with what readers go on seeing of a faulty file: what was accepted before, or its copy, when it is without fault to the last line. */
  readonly standIn: (entry: Entry) => Promise<Entry>;
  /**
   * Has a copy kept of what is accepted, once it was read whole; takes away the copy of what is gone. That of a file with a fault is written
   * before the fault is told.
   */
  readonly copy: (file: string, entry: Entry | undefined) => Promise<void>;
}

/** Whether a file's own bytes cannot be used. */
export const isFaulty = (entry: Entry): boolean => entry.faults.some(isError);

const isWhole = ({ body, version }: Reading): boolean => body !== undefined || !isDocument(version);

/** Last good versions of faulty files, in this process and from one to the next. */
export function createStandIn(lastGood: LastGood, bodies: BodyReader, now: () => number): StandIn {
  /** A parser that fails is no fault of the text. */
  async function withoutFault(reading: Reading | undefined): Promise<Reading | undefined> {
    if (!reading || isWhole(reading)) return reading;
    const whole = await readWhole(reading, bodies, false).catch(() => reading);
    return hasError(ownProblems(whole)) ? undefined : whole;
  }

  async function copyOf({ file, pending }: Entry): Promise<Reading | undefined> {
    // It was shown before the restart, and what it refers to was there.
    if (pending && lastGood.isOf(file, pending.version.hash)) return pending;
    const classified = classifyFile(file.slice('content/'.length));
    const bytes = classified.is === 'content' ? await lastGood.read(file) : undefined;
    if (classified.is !== 'content' || !bytes) return undefined;
    const { version } = readVersion(classified.kind, file, classified.name, bytes);
    return withoutFault(version && { version, problems: [] });
  }

  const isOut = (version: Version): boolean =>
    version.kind === 'story' || version.kind === 'update'
      ? publicationStateOf(version.matter, now(), false) === 'live'
      : !isDraft(version);

  return {
    async standIn(entry) {
      if (!isFaulty(entry) && !entry.pending) return entry;
      const { accepted, ...rest } = entry;
      const shown = (await withoutFault(accepted)) ?? (await copyOf(entry));
      if (shown === accepted) return entry;
      return shown ? { ...rest, accepted: shown } : rest;
    },
    async copy(file, entry) {
      if (!entry) return lastGood.forget(file);
      if (!entry.accepted) return;
      const { version } = entry.accepted;
      // What was withdrawn must not come back, even when the disk is full.
      if (!lastGood.isOf(file, version.hash) && !isOut(version)) lastGood.forget(file);
      if (!isWhole(entry.accepted)) return;
      if (isFaulty(entry) || entry.pending) await lastGood.keepNow(file, version.hash, version.bytes);
      else lastGood.keep(file, version.hash, version.bytes);
    },
  };
}
