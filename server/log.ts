import { type Logger, pino } from 'pino';

/** Bytes of lines that wait for a slow reader of the log; further ones are dropped, so that the log never holds up a page. */
const mostWaiting = 1024 * 1024;

/** What JSON leaves as it is and a terminal may obey: C1 controls and marks that turn the direction of text. */
const obeyed = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;
const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** The query of an address, wherever it stands in a line of JSON: up to a space, the end of the string or an escaped line break. */
const query = /(?<=\/[^\s"?]*)\?(?:\\[^nrt]|[^\s"\\])*/g;

interface Sink {
  write(line: string): unknown;
}

/**
 * One JSON object a line. Whatever a visitor or a file puts into it stands in a string, with nothing in it that a terminal obeys,
 * and of an address its path alone: a query may be a token, or what somebody looked for.
 */
export function createLog(
  level: string,
  sink: Sink = pino.destination({ sync: false, maxLength: mostWaiting }),
): Logger {
  const write = (line: string) => void sink.write(line.replace(query, '').replace(obeyed, escaped));
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, { write });
}
