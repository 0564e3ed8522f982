import { fieldName } from '#lib/content/matter/describe-issue.ts';
import type { FieldPath } from '#lib/content/matter/read-yaml.ts';
import { dayInKarachi } from '#lib/content/model/publication-state.ts';
import { differenceOf } from '#lib/editors/writing/cure.ts';
import { instantInPakistan, oneLine } from '#lib/editors/writing/draft.ts';
import { type FieldForm, fieldForms } from '#lib/editors/writing/field-forms.ts';
import { appendItem, dropField, moveUp, setField } from '#lib/editors/writing/matter-edit.ts';
import { dataIn, type Edit } from '#lib/editors/writing/matter-text.ts';
import { readMoment } from '#lib/editors/writing/moments.ts';
import { Refusal } from '#lib/editors/writing/refusal.ts';
import type { Plain } from '#lib/editors/writing/yaml-values.ts';
import { rewrittenDate } from '#lib/terms/rewritten-date.ts';

/** What was done in the form to one field: `add` puts an entry at the end of a list, `remove` takes a field or an entry away, `up` puts an entry before the one that it follows. */
export type FieldEdit =
  | { readonly do: 'set'; readonly path: FieldPath; readonly value: string | boolean | readonly string[] }
  | { readonly do: 'add' | 'remove' | 'up'; readonly path: FieldPath };

function valueAt(data: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null ? new Map(Object.entries(inner)).get(String(step)) : undefined,
    data,
  );
}

/** `["sources", 2, "url"]` → `sources[].url`. */
const formPath = (path: FieldPath): string =>
  path.reduce<string>(
    (before, step) => (typeof step === 'number' ? `${before}[]` : before === '' ? step : `${before}.${step}`),
    '',
  );

/** A day as content has it, however it was typed; a year alone is a number there. */
function dateOf(written: string, old: unknown): Plain {
  const date = /^\d{4}(?:-\d\d){0,2}$/.test(written) ? written : (rewrittenDate(written) ?? written);
  return /^\d{4}$/.test(date) && typeof old !== 'string' ? Number(date) : date;
}

function numberOf(written: string): number {
  const number = Number(written);
  if (Number.isFinite(number)) return number;
  throw new Refusal(`“${written}” is no number.`);
}

/** A moment that reads the same on Pakistan's clock stays as it is written. */
function momentOf(written: string, old: unknown, now: number): Plain {
  const before = typeof old === 'string' ? Date.parse(old) : Number.NaN;
  if (typeof old === 'string' && !Number.isNaN(before) && instantInPakistan(before).slice(0, 16) === written)
    return old;
  return readMoment(written, now);
}

/** What was chosen, in the order in which it stood, and what is new behind it. */
const chosenOf = (chosen: readonly string[], old: unknown): readonly string[] => {
  const before: readonly unknown[] = Array.isArray(old) ? old : [];
  return [...before.filter((one) => typeof one === 'string' && chosen.includes(one)).map(String), ...chosen].filter(
    (one, index, all) => all.indexOf(one) === index,
  );
};

function plainOf({ form }: FieldForm, written: string, old: unknown, now: number): Plain {
  if (form === 'date') return dateOf(written, old);
  if (form === 'number') return numberOf(written);
  return form === 'moment' ? momentOf(written, old, now) : written;
}

/** What is emptied goes, unless the file cannot do without it: then the check says so. */
const emptied = (text: string, path: FieldPath, mayGo: boolean): string =>
  mayGo ? dropField(text, path) : setField(text, path, '');

/** Whether a control of this field gives such a value. */
const suits = ({ form, values }: FieldForm, value: unknown): boolean =>
  form === 'flag'
    ? typeof value === 'boolean'
    : form === 'list' && values.length > 0
      ? Array.isArray(value)
      : form !== 'list' && form !== 'group' && typeof value === 'string';

function set(text: string, { path, value }: FieldEdit & { readonly do: 'set' }, form: FieldForm, now: number): string {
  const old = valueAt(dataIn(text), path);
  if (typeof value === 'boolean') return value || old === false ? setField(text, path, value) : dropField(text, path);
  if (typeof value !== 'string') {
    const chosen = chosenOf(value, old);
    return chosen.length === 0 && !form.isRequired ? dropField(text, path) : setField(text, path, chosen);
  }
  const written = oneLine(value);
  if (written === '') return emptied(text, path, !form.isRequired && typeof path.at(-1) === 'string');
  return old !== undefined && typeof old !== 'object' && String(old) === written
    ? text
    : setField(text, path, plainOf(form, written, old, now));
}

/** The first version of an entry: what it cannot do without, still empty. */
function newEntry(list: string, forms: readonly FieldForm[], today: string): Plain {
  const inner = forms.filter(({ path, name }) => path === `${list}[].${name}`);
  if (inner.length === 0) return '';
  const needed = inner.filter(({ isRequired }) => isRequired);
  return Object.fromEntries(
    needed.map(({ name, path, form }): [string, Plain] => {
      if (form === 'list') return [name, [newEntry(path, forms, today)]];
      return [name, list === 'corrections' && form === 'date' ? today : ''];
    }),
  );
}

/** Numbers of the sources that a text cites: in its sentences and points, as that of a quotation, in the rows of a drawing. */
function citedIn(text: string): readonly number[] {
  const written = [
    ...text.matchAll(/:cite\[([\d\s,]+)\]/g),
    ...text.matchAll(/:{3,}quote\b[^\n]*?\bsource\s*=\s*["']?\s*(\d+)/g),
  ];
  const listed = valueAt(dataIn(text), ['rows']);
  const rows: readonly unknown[] = Array.isArray(listed) ? listed : [];
  return [
    ...written.flatMap(([, numbers = '']) => numbers.split(',')),
    ...rows.flatMap((row) => valueAt(row, ['cite']) ?? []),
  ].map(Number);
}

/** Sources are cited by their number, here and in every translation. @throws Refusal where one that is cited would be called otherwise */
function holdNumbers(text: string, what: 'remove' | 'up', [list, index]: FieldPath): void {
  if (list !== 'sources' || typeof index !== 'number') return;
  const cited = citedIn(text);
  const moved = what === 'up' ? cited.find((number) => number === index || number === index + 1) : undefined;
  if (moved !== undefined)
    throw new Refusal(`Source ${moved} stays where it is: it is cited by this number, here and in translations.`);
  if (what === 'up') return;
  if (cited.some((number) => number > index))
    throw new Refusal(
      `Source ${index + 1} stays: ${cited.includes(index + 1) ? 'it is cited' : 'sources behind it are cited, and they would get other numbers'}. Write another in its place, or change the citations first.`,
    );
}

/**
 * What a change in the form changes in the text: the lines of that field, and nothing else.
 * @param now epoch milliseconds
 * @throws Refusal with what to do instead
 */
export function editField(file: string, text: string, edit: FieldEdit, now: number): Edit {
  const forms = fieldForms(file);
  const path = formPath(edit.path);
  const form = forms.find((known) => known.path === path || `${known.path}[]` === path);
  const own = form && path !== form.path ? ({ ...form, form: 'text' } as const) : form;
  if (!form || !own || (edit.do === 'set' && !suits(own, edit.value)))
    throw new Refusal(`“${fieldName(edit.path)}” cannot be changed so from here. Change it in the text.`);
  const changed = () => {
    if (edit.do === 'set') return set(text, edit, own, now);
    if (edit.do === 'add') return appendItem(text, edit.path, newEntry(path, forms, dayInKarachi(now)));
    if (edit.path.length === 2) holdNumbers(text, edit.do, edit.path);
    return edit.do === 'up' ? moveUp(text, edit.path) : dropField(text, edit.path);
  };
  return differenceOf(text, changed());
}
