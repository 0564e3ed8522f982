import { isDeepStrictEqual } from 'node:util';
import { type Document, isCollection, isMap, isScalar, isSeq, type Node } from 'yaml';
import { fieldName } from '#lib/content/matter/describe-issue.ts';
import type { FieldPath } from '#lib/content/matter/read-yaml.ts';
import { dataIn, matterText } from '#lib/editors/writing/matter-text.ts';
import { Refusal } from '#lib/editors/writing/refusal.ts';
import { inserted, movedUp, replaced, without } from '#lib/editors/writing/yaml-edits.ts';
import { isNothing, nodeAt, parse } from '#lib/editors/writing/yaml-places.ts';
import { type Group, isGroup, isList, type Plain } from '#lib/editors/writing/yaml-values.ts';

/**
 * Changes of single fields in the front matter of a text, or in a file of YAML. Only the lines of that field change: comments, quotation marks,
 * brackets, line ends and the order of everything else stay as they are.
 */

const plainOf = (node: Node): unknown => (isScalar(node) ? node.value : node.toJSON());

/** How many entries two lists begin with in common. */
const shared = (a: readonly unknown[], b: readonly unknown[]): number => {
  const differs = a.findIndex((item, index) => index >= b.length || !isDeepStrictEqual(item, b[index]));
  return differs < 0 ? a.length : differs;
};

function setList(text: string, path: FieldPath, old: readonly unknown[], value: readonly Plain[]): string {
  const before = shared(old, value);
  const behind = shared(old.slice(before).toReversed(), value.slice(before).toReversed());
  const [gone, come] = [old.length - before - behind, value.slice(before, value.length - behind)];
  let changed = text;
  come.forEach((item, index) => {
    changed =
      index < gone ? set(changed, [...path, before + index], item) : insert(changed, path, before + index, item);
  });
  for (let index = gone; index > come.length; index -= 1) changed = drop(changed, [...path, before + index - 1]);
  return changed;
}

function insert(text: string, path: FieldPath, name: string | number, value: Plain): string {
  const { yaml, put } = matterText(text);
  return put(inserted(yaml, path, name, value));
}

function drop(text: string, path: FieldPath): string {
  const { yaml, put } = matterText(text);
  const edit = without(yaml, path);
  return edit ? put(edit) : text;
}

function setGroup(text: string, path: FieldPath, old: readonly string[], value: Group): string {
  let changed = text;
  for (const [field, inner] of Object.entries(value)) changed = set(changed, [...path, field], inner);
  for (const field of old) if (!Object.hasOwn(value, field)) changed = drop(changed, [...path, field]);
  return changed;
}

/** A value that is not there yet, with the list or group in which it stands where that is not there either. */
function setNew(text: string, document: Document, path: FieldPath, value: Plain): string {
  const [parentPath, name] = [path.slice(0, -1), path.at(-1) ?? ''];
  const parent = nodeAt(document, parentPath);
  const isEmpty = !parent || isNothing(parent) || (isCollection(parent) && parent.items.length === 0);
  if (path.length > 1 && isEmpty) return set(text, parentPath, typeof name === 'number' ? [value] : { [name]: value });
  return insert(text, parentPath, name, value);
}

function set(text: string, path: FieldPath, value: Plain): string {
  const { yaml, put } = matterText(text);
  const document = parse(yaml);
  const node = nodeAt(document, path);
  if (!node) return setNew(text, document, path, value);
  if (isDeepStrictEqual(plainOf(node), value)) return text;
  const isFull = isCollection(node) && node.items.length > 0;
  if (isFull && isSeq(node) && isList(value) && value.length > 0) return setList(text, path, node.toJSON(), value);
  if (isFull && isMap(node) && isGroup(value) && Object.keys(value).length > 0)
    return setGroup(text, path, Object.keys(node.toJSON()), value);
  return put(replaced(yaml, path, value));
}

type Change = (data: unknown) => unknown;

/** The same data with another value at one place; `undefined` takes it out, and with it a list or group that it leaves empty. */
function changed(data: unknown, [step, ...deeper]: FieldPath, change: Change): unknown {
  if (step === undefined) return change(data);
  const isEntry = typeof step === 'number';
  const entries: readonly (readonly [string, unknown])[] =
    typeof data === 'object' && data !== null ? Object.entries(data) : [];
  const inner = changed(new Map(entries).get(String(step)), deeper, change);
  const isEmptied = typeof inner === 'object' && inner !== null && Object.keys(inner).length === 0;
  const kept = entries.filter(([name]) => name !== String(step));
  const has = entries.length > kept.length;
  if (inner === undefined || (isEmptied && deeper.length > 0))
    return isEntry ? kept.map(([, value]) => value) : Object.fromEntries(kept);
  if (!isEntry) return Object.fromEntries([...kept, [step, inner]]);
  const list = entries.map(([, value]) => value);
  return has ? list.with(step, inner) : [...list, inner];
}

/** What is never to happen: a change that says something else than was meant is refused, and nothing is written. */
function held(text: string, before: unknown, path: FieldPath, change: Change): string {
  if (isDeepStrictEqual(dataIn(text), changed(before, path, change))) return text;
  throw new Refusal(`“${fieldName(path)}” cannot be changed from here as it is written. Change it in the text.`);
}

/** @throws Refusal where the front matter cannot be read, or the field is written in a way that cannot be changed for certain */
export function setField(text: string, path: FieldPath, value: Plain): string {
  const before = dataIn(text);
  return held(set(text, path, value), before, path, () => value);
}

/** Takes a field or an entry out, with its lines; of a list or group that it leaves empty, all. What is not there is no fault. @throws Refusal */
export function dropField(text: string, path: FieldPath): string {
  const before = dataIn(text);
  if (!nodeAt(parse(matterText(text).yaml), path)) return text;
  return held(drop(text, path), before, path, () => undefined);
}

/** Adds an entry at the end of a list, which begins with it where there is none. @throws Refusal */
export function appendItem(text: string, path: FieldPath, item: Plain): string {
  const before = dataIn(text);
  const node = nodeAt(parse(matterText(text).yaml), path);
  const next = isSeq(node) ? node.items.length : 0;
  return held(set(text, [...path, next], item), before, [...path, next], () => item);
}

/** Puts an entry before the one that it follows; the first stays where it is. @throws Refusal */
export function moveUp(text: string, path: FieldPath): string {
  const before = dataIn(text);
  const { yaml, put } = matterText(text);
  const edit = movedUp(yaml, path);
  if (!edit) return text;
  const at = Number(path.at(-1));
  return held(put(edit), before, path.slice(0, -1), (list) =>
    Array.isArray(list) ? list.with(at - 1, list[at]).with(at, list[at - 1]) : list,
  );
}
