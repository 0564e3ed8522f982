import { idOf, type Made, type Making, make, simpleField } from '#browser/desk/form-controls.ts';
import type { Field } from '#browser/desk/wire.ts';

type List = Field & { readonly is: 'list' };
type Group = Field & { readonly is: 'group' };

/** What stands before and behind an entry of a list. */
interface Neighbours {
  readonly before: Field | undefined;
  readonly next: Field | undefined;
}

const told = ({ field }: Field): HTMLElement => make('div', { id: `${idOf(field)}-told`, 'data-told': field });
const described = ({ description }: Field): readonly HTMLElement[] =>
  description === '' ? [] : [make('p', {}, description)];

/** The buttons of an entry: it goes down where the next goes up. */
function entryActs(field: Field, { before, next }: Neighbours, making: Making): HTMLElement {
  const button = (says: string, part: string, press: () => void): HTMLElement => {
    const made = make('button', { type: 'button', 'data-part': part, 'aria-label': `${says} ${field.label}` }, says);
    made.addEventListener('click', press);
    return made;
  };
  const move = (risen: Field, to: Field, way: 'up' | 'down') => () =>
    making.send({ do: 'up', path: risen.path }, { entry: to.field, way });
  return make(
    'div',
    { 'data-part': 'entry-acts' },
    ...(before ? [button('Move up', 'up', move(field, before, 'up'))] : []),
    ...(next ? [button('Move down', 'down', move(next, next, 'down'))] : []),
    button('Remove', 'remove', () => making.send({ do: 'remove', path: field.path })),
  );
}

/** An entry of fields of its own is folded to what it is known by. */
function foldedEntry(field: Group, neighbours: Neighbours, making: Making): Made {
  const says = make('span', { dir: 'auto' });
  const summary = make('summary', {}, make('b', {}, field.label), says);
  const inner = fieldsOf(field.fields, making);
  const element = make(
    'details',
    { 'data-entry': field.field },
    summary,
    told(field),
    ...inner.elements,
    entryActs(field, neighbours, making),
  );
  const take = (now: Field) => {
    if (now.is !== 'group') return;
    says.textContent = now.says;
    inner.take(now.fields);
  };
  take(field);
  return { element, take };
}

/** An entry of words alone, with its buttons beside it. */
function plainEntry(field: Field, neighbours: Neighbours, making: Making): Made {
  const { element, take } = partOf(field, making);
  return { element: make('div', { 'data-entry': field.field }, element, entryActs(field, neighbours, making)), take };
}

function listPart(field: List, making: Making): Made {
  const entries = field.entries.map((entry, index, all) => {
    const neighbours = { before: all[index - 1], next: all[index + 1] };
    return entry.is === 'group' ? foldedEntry(entry, neighbours, making) : plainEntry(entry, neighbours, making);
  });
  const add = make('button', { type: 'button', 'data-add': field.field }, `Add ${field.entry}`);
  add.addEventListener('click', () => making.send({ do: 'add', path: field.path }));
  return {
    element: make(
      'fieldset',
      { 'data-is': 'list' },
      make('legend', {}, field.label),
      ...described(field),
      told(field),
      ...entries.map(({ element }) => element),
      add,
    ),
    take(now) {
      if (now.is === 'list') for (const [index, entry] of now.entries.entries()) entries[index]?.take(entry);
    },
  };
}

function groupPart(field: Group, making: Making): Made {
  const inner = fieldsOf(field.fields, making);
  const legend = make('legend', {}, field.label);
  return {
    element: make('fieldset', { 'data-is': 'group' }, legend, ...described(field), told(field), ...inner.elements),
    take(now) {
      if (now.is === 'group') inner.take(now.fields);
    },
  };
}

function otherPart(field: Field): Made {
  const says = make('p', {}, 'It is written in a way that has no form: change it in the text.');
  return {
    element: make('div', { 'data-is': 'other' }, make('b', {}, field.label), says, told(field)),
    take: () => undefined,
  };
}

function partOf(field: Field, making: Making): Made {
  switch (field.is) {
    case 'list':
      return listPart(field, making);
    case 'group':
      return groupPart(field, making);
    case 'other':
      return otherPart(field);
    default:
      return simpleField(field, making);
  }
}

/** Fields one under the other. They take others of the same names in the same order. */
export function fieldsOf(fields: readonly Field[], making: Making) {
  const parts = fields.map((field) => partOf(field, making));
  return {
    elements: parts.map(({ element }) => element),
    take(now: readonly Field[]): void {
      for (const [index, field] of now.entries()) parts[index]?.take(field);
    },
  };
}

/** What has to be the same for a form to show other values without being made anew. */
export const shapeOf = (fields: readonly Field[]): string =>
  fields
    .map((field) => {
      if (field.is === 'group') return `${field.field}(${shapeOf(field.fields)})`;
      if (field.is === 'list') return `${field.field}[${shapeOf(field.entries)}]`;
      const choices = 'choices' in field ? field.choices.length : '';
      return `${field.field}:${field.is}${choices}`;
    })
    .join();
