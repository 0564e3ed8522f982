import { idOf, type Moved, make } from '#browser/desk/form-controls.ts';
import { fieldsOf, shapeOf } from '#browser/desk/form-parts.ts';
import { ask, type Change, type Field, type FieldEdit, type Message } from '#browser/desk/wire.ts';

export interface FieldsForm {
  /** Takes what stands in the text now, and what the check says of it. */
  readonly refresh: (messages: readonly Message[]) => Promise<void>;
  /** Resolves once all that was typed in it stands in the text. */
  readonly settled: () => Promise<void>;
}

/** What was done in it and is not in the text yet. */
interface Waiting {
  readonly edit: FieldEdit;
  readonly moved: Moved | undefined;
  /** What had the focus then. */
  readonly from: Element | null;
}

interface FormOptions {
  readonly holder: HTMLFormElement;
  /** `content/…` */
  readonly file: string;
  readonly language: string;
  readonly placeholders: readonly string[];
  readonly text: () => string;
  /** Makes a change in the text. */
  readonly change: (change: Change) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly say: (text: string) => void;
}

const marks = { error: 'Mend: ', warning: '', notice: '' } as const;

/** The fields of a text for those who prefer forms: it holds nothing itself, and writes into the text alone. */
export function createForm({
  holder,
  file,
  language,
  placeholders,
  text,
  change,
  undo,
  redo,
  say,
}: FormOptions): FieldsForm {
  const edits = new Map<string, Waiting>();
  let isSending = false;
  let sent = Promise.resolve();
  let shown: { readonly shape: string; readonly take: (fields: readonly Field[]) => void } | undefined;
  /** Fields that were asked for or filled in when the form was opened stand in front. */
  let front: ReadonlySet<string> | undefined;
  let messages: readonly Message[] = [];
  /** The text that they speak of. */
  let asked = '';

  /** @returns whether it was not refused */
  async function carryOut(edit: FieldEdit): Promise<boolean> {
    const before = text();
    const told = await ask('field', { file, text: before, ...edit });
    if ('refused' in told) {
      say(told.refused);
      return false;
    }
    if (text() !== before) return carryOut(edit);
    if ('ok' in told && (told.ok.from < told.ok.to || told.ok.insert !== '')) change(told.ok);
    return true;
  }

  async function sendAll(): Promise<void> {
    isSending = true;
    for (const [key, { edit, moved, from }] of edits) {
      edits.delete(key);
      const isDone = await carryOut(edit);
      if (edit.do === 'set') continue;
      if (isDone) await settle(edit, moved);
      holder.inert = false;
      if (!isDone && from instanceof HTMLElement) from.focus();
    }
    isSending = false;
  }

  /** After an entry has come, gone or moved the others have other numbers: nothing is typed until the form has them. */
  async function settle({ path, do: what }: FieldEdit, moved: Moved | undefined): Promise<void> {
    holder.inert = true;
    await put();
    holder.inert = false;
    if (moved) return goAlong(moved);
    const list = (what === 'add' ? path : path.slice(0, -1)).join('.');
    const own = [...holder.querySelectorAll(`[data-entry^="${list}."]`)].filter(
      ({ parentElement }) => parentElement === holder.querySelector(`[data-add="${list}"]`)?.parentElement,
    );
    const entry = own.at(-1);
    if (what === 'remove' || !entry) return holder.querySelector<HTMLElement>(`[data-add="${list}"]`)?.focus();
    if (entry instanceof HTMLDetailsElement) entry.open = true;
    entry.querySelector<HTMLElement>('input, textarea, select')?.focus();
  }

  /** An entry that was unfolded stays so in its new place, and the button that moved it has the focus; at an end of the list, its other one. */
  function goAlong({ entry, way }: Moved): void {
    const moved = holder.querySelector(`[data-entry="${entry}"]`);
    const other = way === 'up' ? moved?.nextElementSibling : moved?.previousElementSibling;
    if (moved instanceof HTMLDetailsElement && other instanceof HTMLDetailsElement)
      [moved.open, other.open] = [other.open, moved.open];
    const [pressed, left] = [way, way === 'up' ? 'down' : 'up'].map((part) =>
      moved?.querySelector<HTMLElement>(`:scope > * > [data-part="${part}"]`),
    );
    (pressed ?? left)?.focus();
  }

  function send(edit: FieldEdit, moved?: Moved): void {
    edits.set(`${edit.do} ${edit.path.join('.')}`, { edit, moved, from: document.activeElement });
    if (edit.do !== 'set') holder.inert = true;
    if (!isSending) sent = sendAll();
  }

  function show(fields: readonly Field[]): void {
    const shape = shapeOf(fields);
    if (shape === shown?.shape) {
      shown.take(fields);
      return;
    }
    front ??= new Set(fields.flatMap(({ isRequired, isThere, field }) => (isRequired || isThere ? [field] : [])));
    const inFront = front;
    const ordered = [
      ...fields.filter(({ field }) => inFront.has(field)),
      ...fields.filter(({ field }) => !inFront.has(field)),
    ];
    const made = fieldsOf(ordered, { send, language, placeholders });
    const more = make('details', { 'data-entry': 'more' }, make('summary', {}, make('b', {}, 'More fields')));
    more.append(...made.elements.slice(inFront.size));
    const open = [...holder.querySelectorAll('details[open]')].map((one) => one.getAttribute('data-entry'));
    const focused = document.activeElement?.id ?? '';
    holder.replaceChildren(...made.elements.slice(0, inFront.size), ...(more.childElementCount > 1 ? [more] : []));
    for (const part of holder.querySelectorAll('details')) part.open = open.includes(part.dataset.entry ?? '');
    if (focused !== '') holder.querySelector<HTMLElement>(`#${CSS.escape(focused)}`)?.focus();
    const place = new Map(ordered.map(({ field }, index) => [field, index]));
    const take = (now: readonly Field[]) =>
      made.take(now.toSorted((one, other) => (place.get(one.field) ?? 0) - (place.get(other.field) ?? 0)));
    shown = { shape, take };
  }

  function tell(): void {
    for (const part of holder.querySelectorAll<HTMLElement>('[data-told]')) {
      const own = messages.filter(({ field }) => field === part.dataset.told);
      part.replaceChildren(
        ...own.map(({ severity, message, cure }) => {
          const said = make('p', { 'data-severity': severity }, `${marks[severity]}${message}`);
          if (!cure) return said;
          const button = make('button', { type: 'button' }, cure.label);
          button.addEventListener('click', () => {
            if (text() === asked) change(cure);
            document.getElementById(idOf(part.dataset.told ?? ''))?.focus();
          });
          return make('div', {}, said, button);
        }),
      );
      const control = holder.querySelector(`[aria-describedby~="${part.id}"]`);
      if (own.some(({ severity }) => severity === 'error')) control?.setAttribute('aria-invalid', 'true');
      else control?.removeAttribute('aria-invalid');
    }
    for (const entry of holder.querySelectorAll('details')) {
      const errors = entry.querySelectorAll('[data-severity="error"]').length;
      if (errors > 0) entry.dataset.errors = String(errors);
      else delete entry.dataset.errors;
    }
  }

  async function put(): Promise<void> {
    const before = text();
    const told = await ask('fields', { file, text: before });
    // What has been typed meanwhile is asked for again.
    if (before !== text() || edits.size > 0) return;
    if ('ok' in told) {
      show(told.ok.fields);
      tell();
    } else if ('refused' in told) {
      shown = undefined;
      holder.replaceChildren(make('p', {}, told.refused));
    }
  }

  holder.addEventListener('submit', (event) => event.preventDefault());
  holder.addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) redo();
    else undo();
  });
  return {
    async refresh(now) {
      messages = now;
      asked = text();
      if (!isSending) await put();
    },
    async settled() {
      const { activeElement } = document;
      // A date or a number that is begun goes into the text when it is left.
      if (activeElement instanceof HTMLInputElement && holder.contains(activeElement) && activeElement.value !== '')
        activeElement.dispatchEvent(new Event('change'));
      await sent;
    },
  };
}
