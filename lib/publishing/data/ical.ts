/** One property of an iCalendar object with its parameters, before folding: `DTSTART;VALUE=DATE:20110812`. */
export type ContentLine = `${string}:${string}`;

/** A TEXT value (RFC 5545 §3.3.11). Control characters have no place in it. */
export function icalText(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/(?!\n)\p{Cc}/gu, ' ')
    .toWellFormed()
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`);
}

/** `2011-08-12` as a DATE (§3.3.4). */
export const icalDate = (day: string): string => day.replaceAll('-', '');

/** Epoch milliseconds as a DATE-TIME in UTC (§3.3.5). */
export const icalInstant = (at: number): string =>
  `${new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

const longestLine = 75;

/** Folds at 75 octets, the line break not counted, and never within a character (§3.1). */
function folded(line: string): string {
  let result = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > longestLine) {
      result += '\r\n ';
      octets = 1;
    }
    result += character;
    octets += size;
  }
  return `${result}\r\n`;
}

/** The lines of an iCalendar object as it goes over the wire. */
export const icalObject = (lines: readonly ContentLine[]): string => lines.map(folded).join('');
