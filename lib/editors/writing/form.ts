import { fieldName } from '#lib/content/matter/describe-issue.ts';
import { instant } from '#lib/content/matter/field-kinds.ts';
import type { FieldPath } from '#lib/content/matter/read-yaml.ts';
import type { Records } from '#lib/content/model/file-record.ts';
import { epoch } from '#lib/content/model/publication-state.ts';
import { instantInPakistan } from '#lib/editors/writing/draft.ts';
import { type FieldForm, fieldForms } from '#lib/editors/writing/field-forms.ts';
import { orderOf } from '#lib/editors/writing/field-order.ts';
import { controlDescriptions, entryLabel, entryOf, labelOf } from '#lib/editors/writing/form-words.ts';
import { dataIn } from '#lib/editors/writing/matter-text.ts';

interface Choice {
  readonly value: string;
  readonly label: string;
}

interface Shared {
  readonly path: FieldPath;
  /** As messages name it: `sources.2.url`. */
  readonly field: string;
  readonly label: string;
  readonly description: string;
  readonly isRequired: boolean;
  /** Whether it stands in the text. */
  readonly isThere: boolean;
}

/** One field with what stands in it, as a form shows it. What is not there has an empty value. */
export type FormField = Shared &
  (
    | { readonly is: 'words' | 'longWords'; readonly value: string /** Characters. */; readonly most: number | null }
    /** A day, a month or a year. */
    | { readonly is: 'date' | 'number'; readonly value: string }
    /** On Pakistan's clock: `2026-11-23T09:15`. */
    | { readonly is: 'moment'; readonly value: string }
    | { readonly is: 'choice'; readonly value: string; readonly choices: readonly Choice[] }
    | { readonly is: 'choices'; readonly values: readonly string[]; readonly choices: readonly Choice[] }
    | { readonly is: 'flag'; readonly value: boolean }
    | { readonly is: 'group'; readonly says: string; readonly fields: readonly FormField[] }
    | { readonly is: 'list'; readonly entry: string; readonly entries: readonly FormField[] }
    /** It is written in a way that no form has a control for: it is changed in the text. */
    | { readonly is: 'other' }
  );

/** From as many characters on words have more than one line. */
const long = 100;
/** Made by a command alone. */
const hidden: ReadonlySet<string> = new Set(['translation.of']);

const choice = (value: string): Choice => ({ value, label: value });

/** What an entry is known by while it is folded. */
function saysOf(group: object): string {
  const told = new Map<string, unknown>(Object.entries(group));
  const words = ['publisher', 'label', 'date', 'name', 'title', 'description', 'value', 'text'].flatMap((name) => {
    const value = told.get(name);
    return typeof value === 'string' && value !== '' ? [value] : [];
  });
  return words.slice(0, 2).join(': ');
}

/** Texts that a field may name. */
function namedBy({ path }: FieldForm, records: Records): readonly Choice[] {
  const kind = path === 'story' || path === 'milestone' ? path : undefined;
  if (!kind) return [];
  return [...records.accepted.values()]
    .flatMap((record) =>
      (record.kind === 'story' || record.kind === 'milestone') && record.kind === kind
        ? [{ value: record.name, label: record.matter.title }]
        : [],
    )
    .sort((one, other) => one.label.localeCompare(other.label));
}

/** What stands there as one types it; '' for nothing, undefined for a list, a group, yes or no. */
function writtenIn(value: unknown): string | undefined {
  const written = value ?? '';
  return typeof written === 'string' || typeof written === 'number' ? String(written) : undefined;
}

function wordsField(shared: Shared, most: number | undefined, value: unknown): FormField {
  const written = writtenIn(value);
  if (written === undefined) return { ...shared, is: 'other' };
  return { ...shared, is: (most ?? 0) > long ? 'longWords' : 'words', value: written, most: most ?? null };
}

function momentField(shared: Shared, value: unknown): FormField {
  if (!shared.isThere) return { ...shared, is: 'moment', value: '' };
  const read = instant.safeParse(value);
  if (!read.success) return wordsField(shared, undefined, value);
  return { ...shared, is: 'moment', value: instantInPakistan(epoch(read.data)).slice(0, 16) };
}

function choiceField(shared: Shared, choices: readonly Choice[], written: string): FormField {
  const isKnown = written === '' || choices.some(({ value }) => value === written);
  return { ...shared, is: 'choice', value: written, choices: isKnown ? choices : [choice(written), ...choices] };
}

function simpleField(form: FieldForm, shared: Shared, value: unknown, records: Records): FormField {
  if (form.form === 'moment') return momentField(shared, value);
  if (form.form === 'flag' && (!shared.isThere || typeof value === 'boolean'))
    return { ...shared, is: 'flag', value: value === true };
  const written = writtenIn(value);
  if (written === undefined || form.form === 'flag') return { ...shared, is: 'other' };
  if (form.form === 'date' || form.form === 'number') return { ...shared, is: form.form, value: written };
  const choices = form.form === 'choice' ? form.values.map(choice) : namedBy(form, records);
  return choices.length === 0 ? wordsField(shared, form.most, value) : choiceField(shared, choices, written);
}

/** @param forms of all fields that the file may have */
function formBuilder(forms: readonly FieldForm[], records: Records) {
  const within = (prefix: string) =>
    forms
      .filter(({ path, name }) => path === prefix + name && !hidden.has(path))
      .toSorted((one, other) => orderOf(one.name) - orderOf(other.name));

  function groupField(shared: Shared, prefix: string, value: unknown): FormField {
    const data = value ?? {};
    if (typeof data !== 'object' || Array.isArray(data)) return { ...shared, is: 'other' };
    return { ...shared, is: 'group', says: saysOf(data), fields: fieldsIn(prefix, shared.path, data) };
  }

  function entry(form: FieldForm, before: FieldPath, value: unknown, index: number): FormField {
    const path = [...before, index];
    const label = entryLabel(form.path, index);
    const shared = { path, field: fieldName(path), label, description: '', isRequired: true, isThere: true };
    const isGroup = within(`${form.path}[].`).length > 0;
    return isGroup ? groupField(shared, `${form.path}[].`, value) : wordsField(shared, form.most, value);
  }

  function listField(form: FieldForm, shared: Shared, value: unknown): FormField {
    const list: unknown = value ?? [];
    if (!Array.isArray(list)) return { ...shared, is: 'other' };
    if (form.values.length > 0)
      return { ...shared, is: 'choices', values: list.map(String), choices: form.values.map(choice) };
    const entries = list.map((item, index) => entry(form, shared.path, item, index));
    return { ...shared, is: 'list', entry: entryOf(form.path), entries };
  }

  function fieldsIn(prefix: string, before: FieldPath, data: object): readonly FormField[] {
    const values = new Map<string, unknown>(Object.entries(data));
    return within(prefix).map((form) => {
      const path = [...before, form.name];
      const value = values.get(form.name);
      const { isRequired } = form;
      const description = controlDescriptions[form.path] ?? form.description;
      const isThere = value !== undefined && value !== null;
      const shared = { path, field: fieldName(path), label: labelOf(form.path), description, isRequired, isThere };
      if (form.form === 'group') return groupField(shared, `${form.path}.`, value);
      return form.form === 'list' ? listField(form, shared, value) : simpleField(form, shared, value, records);
    });
  }
  return fieldsIn;
}

/**
 * The fields of a text as a form, in the order of the guide; none for what has no fields.
 * @throws Refusal where the fields cannot be read
 */
export function formOf(file: string, text: string, records: Records): readonly FormField[] {
  return formBuilder(fieldForms(file), records)('', [], Object(dataIn(text)));
}
