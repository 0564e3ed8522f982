import { isAlias, isNode, isPair, isScalar, LineCounter, type Node, parseDocument, visit, type YAMLError } from 'yaml';
import { excessOf } from '#lib/content/matter/yaml-excess.ts';
import type { Position } from '#lib/terms/position.ts';
import { type Fault, fileFault } from '#lib/terms/problem.ts';

export type FieldPath = readonly (string | number)[];

export interface YamlData {
  readonly data: unknown;
  /** Position of a field's value; of its nearest parent when it is not there. The document itself is line 1, column 1. */
  readonly locate: (path: FieldPath) => Position;
  /** Position of a field's name. */
  readonly locateKey: (path: FieldPath) => Position;
  /** Where ` #` cuts a value off and what follows is most likely no comment: `Satellite #2`. */
  readonly cuts: readonly Position[];
}

export type YamlResult = ({ readonly ok: true } & YamlData) | { readonly ok: false; readonly faults: readonly Fault[] };

const cures: Readonly<Record<string, string>> = {
  BAD_INDENT:
    'the indentation does not fit; begin each field at the start of its line and indent what belongs to it by two spaces',
  BAD_SCALAR_START: 'a value may not begin with this character; put the value in double quotes',
  BLOCK_AS_IMPLICIT_KEY: 'a value that holds a colon followed by a space must stand in double quotes',
  BLOCK_IN_FLOW: 'a list inside [ ] goes on here as a block; close the bracket first',
  DUPLICATE_KEY: 'this field is written twice; keep one of the two',
  IMPOSSIBLE: 'this cannot be read; write one `field: value` a line',
  MISSING_CHAR: 'a quotation mark, bracket, comma or space is missing; close what was opened',
  MULTILINE_IMPLICIT_KEY:
    'this line is not `field: value`; add the colon, or put a text of several lines in double quotes',
  MULTIPLE_ANCHORS: 'anchors (&) are not read; write the value out',
  MULTIPLE_DOCS: 'a line `...` or `---` ends the front matter too early; delete it',
  NON_STRING_KEY: 'the name of a field must be plain text; put it in double quotes',
  TAB_AS_INDENT: 'a tab indents this line; use spaces',
  TAG_RESOLVE_FAILED: 'tags (!) are not read; put the value in double quotes',
  UNEXPECTED_TOKEN: 'this is not `field: value`; put a value with special characters in double quotes',
};

const cureOf = (error: YAMLError): string =>
  cures[error.code] ?? 'this cannot be read; write one `field: value` a line';

type FaultAt = (offset: number | undefined, message?: string) => Fault;

/** Anchors, aliases and tags: what plain front matter never needs, and what can grow without bounds. */
function forbiddenNodes(root: Node | null, faultAt: FaultAt): Fault[] {
  const faults: Fault[] = [];
  const refuse = (node: Node, message?: string) => faults.push(faultAt(node.range?.[0], message));
  visit(root, (_, node) => {
    if (!isNode(node)) return;
    if (isAlias(node)) refuse(node, 'aliases (*) are not read; put the value in double quotes, or write it out');
    else if (node.anchor) refuse(node, 'anchors (&) are not read; put the value in double quotes, or write it out');
    else if (node.tag) refuse(node, cures.TAG_RESOLVE_FAILED);
  });
  return faults;
}

/** Fields written twice. The parser compares each with all others, which takes seconds where there are thousands. */
function doubledKeys(root: Node | null, faultAt: FaultAt): Fault[] {
  const faults: Fault[] = [];
  visit(root, {
    Map(_, map) {
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) faults.push(faultAt(key.range?.[0], cures.DUPLICATE_KEY));
        seen.add(key.value);
      }
    },
  });
  return faults;
}

/** Plain texts behind which a hash begins a comment without a space after it. */
function cutsIn(root: Node | null, positionAt: (offset: number) => Position): Position[] {
  const cuts: Position[] = [];
  visit(root, {
    Scalar(_, { value, type, comment, range }) {
      if (typeof value === 'string' && type === 'PLAIN' && comment && /^\S/.test(comment) && range)
        cuts.push(positionAt(range[0]));
    },
  });
  return cuts;
}

/**
 * Reads YAML 1.2 (core schema) as plain data. Parser warnings, tags, anchors, aliases, duplicate keys and a second document are faults.
 * Positions are counted in `text`, so hand in a text that begins at the file's first line.
 */
export function readYaml(text: string, limit: number): YamlResult {
  const excess = excessOf(text, limit);
  if (excess) return { ok: false, faults: [excess] };
  const lines = new LineCounter();
  const positionAt = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const fault: FaultAt = (offset = 0, message = '') => ({
    ...fileFault(message),
    ...positionAt(offset),
    field: 'front matter',
  });
  try {
    const document = parseDocument(text, {
      version: '1.2',
      schema: 'core',
      lineCounter: lines,
      logLevel: 'error',
      prettyErrors: false,
      stringKeys: true,
      uniqueKeys: false,
    });
    const end = /^\.\.\.(?=\s|$)/m.exec(text);
    const directive = /^%/m.exec(text);
    const faults = [
      ...[...document.errors, ...document.warnings].map((error) => fault(error.pos[0], cureOf(error))),
      ...(end ? [fault(end.index, cures.MULTIPLE_DOCS)] : []),
      ...(directive && document.errors.length === 0
        ? [fault(directive.index, 'a line may not begin with %; put the value in double quotes')]
        : []),
      ...forbiddenNodes(document.contents, fault),
      ...doubledKeys(document.contents, fault),
    ];
    if (faults.length > 0) return { ok: false, faults: onePerLine(faults) };
    const locate = (path: FieldPath): Position => {
      for (let length = path.length; length > 0; length -= 1) {
        const node = document.getIn(path.slice(0, length), true);
        if (isNode(node) && node.range) {
          const empty = isScalar(node) && node.value === null;
          return empty ? locateKey(path.slice(0, length)) : positionAt(node.range[0]);
        }
      }
      return { line: 1, column: 1 };
    };
    const locateKey = (path: FieldPath): Position => {
      const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
      const name = path.at(-1);
      const items: readonly unknown[] =
        parent && typeof parent === 'object' && 'items' in parent && Array.isArray(parent.items) ? parent.items : [];
      for (const item of items) {
        if (isPair(item) && isScalar(item.key) && item.key.value === name && item.key.range)
          return positionAt(item.key.range[0]);
      }
      const sole = typeof name === 'number' ? items[name] : undefined;
      return isNode(sole) && sole.range ? positionAt(sole.range[0]) : { line: 1, column: 1 };
    };
    return {
      ok: true,
      data: document.toJS({ maxAliasCount: 0 }),
      locate,
      locateKey,
      cuts: cutsIn(document.contents, positionAt),
    };
  } catch {
    return { ok: false, faults: [fault(0, 'is nested too deeply to be read; simplify it')] };
  }
}

/** A parser that lost its way reports one slip several times over: the first of a line says enough. */
function onePerLine(faults: readonly Fault[]): readonly Fault[] {
  const seen = new Set<number>();
  return faults.filter(({ line }) => !seen.has(line) && seen.add(line));
}
