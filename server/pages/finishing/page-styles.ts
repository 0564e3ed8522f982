import { LRUCache } from 'lru-cache';
import type { Token } from '#server/pages/finishing/html-tokens.ts';
import { dashedNames, type Need, type Piece, readStylesheet } from '#server/pages/finishing/stylesheet.ts';

/** What a page's markup offers to selectors and asks of a sheet. */
export interface PageNames {
  /** `p`, `.class`, `#id`, `[attribute]`, `[attribute=value]`, as in {@link Need}. */
  readonly names: ReadonlySet<string>;
  /** Custom properties that its attributes and its other styles name. */
  readonly uses: ReadonlySet<string>;
}

/** Attributes that a browser sets and removes by itself. */
const states = ['[open]'];

function namesOf(name: string, value: string): readonly string[] {
  const attribute = [`[${name}]`, `[${name}=${value}]`];
  if (name === 'id') return [...attribute, `#${value}`];
  return name === 'class' ? [...attribute, ...value.split(/\s+/).map((one) => `.${one}`)] : attribute;
}

/**
 * Reads the names off a page.
 * @param added names that a script of the page adds later
 */
export function namesIn(tokens: readonly Token[], added: readonly string[] = []): PageNames {
  const names = new Set([...states, ...added]);
  const uses = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== 'start' && token.kind !== 'raw') continue;
    names.add(token.name);
    for (const [attribute, value] of token.attributes) {
      for (const name of namesOf(attribute, value)) {
        names.add(name);
        if (token.name === 'html') names.add(`:root${name}`);
      }
    }
    for (const name of dashedNames(token.source)) uses.add(name);
  }
  return { names, uses };
}

interface Sheet {
  readonly pieces: readonly Piece[];
  /** Every name that a selector of it asks for, and what its declarations could be asked for. */
  readonly names: readonly string[];
  readonly properties: readonly string[];
  /** What was chosen from it, by which of these a page has. */
  readonly chosen: LRUCache<string, string>;
}

/** Sheets are the same on every page of a kind, and reading one takes longer than choosing from it. */
const readSheets = new LRUCache<string, Sheet>({ max: 64 });

function readOnce(sheet: string): Sheet {
  const known = readSheets.get(sheet);
  if (known) return known;
  const pieces = readStylesheet(sheet);
  const read = {
    pieces,
    names: [...new Set(pieces.flatMap(namesAskedBy))],
    properties: [...new Set(pieces.flatMap(demandsOf).flatMap(({ of }) => of ?? []))],
    chosen: new LRUCache<string, string>({ max: 64 }),
  };
  readSheets.set(sheet, read);
  return read;
}

const namesNeeded = (need: Need): readonly string[] =>
  typeof need === 'string' ? [need] : need.either.flat().flatMap(namesNeeded);

function namesAskedBy(piece: Piece): readonly string[] {
  if (piece.kind === 'group') return piece.pieces.flatMap(namesAskedBy);
  return piece.kind === 'rule' ? piece.selectors.flatMap(({ needs }) => needs.flatMap(namesNeeded)) : [];
}

function canMatch(needs: readonly Need[], names: ReadonlySet<string>): boolean {
  return needs.every((need) =>
    typeof need === 'string' ? names.has(need) : need.either.some((list) => canMatch(list, names)),
  );
}

/** Without the selectors that cannot match anything in the page, and the rules that have no other. */
const matching = (pieces: readonly Piece[], names: ReadonlySet<string>): readonly Piece[] =>
  pieces.flatMap((piece) => {
    if (piece.kind === 'group') return { ...piece, pieces: matching(piece.pieces, names) };
    if (piece.kind !== 'rule') return piece;
    const selectors = piece.selectors.filter(({ needs }) => canMatch(needs, names));
    return selectors.length === 0 ? [] : { ...piece, selectors };
  });

const isCustom = (property: string) => property.startsWith('--');

interface Demand {
  /** Custom property, font or animation that has to be in use itself before it demands anything. */
  readonly of: string | undefined;
  readonly uses: readonly string[];
}

function demandsOf(piece: Piece): readonly Demand[] {
  switch (piece.kind) {
    case 'group':
      return piece.pieces.flatMap(demandsOf);
    case 'whole':
      return [{ of: undefined, uses: piece.uses }];
    case 'named':
      return [{ of: piece.name, uses: piece.uses }];
    case 'rule':
      return piece.declarations.map(({ property, uses }) => ({ of: isCustom(property) ? property : undefined, uses }));
  }
}

/** Everything that the page or an ordinary declaration names, and what those name in turn. */
function usedIn(pieces: readonly Piece[], asked: ReadonlySet<string>): ReadonlySet<string> {
  const used = new Set(asked);
  const demands = Map.groupBy(pieces.flatMap(demandsOf), ({ of }) => of);
  const add = (some: readonly Demand[] = []) => {
    for (const { uses } of some) for (const name of uses) used.add(name);
  };
  add(demands.get(undefined));
  // A set visits what is added while it is walked.
  for (const name of used) add(demands.get(name));
  return used;
}

const join = (parts: readonly { readonly source: string }[], between: string) =>
  parts.map(({ source }) => source).join(between);

function write(piece: Piece, used: ReadonlySet<string>): string {
  switch (piece.kind) {
    case 'whole':
      return piece.source;
    case 'named':
      return used.has(piece.name) ? piece.source : '';
    case 'group': {
      const inner = piece.pieces.map((one) => write(one, used)).join('');
      return inner && `${piece.prelude}{${inner}}`;
    }
    case 'rule': {
      const kept = piece.declarations.filter(({ property }) => !isCustom(property) || used.has(property));
      return kept.length === 0 ? '' : `${join(piece.selectors, ',')}{${join(kept, ';')}}`;
    }
  }
}

/**
 * What a page can use of a style sheet: selectors whose elements, classes, ids and attributes all occur in it, and the custom
 * properties, fonts and animations that these name. Where the names alone do not tell, the selector stays. Order is kept, and
 * the same sheet and names give the same text.
 */
export function stylesFor(sheet: string, { names, uses }: PageNames): string {
  const read = readOnce(sheet);
  const has = (some: readonly string[], all: ReadonlySet<string>) => some.map((name) => +all.has(name)).join('');
  const key = `${has(read.names, names)} ${has(read.properties, uses)}`;
  const known = read.chosen.get(key);
  if (known !== undefined) return known;
  const pieces = matching(read.pieces, names);
  const used = usedIn(pieces, uses);
  const chosen = pieces.map((piece) => write(piece, used)).join('');
  read.chosen.set(key, chosen);
  return chosen;
}
