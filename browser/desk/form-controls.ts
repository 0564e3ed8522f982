import type { Field, FieldEdit } from '#browser/desk/wire.ts';

/** A part of the form, and how it takes what has changed in the text. */
export interface Made {
  readonly element: HTMLElement;
  readonly take: (field: Field) => void;
}

/** An entry that changes its place, by the name of that place. */
export interface Moved {
  readonly entry: string;
  readonly way: 'up' | 'down';
}

export interface Making {
  readonly send: (edit: FieldEdit, moved?: Moved) => void;
  /** Of the words that are written in it. */
  readonly language: string;
  readonly placeholders: readonly string[];
}

type Simple = Exclude<Field, { readonly is: 'group' | 'list' | 'other' }>;

/** A control that holds one value: what it says now, and how it is given another. */
interface Control {
  readonly element: HTMLElement;
  readonly value: () => string | boolean | readonly string[];
  readonly put: (field: Simple) => void;
}

/** @param attributes as they stand in the markup; of none that is undefined */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...inside: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes))
    if (value !== undefined) made.setAttribute(attribute, value);
  made.append(...inside);
  return made;
}

export const idOf = (field: string): string => `field-${field}`;
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

function inputType(is: Simple['is']): string {
  return is === 'moment' ? 'datetime-local' : 'text';
}

/** What is typed. Words go into the text with each letter; a date once it is whole, and nothing at all once one leaves it. */
function typedControl(field: Simple, { language, placeholders }: Making): Control {
  const isWords = field.is === 'words' || field.is === 'longWords';
  const attributes = {
    id: idOf(field.field),
    autocomplete: 'off',
    ...(isWords && { dir: 'auto', lang: language, spellcheck: 'true' }),
    ...(field.is === 'date' && { placeholder: '2026, 2026-04 or 2026-04-22' }),
    ...(field.is === 'number' && { inputmode: 'decimal' }),
  };
  const control =
    field.is === 'longWords'
      ? make('textarea', { ...attributes, rows: '1' })
      : make('input', { ...attributes, type: inputType(field.is) });
  // All of it is one line, however long.
  control.addEventListener('keydown', (event) => {
    if (event instanceof KeyboardEvent && event.key === 'Enter' && !event.isComposing) event.preventDefault();
  });
  // What is there to be replaced is replaced by what is typed.
  control.addEventListener('focus', () => {
    if (placeholders.includes(control.value)) control.select();
  });
  let isBegun = false;
  control.addEventListener('input', () => {
    isBegun = !isWords || control.value === '';
  });
  control.addEventListener('change', () => {
    isBegun = false;
  });
  return {
    element: control,
    value: () => control.value,
    put(now) {
      if (!('value' in now) || typeof now.value !== 'string' || (isBegun && control.matches(':focus'))) return;
      if (oneLine(control.value) !== now.value) control.value = now.value;
    },
  };
}

function choiceControl(field: Simple & { readonly is: 'choice' }): Control {
  const none = field.isRequired ? [] : [{ value: '', label: 'As usual' }];
  const control = make('select', { id: idOf(field.field) });
  for (const { value, label } of [...none, ...field.choices]) control.append(make('option', { value }, label));
  return {
    element: control,
    value: () => control.value,
    put(now) {
      if (now.is === 'choice') control.value = now.value;
    },
  };
}

function choicesControl(field: Simple & { readonly is: 'choices' }): Control {
  const boxes = field.choices.map(({ value }) => make('input', { type: 'checkbox', value }));
  const labels = field.choices.map(({ label }, index) => make('label', {}, boxes[index] ?? '', label));
  return {
    element: make('div', { 'data-part': 'choices' }, ...labels),
    value: () => boxes.filter(({ checked }) => checked).map(({ value }) => value),
    put(now) {
      if (now.is === 'choices') for (const box of boxes) box.checked = now.values.includes(box.value);
    },
  };
}

function flagControl(field: Simple): Control {
  const control = make('input', { type: 'checkbox', id: idOf(field.field) });
  return {
    element: control,
    value: () => control.checked,
    put(now) {
      if (now.is === 'flag') control.checked = now.value;
    },
  };
}

function controlFor(field: Simple, making: Making): Control {
  if (field.is === 'choice') return choiceControl(field);
  if (field.is === 'choices') return choicesControl(field);
  return field.is === 'flag' ? flagControl(field) : typedControl(field, making);
}

const counted = (field: Field): string =>
  'most' in field && field.most !== null ? `${field.value.length} of ${field.most}` : '';

/** The control of one field with its name, what it is for, and room for what the check says of it. */
export function simpleField(field: Simple, making: Making): Made {
  const { element: control, value, put } = controlFor(field, making);
  const id = idOf(field.field);
  const described = field.description === '' ? [] : [make('p', { id: `${id}-for` }, field.description)];
  const count = make('span', { 'data-part': 'count' });
  const told = make('div', { id: `${id}-told`, 'data-told': field.field });
  const name = field.isRequired ? field.label : make('span', {}, field.label);
  const by = [...described.map((one) => one.id), told.id].join(' ');
  const isSet = field.is === 'choices';
  const element = isSet
    ? make('fieldset', { 'aria-describedby': by }, make('legend', {}, name), ...described, control, told)
    : field.is === 'flag'
      ? make('div', {}, make('label', { for: id }, control, name), ...described, told)
      : make('div', {}, make('label', { for: id }, name), count, ...described, control, told);
  element.dataset.is = field.is;
  if (!isSet) control.setAttribute('aria-describedby', by);
  const send = () => making.send({ do: 'set', path: field.path, value: value() });
  const isWords = field.is === 'words' || field.is === 'longWords';
  if (isWords) {
    control.addEventListener('input', (event) => {
      if (value() !== '' && !(event instanceof InputEvent && event.isComposing)) send();
    });
    control.addEventListener('compositionend', send);
  }
  control.addEventListener('change', send);
  const take = (now: Field) => {
    if (now.is === 'group' || now.is === 'list' || now.is === 'other') return;
    put(now);
    count.textContent = counted(now);
  };
  take(field);
  return { element, take };
}
