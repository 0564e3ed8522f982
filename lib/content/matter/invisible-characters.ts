import { type Fault, fileFault } from '#lib/terms/problem.ts';

/** Characters that make a text read otherwise than it is stored: directional controls (UAX #9) and tags. */
const turning = /[\u202a-\u202e\u2066-\u2069]|[\u{e0000}-\u{e007f}]/u;
/** Invisible characters that break search, line ends and comparison. The joiners U+200C and U+200D are letters of Urdu, and left alone. */
const hidden = /[\u200b\ufeff\u00ad]|[\u202a-\u202e\u2066-\u2069]|[\u{e0000}-\u{e007f}]/gu;
/** The flags of England, Scotland and Wales are written with tags. */
const flag = /\u{1f3f4}[\u{e0020}-\u{e007e}]{1,8}\u{e007f}/gu;
/** Ways to write a character without typing it: in double quotes of YAML, and in Markdown. */
const escapeInYaml = /\\(?:u([0-9a-f]{4})|U([0-9a-f]{8})|x([0-9a-f]{2}))/gi;
const entity = /&#(?:x([0-9a-f]{1,6})|([0-9]{1,7}));|&(?:shy|ZeroWidthSpace);/gi;

/** Messages that one file can need; somebody who pasted a whole page of them mends it at once. */
const mostReported = 20;

interface Finding {
  readonly offset: number;
  readonly character: string;
}

const characterOf = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '');
const isHidden = (character: string): boolean => character !== '' && character.search(hidden) === 0;

function typed(text: string): readonly Finding[] {
  const plain = text.includes('\u{1f3f4}') ? text.replace(flag, (found) => ' '.repeat(found.length)) : text;
  return [...plain.matchAll(hidden)].map(({ 0: character, index }) => ({ offset: index, character }));
}

function escaped(text: string, bodyStart: number): readonly Finding[] {
  const found: Finding[] = [];
  if (text.includes('\\')) {
    for (const { index, 1: short, 2: long, 3: byte } of text.slice(0, bodyStart).matchAll(escapeInYaml))
      found.push({ offset: index, character: characterOf(Number.parseInt(short ?? long ?? byte ?? '0', 16)) });
  }
  if (!text.includes('&')) return found;
  for (const { 0: written, index, 1: hex, 2: decimal } of text.slice(bodyStart).matchAll(entity)) {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    const character = Number.isNaN(code) ? (/shy/i.test(written) ? '\u00ad' : '\u200b') : characterOf(code);
    found.push({ offset: bodyStart + index, character });
  }
  return found;
}

function messageFor(character: string): string {
  const name = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  if (/[\u202a-\u202e\u2066-\u2069]/.test(character))
    return `has an invisible character that turns the direction of the text (${name}); delete it, and write Urdu as :lang[…]{ur}`;
  return `has an invisible character (${name}); delete it`;
}

/**
 * Invisible characters in a content file, typed or escaped, the first of each kind on a line.
 * Those that make a text lie to its reader are errors, the others warnings.
 * @param bodyStart offset at which the Markdown begins; the length of the text when it is all YAML
 */
export function invisibleCharacters(text: string, bodyStart: number): readonly Fault[] {
  const findings = [...typed(text), ...escaped(text, bodyStart)]
    .filter(({ character }) => isHidden(character))
    .sort((a, b) => a.offset - b.offset);
  if (findings.length === 0) return [];
  const faults: Fault[] = [];
  let line = 1;
  let lineStart = 0;
  let seen = new Set<string>();
  for (const { offset, character } of findings) {
    for (let end = text.indexOf('\n', lineStart); end >= 0 && end < offset; end = text.indexOf('\n', lineStart)) {
      line += 1;
      lineStart = end + 1;
      seen = new Set();
    }
    const message = messageFor(character);
    if (seen.has(message)) continue;
    seen.add(message);
    const severity = turning.test(character) ? 'error' : 'warning';
    faults.push({ ...fileFault(message, line, offset - lineStart + 1), severity });
    if (faults.length === mostReported) break;
  }
  return faults;
}
