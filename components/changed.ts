import type { Locale } from '#lib/i18n/locale.ts';
import type { Instant } from '#lib/terms/ids.ts';

interface Changed {
  readonly published?: Instant;
  readonly updated?: Instant | undefined;
}

/** Lets the reader's browser see whether a thing in a list is newer than the last visit, and what to say of it then (browser/new-since.ts). */
export function changedMark({ published, updated }: Changed, { changes }: Locale) {
  const changed = updated ?? published;
  return changed && { 'data-changed': changed, 'data-word': changes.isNew };
}
