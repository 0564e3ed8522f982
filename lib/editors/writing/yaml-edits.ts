import { isCollection, isMap, isScalar, isSeq, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import type { FieldPath } from '#lib/content/matter/read-yaml.ts';
import { orderOf } from '#lib/editors/writing/field-order.ts';
import type { Edit } from '#lib/editors/writing/matter-text.ts';
import { Refusal } from '#lib/editors/writing/refusal.ts';
import {
  endOf,
  endOfPair,
  hyphenBefore,
  indentAt,
  isNothing,
  itemsIn,
  lineEnd,
  lineStart,
  nameOf,
  nodeAt,
  pairsIn,
  parse,
  startOf,
  startOfPair,
} from '#lib/editors/writing/yaml-places.ts';
import {
  type Plain,
  type Style,
  writeFlow,
  writeItem,
  writePair,
  writeScalar,
} from '#lib/editors/writing/yaml-values.ts';

/** One change each, by the places that the parser gives: nothing is written anew that does not change. */

const at = (place: number, insert: string): Edit => ({ from: place, to: place, insert });
const fieldOf = (path: FieldPath): string => String(path.findLast((step) => typeof step === 'string') ?? '');
const unclear = (): never => {
  throw new Refusal('The fields are written in a way that cannot be changed from here. Change them in the text.');
};

/** Whether a value stands between brackets, its own or those of what it stands in. */
function isInBrackets(yaml: string, path: FieldPath): boolean {
  const document = parse(yaml);
  return path.some((_, length) => {
    const parent = nodeAt(document, path.slice(0, length));
    return isCollection(parent) && parent.flow === true;
  });
}

function fieldInto(yaml: string, parent: YAMLMap, name: string, value: Plain, isFlow: boolean): Edit {
  const pairs = pairsIn(parent);
  const first = startOfPair(pairs[0] ?? unclear());
  const before = pairs.findLast((other) => orderOf(nameOf(other)) <= orderOf(name));
  if (isFlow) {
    const pair = `${name}: ${writeFlow(value, name)}`;
    return before ? at(endOfPair(before, yaml), `, ${pair}`) : at(first, `${pair}, `);
  }
  const indent = indentAt(yaml, first);
  const pair = writePair(name, value, indent);
  return before ? at(lineEnd(yaml, endOfPair(before, yaml)), `\n${indent}${pair}`) : at(first, `${pair}\n${indent}`);
}

function entryInto(yaml: string, parent: YAMLSeq, index: number, value: Plain, field: string): Edit {
  const items = itemsIn(parent);
  const next = items[index];
  const last = items.at(-1) ?? unclear();
  if (parent.flow) {
    const item = writeFlow(value, field);
    return next ? at(startOf(next), `${item}, `) : at(endOf(last, yaml), `, ${item}`);
  }
  const hyphen = hyphenBefore(yaml, startOf(next ?? last)) ?? unclear();
  const indent = indentAt(yaml, hyphen);
  const item = `- ${writeItem(value, field, `${indent}  `)}`;
  return next ? at(hyphen, `${item}\n${indent}`) : at(lineEnd(yaml, endOf(last, yaml)), `\n${indent}${item}`);
}

/** A field put into a group, behind those that usually stand before it; an entry put into a list. */
export function inserted(yaml: string, path: FieldPath, name: string | number, value: Plain): Edit {
  const parent = nodeAt(parse(yaml), path);
  if (isMap(parent) && typeof name === 'string')
    return fieldInto(yaml, parent, name, value, parent.flow === true || isInBrackets(yaml, path));
  if (isSeq(parent) && typeof name === 'number') return entryInto(yaml, parent, name, value, fieldOf(path));
  if (path.length > 0 || typeof name === 'number') return unclear();
  const end = yaml === '' || yaml.endsWith('\n') ? '' : '\n';
  return at(yaml.length, `${end}${writePair(name, value, '')}\n`);
}

/** Quotation marks around nothing say nothing of how it was meant. */
function styleOf(node: Node, isBracketed: boolean): Style {
  if (!isScalar(node) || typeof node.value !== 'string' || node.value === '') return 'PLAIN';
  if (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') return node.type;
  return node.type === 'PLAIN' && !isBracketed ? 'PLAIN_LINE' : 'PLAIN';
}

/** A text of several lines keeps its form, `>-` or `|-`, as one line under it. */
function folded(yaml: string, node: Node, value: Plain): string | undefined {
  if (!isScalar(node) || !node.type?.startsWith('BLOCK') || typeof value !== 'string') return undefined;
  const [header = '', first = ''] = yaml.slice(startOf(node), endOf(node, yaml)).split('\n');
  if (!/^[|>]-$/.test(header) || !/^[^\s#](?:.*\S)?$/.test(value)) return undefined;
  return `${header}\n${/^ */.exec(first)?.[0]}${value}`;
}

/** Behind the colon or the hyphen of what has no value yet. */
const behindMark = (yaml: string, node: Node): number => yaml.slice(0, startOf(node)).trimEnd().length;

/** What is written on the line of what it replaces. */
function replacedInLine(yaml: string, node: Node, written: string): Edit {
  if (isNothing(node)) return at(behindMark(yaml, node), ` ${written}`);
  return { from: startOf(node), to: endOf(node, yaml), insert: written };
}

/** Another value in the place of one that is there. */
export function replaced(yaml: string, path: FieldPath, value: Plain): Edit {
  const document = parse(yaml);
  const node = nodeAt(document, path) ?? unclear();
  const parent = nodeAt(document, path.slice(0, -1));
  const field = fieldOf(path);
  const isSimple = typeof value !== 'object';
  const isBracketed = isInBrackets(yaml, path);
  if (isSimple && isScalar(node)) {
    const written = folded(yaml, node, value) ?? writeScalar(value, field, styleOf(node, isBracketed));
    return replacedInLine(yaml, node, written);
  }
  const keepsBrackets = !isSimple && isCollection(node) && node.flow === true && node.items.length > 0;
  if (keepsBrackets || isBracketed) return replacedInLine(yaml, node, writeFlow(value, field));
  if (isMap(parent)) {
    const pair = pairsIn(parent).find((one) => nameOf(one) === path.at(-1)) ?? unclear();
    const from = startOfPair(pair);
    return { from, to: endOfPair(pair, yaml), insert: writePair(nameOf(pair), value, indentAt(yaml, from)) };
  }
  const hyphen = hyphenBefore(yaml, startOf(node)) ?? unclear();
  return replacedInLine(yaml, node, writeItem(value, field, `${indentAt(yaml, hyphen)}  `));
}

/** From the beginning of a line to the end of the last, and one of the two line ends. */
function lines(yaml: string, start: number, end: number): Edit {
  const [from, to] = [lineStart(yaml, start), lineEnd(yaml, end)];
  return to < yaml.length ? { from, to: to + 1, insert: '' } : { from: Math.max(0, from - 1), to, insert: '' };
}

/** A field or an entry taken out; with what it stands in, where that would be empty. Undefined when it is not there. */
export function without(yaml: string, path: FieldPath): Edit | undefined {
  const [parentPath, name] = [path.slice(0, -1), path.at(-1)];
  const parent = nodeAt(parse(yaml), parentPath);
  if (!isMap(parent) && !isSeq(parent)) return undefined;
  const places = isMap(parent)
    ? pairsIn(parent).map((pair) => ({ name: nameOf(pair), from: startOfPair(pair), to: endOfPair(pair, yaml) }))
    : itemsIn(parent).map((item, index) => ({ name: index, from: startOf(item), to: endOf(item, yaml) }));
  const index = places.findIndex((place) => place.name === name);
  const [place, before, next] = [places[index], places[index - 1], places[index + 1]];
  if (!place) return undefined;
  if (places.length === 1 && parentPath.length > 0) return without(yaml, parentPath);
  if (parent.flow) {
    if (next) return { from: place.from, to: next.from, insert: '' };
    return { from: before?.to ?? place.from, to: place.to, insert: '' };
  }
  const start = isSeq(parent) ? (hyphenBefore(yaml, place.from) ?? unclear()) : place.from;
  const isFirstInLine = yaml.slice(lineStart(yaml, start), start).trim() === '';
  if (isFirstInLine) return lines(yaml, start, place.to);
  // It stands behind the hyphen of an entry: what follows it moves there.
  return { from: start, to: next?.from ?? unclear(), insert: '' };
}

/** An entry in the place of the one before it, and that one behind it, each with what is said of it in its last line; undefined for the first. */
export function movedUp(yaml: string, path: FieldPath): Edit | undefined {
  const [list, index] = [nodeAt(parse(yaml), path.slice(0, -1)), path.at(-1)];
  if (!isSeq(list) || typeof index !== 'number') return undefined;
  const items = itemsIn(list);
  const [before, own] = [items[index - 1], items[index]].map((item) => {
    const end = item && endOf(item, yaml);
    return item && end !== undefined && { from: startOf(item), to: list.flow ? end : lineEnd(yaml, end) };
  });
  if (!before || !own) return undefined;
  const between = yaml.slice(before.to, own.from);
  return {
    from: before.from,
    to: own.to,
    insert: yaml.slice(own.from, own.to) + between + yaml.slice(before.from, before.to),
  };
}
