import { instant } from '#lib/content/matter/field-kinds.ts';
import { instantInPakistan } from '#lib/editors/writing/draft.ts';
import { Refusal } from '#lib/editors/writing/refusal.ts';
import type { Instant } from '#lib/terms/ids.ts';
import { rewrittenMoment } from '#lib/terms/rewritten-date.ts';

/** A moment as an editor types it, `1 December 2026 9:30`, on Pakistan's clock unless it names another. @throws Refusal */
export function readMoment(written: string, now: number): Instant {
  const read = instant.safeParse(rewrittenMoment(written.trim()) ?? written.trim());
  if (read.success) return read.data;
  const example = instantInPakistan(now).slice(0, 16).replace('T', ' ');
  throw new Refusal(`“${written}” is no day with a time. Write it as ${example}.`);
}
