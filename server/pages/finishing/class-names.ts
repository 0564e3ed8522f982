import type { Token } from '#server/pages/finishing/html-tokens.ts';

/** How the build calls the classes of CSS modules: six signs for the file, and the name in it. No other class of ours has an underscore. */
const ofModule = /^\.([\w-]{6,7}_[a-z]\w*)$/i;
/** Without vowels no name is a word: blockers of advertisements hide some of two letters. */
const letters = 'bcdfghjklmnpqrstvwxyz';

/** As the columns of a table are called: b … z, bb, bc … */
const short = (index: number): string =>
  (index < letters.length ? '' : short(Math.floor(index / letters.length) - 1)) + letters[index % letters.length];

export type ShortNames = ReadonlyMap<string, string>;

/** Short names for the classes of CSS modules, which nobody but the page itself has to understand. @param names all of the page, classes as `.class` */
export function shortNames(names: ReadonlySet<string>): ShortNames {
  const long = [...names].flatMap((name) => ofModule.exec(name)?.[1] ?? []);
  return new Map(long.map((name, index) => [name, `_${short(index)}`]));
}

export const shortInStyles = (styles: string, names: ShortNames): string =>
  styles.replace(/(?<=\.)[\w-]+/g, (name) => names.get(name) ?? name);

/** The token with short names in its `class`. */
export function shortInToken(token: Token, names: ShortNames): Token {
  const classes = token.kind === 'start' || token.kind === 'raw' ? token.attributes.get('class') : undefined;
  if (classes === undefined) return token;
  const shorter = classes.replace(/[\w-]+/g, (name) => names.get(name) ?? name);
  return { ...token, source: token.source.replace(`class="${classes}"`, `class="${shorter}"`) };
}
