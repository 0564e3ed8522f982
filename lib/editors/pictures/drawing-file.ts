const strange: readonly (readonly [is: RegExp, what: string])[] = [
  // Under whatever prefix: it may stand for SVG.
  [/<(?:[^\s<>/:]+:)?script[\s>/]/i, 'a script'],
  [/\son[a-z]+\s*=/i, 'a script that waits for a click'],
  [/\battributeName\s*=\s*["'](?:\s*on|[^"']*href)/i, 'a change that would make a script or a link of it'],
  [/<(?:[^\s<>/:]+:)?foreignObject[\s>/]/i, 'a part of a web page'],
  [/<!(?:ENTITY|DOCTYPE[^>]*\[)/i, 'entities of its own'],
  [/(?:href|src)\s*=\s*["']\s*(?!#|data:image\/(?:png|jpeg|webp);)[^"']/i, 'something that it loads from elsewhere'],
  [/(?:url\(\s*["']?\s*(?!#|data:)[^)]|@import)/i, 'something that it loads from elsewhere'],
  [/<(?:[^\s<>/:]+:)?style[\s>/][\s\S]*\\|\bstyle\s*=\s*(?:"[^"]*\\|'[^']*\\)/i, 'a backslash in its styles'],
];

/** `&#115;` and `&#x73;` as the letter that they mean. */
const lettersIn = (svg: string): string =>
  svg.replace(/&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi, (written, hex?: string, decimal?: string) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10_ff_ff ? String.fromCodePoint(code) : written;
  });

/** What an SVG holds beside a drawing; undefined for one that only draws. The site would neither run nor load it, and it would not look as it does here. */
export function strangeIn(svg: string): string | undefined {
  const shapes = [svg, lettersIn(svg)];
  return strange.find(([is]) => shapes.some((shape) => is.test(shape)))?.[1];
}
