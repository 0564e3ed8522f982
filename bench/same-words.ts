const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

const decode = (text: string): string =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal) return String.fromCodePoint(Number(decimal));
    return entities[name] ?? whole;
  });

/** Words as they are read aloud: what typography does to quotes, dashes and spaces makes no difference. */
const words = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replaceAll(/['’‘]/g, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

const wordsOfPage = (html: string) =>
  words(decode(html.replaceAll(/<(script|style)\b[\s\S]*?<\/\1>/gi, ' ').replaceAll(/<[^>]*>/g, ' ')));

const wordsOfMarkdown = (body: string) => words(body.replaceAll(/\]\([^)]*\)/g, '] '));

/**
 * The first word of a Markdown body that a page lacks, or undefined when it tells the whole story in order;
 * a page may say more in between (the meaning of a term, a caption).
 * @param body without front matter and directives
 */
export function missingFrom(html: string, body: string): string | undefined {
  const page = wordsOfPage(html);
  let place = 0;
  for (const word of wordsOfMarkdown(body)) {
    place = page.indexOf(word, place) + 1;
    if (place === 0) return word;
  }
  return undefined;
}
