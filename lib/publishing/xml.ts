/** Finished XML, which may stand inside other XML as it is. Text is a plain string and is escaped where it goes in. */
export interface Xml {
  readonly xml: string;
}

type Content = Xml | string | undefined;
type Attributes = Readonly<Record<string, string | undefined>>;

/** What is no `Char` of XML 1.0 (§2.2): most control characters and two that no text has. Not even a reference may name them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be kept out
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

const refer = (character: string) => references[character] ?? character;
const allowed = (text: string) => text.toWellFormed().replace(forbidden, '');

/** A parser would read a carriage return as a line feed, and in an attribute every line end as a space. */
const escapeText = (text: string) => allowed(text).replace(/[&<>\r]/g, refer);
const escapeAttribute = (text: string) => allowed(text).replace(/[&<>"'\t\n\r]/g, refer);

/**
 * One element. Characters that XML 1.0 forbids are dropped from text and attributes; an attribute or a child that is undefined is left out.
 * @param name a name of ours, with its prefix
 */
export function element(name: string, attributes: Attributes, ...children: readonly Content[]): Xml {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${escapeAttribute(value)}"`,
  );
  const inner = children.map((child) => {
    if (child === undefined) return '';
    return typeof child === 'string' ? escapeText(child) : child.xml;
  });
  const content = inner.join('');
  return { xml: content === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${content}</${name}>` };
}

/** Children one a line, so that a person can read the file. */
export function lines(children: readonly (Xml | undefined)[]): Xml {
  return { xml: `\n${children.flatMap((child) => (child ? [child.xml] : [])).join('\n')}\n` };
}

/** A whole file, UTF-8. */
export function xmlFile(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`;
}
