import { addDays } from 'date-fns/addDays';
import { parseISO } from 'date-fns/parseISO';
import type { Edition } from '#lib/content/model/model.ts';
import { absoluteAddress } from '#lib/publishing/addresses.ts';

/** RFC 9116 §2.5.5 recommends less than a year. */
const daysValid = 364;

/**
 * Where to report a weakness (RFC 9116), or undefined: the file needs a contact, and none is invented where site.yml has none.
 * It is valid for a year, less a day, from the last time that an editor published something. An answer has no clock of its own, and a date that renewed itself
 * would go on vouching for a contact that nobody looks after any more.
 */
export function securityTxt({ site, lastUpdated }: Pick<Edition, 'site' | 'lastUpdated'>): string | undefined {
  if (site.contact === undefined || lastUpdated === null) return undefined;
  const isAddress = /^https?:/.test(site.contact);
  // Web addresses must begin with https:// there (§2.5.3).
  if (isAddress && !site.contact.startsWith('https://')) return undefined;
  return [
    `Contact: ${isAddress ? site.contact : `mailto:${site.contact}`}`,
    `Expires: ${addDays(parseISO(lastUpdated), daysValid).toISOString()}`,
    'Preferred-Languages: en',
    `Canonical: ${absoluteAddress('/.well-known/security.txt')}`,
    '',
  ].join('\n');
}
