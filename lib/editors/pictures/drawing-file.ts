const strange: readonly (readonly [is: RegExp, what: string])[] = [
  [/<script[\s>/]/i, 'a script'],
  [/\son[a-z]+\s*=/i, 'a script that waits for a click'],
  [/<foreignObject[\s>/]/i, 'a part of a web page'],
  [/<!(?:ENTITY|DOCTYPE[^>]*\[)/i, 'entities of its own'],
  [/(?:href|src)\s*=\s*["']\s*(?!#|data:image\/(?:png|jpeg|webp);)[^"']/i, 'something that it loads from elsewhere'],
  [/(?:url\(\s*["']?\s*(?!#|data:)[^)]|@import)/i, 'something that it loads from elsewhere'],
];

/** What an SVG holds beside a drawing; undefined for one that only draws. The site would neither run nor load it, and it would not look as it does here. */
export const strangeIn = (svg: string): string | undefined => strange.find(([is]) => is.test(svg))?.[1];
