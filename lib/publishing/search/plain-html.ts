const tag = /<(\/?)([a-z][a-z0-9]*)(?:"[^"]*"|'[^']*'|[^'">])*>/gi;
/** What stands in a text and is none of it: numbers of sources and notes, the sign by which a heading links to itself. */
const apart = /<(sup)\b[^>]*>.*?<\/\1>|<a\b[^>]*\bclass="anchor"[^>]*>.*?<\/a>/gs;
const blocks = new Set([
  'p',
  'li',
  'td',
  'th',
  'tr',
  'blockquote',
  'div',
  'dd',
  'dt',
  'br',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
]);
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

const decoded = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hexadecimal?: string, name = '') => {
    const code = decimal ? Number(decimal) : hexadecimal ? Number.parseInt(hexadecimal, 16) : undefined;
    return code === undefined ? (named[name] ?? whole) : String.fromCodePoint(code);
  });

/** The words of sanitized HTML, a line for each of its paragraphs, headings, cells and items. */
export const plainHtml = (html: string): string =>
  decoded(
    html
      .replace(apart, '')
      .replace(/\s+/g, ' ')
      .replace(tag, (_, closes: string, name: string) =>
        blocks.has(name.toLowerCase()) && (closes === '/' || name === 'br') ? '\n' : '',
      ),
  )
    .replace(/ *\n[\s]*/g, '\n')
    .trim();
