import { type Fault, fileFault } from '#lib/terms/problem.ts';

/** Characters of a line; longer ones are brackets or blanks that keep a parser busy. */
const longestLine = 4_000;
/** On average; a file of nothing but line ends keeps a parser busy too. */
const bytesPerLine = 32;

const fault = (line: number, message: string): Fault => ({ ...fileFault(message, line), field: 'front matter' });

/**
 * What no front matter of people has. It must be refused before any parser sees it, since parsers of YAML take seconds over it, in the thread
 * that answers readers.
 * @param limit bytes
 */
export function excessOf(text: string, limit: number): Fault | undefined {
  const size = Buffer.byteLength(text);
  if (size > limit) return fault(1, `has ${size.toLocaleString('en')} bytes; keep it under ${limit / 1024} KB`);
  const lines = text.split('\n');
  const long = lines.findIndex((line) => line.length > longestLine);
  if (long >= 0) {
    const length = (lines[long] ?? '').length.toLocaleString('en');
    return fault(long + 1, `this line has ${length} characters; keep each under ${longestLine.toLocaleString('en')}`);
  }
  const most = limit / bytesPerLine;
  if (lines.length <= most) return undefined;
  return fault(most + 1, `has ${lines.length.toLocaleString('en')} lines; keep it under ${most.toLocaleString('en')}`);
}
