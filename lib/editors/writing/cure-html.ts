import { type Cure, type Place, swap } from '#lib/editors/writing/cure.ts';

/** HTML that was pasted, as Markdown: what editors' programs make of bold words, links and lines. */

const marks: Readonly<Record<string, string>> = { b: '**', strong: '**', i: '*', em: '*' };
const element = /<(b|strong|i|em|a|p|div|span|u|font|small|center)\b([^>]*)>([\s\S]*?)<\/\1\s*>/iy;
const lineBreak = /<br\s*\/?>\n?/iy;

/** The words with their marks right at them, as Markdown wants it. */
function marked(words: string, mark: string): string {
  const inner = words.trim();
  if (inner === '') return words;
  const start = words.indexOf(inner);
  return words.slice(0, start) + mark + inner + mark + words.slice(start + inner.length);
}

function asMarkdown(name: string, attributes: string, words: string): string | undefined {
  const mark = marks[name];
  if (mark !== undefined) return marked(words, mark);
  if (name !== 'a') return words;
  const address = /\bhref\s*=\s*["']?([^"'\s>]+)/i.exec(attributes)?.[1];
  return address === undefined ? words : `[${words.trim()}](${address})`;
}

const tagAt = ({ text, at }: Place): number => {
  const tag = text.indexOf('<', at);
  const line = text.indexOf('\n', at);
  return tag >= 0 && (line < 0 || tag < line) ? tag : -1;
};

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

export function htmlAsMarkdown(place: Place): Cure | undefined {
  const { text } = place;
  const at = tagAt(place);
  if (at < 0) return undefined;
  const isInTable = /^[ \t]*\|/.test(text.slice(text.lastIndexOf('\n', at) + 1));
  const broken = isInTable ? null : matchAt(lineBreak, text, at);
  if (broken) return swap(place, at, at + broken[0].length, '\\\n', 'Write it in Markdown');
  const found = matchAt(element, text, at);
  const [whole = '', name = '', attributes = '', words = ''] = found ?? [];
  // What holds one of its own kind, or a paragraph's end, has another end than the next.
  if (!found || new RegExp(`<${name}\\b|\\n[ \\t]*\\n`, 'i').test(words)) return undefined;
  const markdown = asMarkdown(name.toLowerCase(), attributes, words);
  return markdown === undefined ? undefined : swap(place, at, at + whole.length, markdown, 'Write it in Markdown');
}

export function withoutComment(place: Place): Cure | undefined {
  const at = tagAt(place);
  const found = /^<!--[\s\S]*?-->/.exec(place.text.slice(Math.max(0, at)));
  return at < 0 || !found ? undefined : swap(place, at, at + found[0].length, '');
}
