import { epoch } from '#lib/content/model/publication-state.ts';
import type { Instant } from '#lib/terms/ids.ts';

/** RFC 3339, and `dateTime` of XML Schema: seconds are required there, and editors may leave them out. The offset stays as it was written. */
export function rfc3339(instant: Instant): string {
  return instant.replace(/T(\d{2}:\d{2})(?=[Z+-])/, 'T$1:00');
}

/** RFC 822 with a year of four digits, as RSS 2.0 wants it, in UTC: `Wed, 22 Apr 2026 04:00:00 GMT`. */
export function rfc822(instant: Instant): string {
  return new Date(epoch(instant)).toUTCString();
}
