/** What a paragraph has in common with its translation, since no language changes it. */
export interface Shape {
  /** `##`, `-`, `|`, `>`, `:::note`, or `` for a paragraph. */
  readonly kind: string;
  readonly cited: readonly string[];
  readonly links: readonly string[];
  /** Years and other figures of three digits and more: shorter ones are words in one language and months in another. */
  readonly figures: readonly string[];
}

const easternDigits = /[۰-۹٠-٩]/g;
const sorted = (found: Iterable<string>): readonly string[] => [...found].sort();

export function shapeOf(paragraph: string): Shape {
  const cited = [...paragraph.matchAll(/:cite\[([^\]]*)\]/g)].flatMap(([, numbers = '']) => numbers.split(/[\s,]+/));
  const links = [...paragraph.matchAll(/\]\(([^)\s]+)/g)].map(([, target = '']) => target);
  const words = paragraph
    .replace(/:cite\[[^\]]*\]|\]\([^)]*\)|^:{2,}.*$/gm, ' ')
    .replace(easternDigits, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/(\d)[,٬](?=\d{3})/g, '$1');
  return {
    kind: /^(?:#{1,6}(?= )|[-*+](?= )|\d+[.)](?= )|\||>|\[\^|:{2,}\w+)/.exec(paragraph)?.[0] ?? '',
    cited: sorted(new Set(cited)),
    links: sorted(links),
    figures: sorted(words.match(/\d{3,}/g) ?? []),
  };
}

const isSame = (one: readonly string[], other: readonly string[]): boolean => one.join() === other.join();

function likeness(one: Shape, other: Shape): number {
  if (one.kind !== other.kind) return -4;
  const found = [
    [one.cited, other.cited],
    [one.links, other.links],
    [one.figures, other.figures],
  ] as const;
  return found.reduce((sum, [a, b]) => sum + (isSame(a, b) ? Math.min(2, a.length) : -1), 2);
}

/** What a paragraph that has none beside it costs. */
const gap = -1;

/** For each paragraph of an original the number of that of a translation which is most likely made of it, in order; undefined where none is. */
export function align(originals: readonly Shape[], own: readonly Shape[]): readonly (number | undefined)[] {
  const rows = own.length + 1;
  // Of the best way from each pair on to the end (Needleman and Wunsch, 1970).
  const best = new Array<number>((originals.length + 1) * rows).fill(0);
  const at = (row: number, column: number): number => best[row * rows + column] ?? 0;
  const ways = (row: number, column: number): readonly [pair: number, left: number, added: number] => {
    const [one, other] = [originals[row], own[column]];
    return [
      one && other ? likeness(one, other) + at(row + 1, column + 1) : Number.NEGATIVE_INFINITY,
      one ? gap + at(row + 1, column) : Number.NEGATIVE_INFINITY,
      other ? gap + at(row, column + 1) : Number.NEGATIVE_INFINITY,
    ];
  };
  for (let row = originals.length; row >= 0; row -= 1)
    for (let column = own.length; column >= 0; column -= 1)
      if (row < originals.length || column < own.length) best[row * rows + column] = Math.max(...ways(row, column));
  const pairs: (number | undefined)[] = [];
  let column = 0;
  for (let row = 0; row < originals.length; ) {
    const [pair, left] = ways(row, column);
    const most = at(row, column);
    if (pair === most) pairs.push(column++);
    else if (left === most) pairs.push(undefined);
    else {
      column += 1;
      continue;
    }
    row += 1;
  }
  return pairs;
}

const named = (found: readonly string[], other: readonly string[]): string =>
  found.filter((one) => !other.includes(one)).join(', ');

/** In what of all that stays the same two paragraphs differ, for the translator. */
export function differences(original: Shape, own: Shape): readonly string[] {
  const pairs = [
    ['source', original.cited, own.cited],
    ['figure', original.figures, own.figures],
    ['link', original.links, own.links],
  ] as const;
  return pairs.flatMap(([what, of, here]) => {
    const [missing, added] = [named(of, here), named(here, of)];
    return [
      ...(missing === '' ? [] : [`The translation has not the ${what} ${missing}.`]),
      ...(added === '' ? [] : [`The translation alone has the ${what} ${added}.`]),
    ];
  });
}
