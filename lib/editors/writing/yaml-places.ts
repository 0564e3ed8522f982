import {
  type Document,
  isCollection,
  isPair,
  isScalar,
  type Node,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { FieldPath } from '#lib/content/matter/read-yaml.ts';

/** A parsed piece of YAML and the places in it at which something can be put in or taken out. */
export const parse = (yaml: string): Document =>
  parseDocument(yaml, { version: '1.2', schema: 'core', logLevel: 'silent' });

/** undefined for what is not there at all; a field without a value is there. */
export const nodeAt = (document: Document, path: FieldPath): Node | undefined => {
  const found: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  return isScalar(found) || isCollection(found) ? found : undefined;
};

export const isNothing = (node: Node | undefined): boolean =>
  isScalar(node) && node.value === null && node.source === '';

export const startOf = (node: Node): number => node.range?.[0] ?? 0;

/** Where the words of a value end, before what follows them in the line. */
export function endOf(node: Node, yaml: string): number {
  const [start, end] = node.range ?? [0, 0];
  if (isScalar(node)) return start + yaml.slice(start, end).trimEnd().length;
  if (!isCollection(node) || node.flow) return end;
  const last = node.items.at(-1);
  if (isPair(last)) return endOfPair(last, yaml);
  return isScalar(last) || isCollection(last) ? endOf(last, yaml) : end;
}

type MapPair = YAMLMap['items'][number];

export function endOfPair({ key, value }: MapPair, yaml: string): number {
  if (isScalar(value) || isCollection(value)) {
    const start = startOf(value);
    // Of a field without a value the blanks behind the colon are no part.
    return isNothing(value) ? yaml.slice(0, start).trimEnd().length : endOf(value, yaml);
  }
  return isScalar(key) ? endOf(key, yaml) : 0;
}

export const nameOf = ({ key }: MapPair): string => (isScalar(key) ? String(key.value) : '');
export const startOfPair = ({ key }: MapPair): number => (isScalar(key) ? startOf(key) : 0);

export const pairsIn = (map: YAMLMap): readonly MapPair[] => map.items;
export const itemsIn = (seq: YAMLSeq): readonly Node[] =>
  seq.items.flatMap((item) => (isScalar(item) || isCollection(item) ? [item] : []));

export const lineStart = (yaml: string, at: number): number => yaml.lastIndexOf('\n', at - 1) + 1;
/** Before the line end, or at the end of a text that has none. */
export const lineEnd = (yaml: string, at: number): number => {
  const end = yaml.indexOf('\n', at);
  return end < 0 ? yaml.length : end;
};
/** Blanks as many as stand before it in its line. */
export const indentAt = (yaml: string, at: number): string => ' '.repeat(at - lineStart(yaml, at));

/** The hyphen of an entry in a list of lines; undefined where it does not stand right before it. */
export function hyphenBefore(yaml: string, at: number): number | undefined {
  const before = yaml.slice(lineStart(yaml, at), at).trimEnd();
  return before.endsWith('-') ? lineStart(yaml, at) + before.length - 1 : undefined;
}
