import type { FieldPath } from '#lib/content/matter/read-yaml.ts';
import { type Cure, changeTo, type Place, reword, swap } from '#lib/editors/writing/cure.ts';
import { htmlAsMarkdown, withoutComment } from '#lib/editors/writing/cure-html.ts';
import { dropField, setField } from '#lib/editors/writing/matter-edit.ts';
import { fieldsOrNone } from '#lib/editors/writing/matter-text.ts';
import { Refusal } from '#lib/editors/writing/refusal.ts';
import { lineEnd, lineStart } from '#lib/editors/writing/yaml-places.ts';
import type { Problem } from '#lib/terms/problem.ts';
import { rewrittenDate, rewrittenMoment } from '#lib/terms/rewritten-date.ts';

type Found = readonly (string | undefined)[];
/** What a message says, and what mends it. */
type Rule = readonly [message: RegExp, mend: (place: Place, found: Found) => Cure | undefined];

const pathOf = (field: string): FieldPath =>
  field.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) - 1 : step));

const rewordFound = (place: Place, [, wrong = '', right = '']: Found): Cure | undefined => reword(place, wrong, right);

/** Numbers in brackets, with what may stand before them of a citation, where there are sources of these numbers. */
function cited(place: Place, [, wrong = '', right = '']: Found): Cure | undefined {
  const sources = fieldsOrNone(place.text).get('sources');
  const most = Array.isArray(sources) ? sources.length : Number.POSITIVE_INFINITY;
  const numbers = right.match(/\d+/g) ?? [];
  const found = reword(place, wrong, right);
  if (!found || numbers.some((number) => Number(number) < 1 || Number(number) > most)) return undefined;
  const begun = /:\s?cite\s?$/i.exec(place.text.slice(0, found.from))?.[0] ?? '';
  return { ...found, from: found.from - begun.length };
}

/** Marks of a list as other programs have them, on all lines of the paragraph that begin with one. */
function bullets(place: Place, [, mark = '']: Found): Cure | undefined {
  const { text, at } = place;
  const start = lineStart(text, at);
  if (text[at] !== mark || text.slice(start, at).trim() !== '') return undefined;
  const [paragraph = ''] = text.slice(at).split(/\n[ \t]*\n/, 1);
  const mended = paragraph
    .split('\n')
    .map((line) => line.replace(/^[ \t]*(.)[ \t]+/u, (found, first) => (first === mark ? '- ' : found)))
    .join('\n');
  return swap(place, at, at + paragraph.length, mended, 'Begin the lines with "- "');
}

/** The name of whose page it is stands for an address that stands bare. */
function asLink(place: Place): Cure | undefined {
  const { text, at } = place;
  const found = /^<?((?:https?:\/\/|www\.)[^\s<>"]*[^\s<>".,;:!?)])>?/.exec(text.slice(at));
  const [whole = '', address = ''] = found ?? [];
  const url = address.startsWith('www.') ? `https://${address}` : address;
  if (!URL.canParse(url)) return undefined;
  const host = new URL(url).hostname.replace(/^www\./, '');
  return swap(place, at, at + whole.length, `[${host}](${url})`, `Make it a link, “${host}”: then write what it is`);
}

/** A citation in a field is taken out; words of another language stay. */
function strayInField(place: Place): Cure | undefined {
  const { text, at } = place;
  const found = /:\s?(cite|lang)\s?\[([^\]\n]*)\](?:\{\w*\})?/i.exec(text.slice(at, lineEnd(text, at)));
  if (!found) return undefined;
  const from = at + found.index;
  return swap(place, from, from + found[0].length, found[1]?.toLowerCase() === 'lang' ? (found[2] ?? '') : '');
}

/** A citation that a space or a backslash keeps from being read. */
function strayInBody(place: Place): Cure | undefined {
  const { text, at } = place;
  const found = /\\?:[ \t]?cite[ \t]?\[([\d,\s]+)\]/i.exec(text.slice(at, at + 2_000));
  if (!found) return undefined;
  return swap(place, at + found.index, at + found.index + found[0].length, `:cite[${found[1]?.replace(/\s/g, '')}]`);
}

/** The name of a field. */
function fieldNamed(place: Place, [, right = '']: Found): Cure | undefined {
  const wrong = place.field.split('.').at(-1) ?? '';
  return place.text.startsWith(wrong, place.at) ? swap(place, place.at, place.at + wrong.length, right) : undefined;
}

/** A date, where the message does not only give an example. */
const dated = (place: Place, [, written = '', right = '']: Found): Cure | undefined =>
  rewrittenDate(written) === right || rewrittenMoment(written) === right ? reword(place, written, right) : undefined;

/** An address as browsers show it, without its beginning. */
const withScheme = (place: Place, [, written = '']: Found): Cure | undefined =>
  URL.canParse(`https://${written}`) ? reword(place, written, `https://${written}`) : undefined;

const fileNamed = (place: Place, [, folder, file = '', right = '']: Found): Cure | undefined =>
  reword(place, folder === 'images' ? file : file.replace(/\.(?:md|yml)$/, ''), right);

/** All that stands behind the field of this line, in double quotes. */
function quoteLine(place: Place): Cure | undefined {
  const { text, at } = place;
  const start = lineStart(text, at);
  const [, before = '', value = ''] =
    /^(\s*(?:- )?[\w-]+: +|\s*- )(\S.*?)\s*$/.exec(text.slice(start, lineEnd(text, start))) ?? [];
  if (value === '' || /^["'[{>|]/.test(value)) return undefined;
  const from = start + before.length;
  return swap(place, from, from + value.length, JSON.stringify(value), 'Put it in double quotes');
}

function quoteValue(place: Place): Cure | undefined {
  const { text, at } = place;
  const value = /^[^\s,\]}#"']+/.exec(text.slice(at))?.[0];
  return value === undefined
    ? undefined
    : swap(place, at, at + value.length, JSON.stringify(value), 'Put it in double quotes');
}

const unseen = (place: Place, [, code = '']: Found): Cure | undefined => {
  const character = String.fromCodePoint(Number.parseInt(code, 16));
  return place.text.startsWith(character, place.at)
    ? swap(place, place.at, place.at + character.length, '')
    : undefined;
};

function untabbed(place: Place): Cure | undefined {
  const start = lineStart(place.text, place.at);
  const indent = /^[ \t]*/.exec(place.text.slice(start))?.[0] ?? '';
  return swap(place, start, start + indent.length, indent.replaceAll('\t', '  '), 'Write spaces');
}

const copied = (place: Place): Cure | undefined => {
  const path = pathOf(place.field);
  const source = path.slice(0, -1);
  return changeTo(
    place,
    dropField(setField(place.text, [...source, 'copy'], true), path),
    'Write copy: true in the place of url',
  );
};

const dropped = (place: Place): Cure | undefined =>
  changeTo(place, dropField(place.text, pathOf(place.field)), 'Delete it');

const rules: readonly Rule[] = [
  [/^"([^"]+)" cites nothing; write (:cite\[\S+\])$/, cited],
  [/^"(.)" makes no list/u, bullets],
  [/^the address ".+" stands bare/s, asLink],
  [/^an HTML comment is not shown/, withoutComment],
  [/^raw HTML \(<.+\) is not rendered, only its text/, htmlAsMarkdown],
  [/ is read in the text alone, /, strayInField],
  [/^a :cite\[…\] or :lang\[…\] is not read here/, strayInBody],
  [/^is not a field here; did you mean "(.+)"\?$/, fieldNamed],
  [/^there is no content\/(\w+)\/(\S+); did you mean "(.+)"\?$/, fileNamed],
  [/^:{1,3}(\w+) is not known(?: in a text)?; did you mean "(.+)"\?$/, rewordFound],
  [/^:{2,3}\w+ has no "(.+)"; did you mean "(.+)"\?$/, rewordFound],
  [/^"(.+)" is not (?:a topic|one of [^"]+); did you mean "(.+)"\?$/s, rewordFound],
  [/^there is no graphic "(.+)"; did you mean "(.+)"\?$/s, rewordFound],
  [/^"(.+)" is not a (?:date|moment as it is written here); write (\S+)$/s, dated],
  [/^"(.+)" cannot be used; write ([a-z0-9-]+), without /s, rewordFound],
  [/^"(www\.\S+)" cannot be used; write a whole address that begins with https:\/\/$/, withScheme],
  [/^"(.+)" is not what we write; write "(.+?)"(?:: |$)/s, rewordFound],
  [/ may not be linked \(mirror\); write `copy: true` in the place of url$/, copied],
  [/^is not translated: the original says it/, dropped],
  [/^is only shown with `status: withdrawn`; delete it$/, dropped],
  [/^has an invisible (?:control )?character.* \(U\+([0-9A-F]{4,6})\); delete it/, unseen],
  [/put the (?:whole )?value in double quotes$|must stand in double quotes$/, quoteLine],
  [/^is (?:the number \S+|true|false); put it in double quotes$/, quoteValue],
  [/^a tab indents this line/, untabbed],
];

/** Offset of a position that counts from 1. */
function offsetAt(text: string, line: number, column: number): number {
  let start = 0;
  for (let left = line; left > 1; left -= 1) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}

/** The change that mends a problem of this text for certain; undefined where it takes a thought, or somebody's words. */
export function cureFor({ line, column, field, message }: Problem, text: string): Cure | undefined {
  const place: Place = { text, at: offsetAt(text, line, column), field };
  for (const [pattern, mend] of rules) {
    const found = pattern.exec(message);
    if (!found) continue;
    try {
      return mend(place, found);
    } catch (error) {
      if (error instanceof Refusal) return undefined;
      throw error;
    }
  }
  return undefined;
}
