import { refreshAround } from '#browser/desk/around.ts';
import { askIn, held, reset } from '#browser/desk/dialogs.ts';
import { find } from '#browser/desk/find.ts';
import { createForm } from '#browser/desk/form.ts';
import { createOriginalBeside } from '#browser/desk/original-beside.ts';
import { createPageBeside } from '#browser/desk/page-beside.ts';
import { takePictures } from '#browser/desk/pictures.ts';
import { offerSending } from '#browser/desk/send.ts';
import { createTextField, type TextField } from '#browser/desk/text-field.ts';
import { chooseBetween } from '#browser/desk/two-texts.ts';
import {
  type Acted,
  addressOf,
  ask,
  type Looked,
  type Opened,
  type Suggestions,
  type Told,
} from '#browser/desk/wire.ts';

const onlyHere = 'That is done on this machine. Readers see it once you send it to them.';

/** Milliseconds without a keystroke before the text is looked at, and from then on before its page is made: that takes the server longer, and what is typed next would wait for it. */
const quiet = 60;
const quietForPage = 40;

function counted({ title, titleMost, summary, summaryMost, words, minutes }: Looked['lengths']): string {
  const reading = words > 0 ? `${words} words, ${minutes} min` : 'no text yet';
  return `Headline ${title} of ${titleMost} · Standfirst ${summary} of ${summaryMost} · ${reading}`;
}

/** Where a text is written. */
export interface Place {
  /** `content/…` */
  readonly file: string;
  /** Address of the desk. */
  readonly home: string;
}

/** Puts a text into the page that is there for it, with the page beside it, its messages and what can be done with it. */
export function write(opened: Opened, { file, home }: Place): void {
  const desk = find('[data-desk]', HTMLElement);
  const state = find('[data-part="state"]', HTMLElement);
  const says = find('[data-part="says"]', HTMLElement);
  const lengths = find('[data-part="lengths"]', HTMLElement);
  const saving = find('[data-part="save"]', HTMLButtonElement);
  let { hash, text: saved } = opened;
  let suggestions: Suggestions | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pageTimer: ReturnType<typeof setTimeout> | undefined;
  let looks = Promise.resolve();
  let saves = Promise.resolve(true);
  /** The text to which something was answered that a look must not write over. */
  let answered: string | undefined;
  const holder = find('[data-part="frames"]', HTMLElement);
  const beside = createPageBeside({ holder, file, text: () => field.text() });
  const original = createOriginalBeside({ file, goTo: (line) => field.goTo({ line, column: 1 }) });
  const isDirty = (): boolean => field.text() !== saved;

  function say(text: string): void {
    says.textContent = text;
    answered = field.text();
  }

  /** Goes on with what the file holds now. */
  function take(now: { readonly text: string; readonly hash: string }): void {
    ({ hash, text: saved } = now);
    field.replace(saved);
  }

  function showState(): void {
    const now = isDirty() ? 'Changed, not saved' : 'Saved';
    if (state.textContent !== now) state.textContent = now;
    // Not disabled, which would take the focus from it.
    saving.setAttribute('aria-disabled', String(!isDirty()));
  }

  async function look(): Promise<void> {
    const text = field.text();
    const told = await ask('look', { file, text });
    // What was typed meanwhile is looked at next.
    if ('refused' in told) {
      says.textContent = told.refused;
      return;
    }
    if (!('ok' in told) || text !== field.text()) return;
    field.show(told.ok.problems);
    if (desk.dataset.pane === 'form') void form.refresh(told.ok.problems);
    lengths.textContent = counted(told.ok.lengths);
    if (answered !== text) says.textContent = told.ok.says;
    // It can still be pressed, and says then what stands in the way.
    for (const button of desk.querySelectorAll('button[data-act^="publish"]'))
      button.setAttribute('aria-disabled', String(!told.ok.isToBePublished));
    pageTimer = setTimeout(beside.look, quietForPage);
    void original?.look(text);
  }

  function lookSoon(): void {
    clearTimeout(timer);
    clearTimeout(pageTimer);
    timer = setTimeout(() => {
      looks = looks.then(look);
    }, quiet);
    showState();
  }

  /** Another program, or another desk, has changed the file since it was opened: both texts are shown, and the editor decides. */
  async function settle(other: { readonly text: string; readonly hash: string }): Promise<boolean> {
    const kept = await chooseBetween('changed', field.text(), other.text);
    if (!kept) return false;
    if (kept === 'theirs') take(other);
    else ({ hash, text: saved } = other);
    field.focus();
    lookSoon();
    return kept === 'yours' ? saveNow() : true;
  }

  async function saveNow(): Promise<boolean> {
    const text = field.text();
    if (text === saved) return true;
    const told = await ask('save', { file, text, hash });
    if ('changed' in told) return settle(told.changed);
    if ('refused' in told) {
      say(told.refused);
      return false;
    }
    hash = told.ok.hash;
    saved = text;
    showState();
    lookSoon();
    return true;
  }

  /** One after the other: a second save would take the first for somebody else's. */
  function save(): Promise<boolean> {
    saves = saves
      .catch(() => false)
      .then(form.settled)
      .then(saveNow);
    return saves;
  }

  async function after(told: Told<Acted>): Promise<void> {
    if ('refused' in told) return say(told.refused);
    if ('changed' in told) return void (await settle(told.changed));
    if (told.ok.file !== file) {
      sessionStorage.setItem('says', told.ok.says);
      location.assign(told.ok.file === null ? home : addressOf(home, told.ok.file));
      return;
    }
    await reopen();
    say(told.ok.says);
  }

  /** Where a file that was deleted can be put back. */
  function keepWayBack(act: string | undefined, told: Told<Acted>): void {
    if (act === 'remove' && 'ok' in told && told.ok.file === null) sessionStorage.setItem('removed', file);
  }

  /** Whether what is saved reaches nobody by itself. */
  const isToBeSent = (): boolean => !find('[data-part="send"]', HTMLButtonElement).hidden;

  /** Says what readers will see, before anything is done. */
  async function isMeant(body: object): Promise<boolean> {
    const told = await ask('foretell', body);
    if (!('ok' in told)) {
      await after(told);
      return false;
    }
    find('[data-part="foretold"]', HTMLElement).textContent = told.ok.says;
    find('[data-part="foretold-way"]', HTMLElement).hidden = !isToBeSent();
    return (await askIn(find('dialog[data-act="foretold"]', HTMLDialogElement))) !== undefined;
  }

  /** @returns whether it was done */
  async function carryOut(name: string): Promise<boolean> {
    const dialog = document.querySelector(`dialog[data-act="${name}"]`);
    const input = dialog instanceof HTMLDialogElement ? await askIn(dialog) : {};
    if (!input) return false;
    await form.settled();
    const [act, language] = name.split('-');
    const body = { file, ...input, act, ...(language && { language }) };
    if (!(await isMeant({ ...body, text: field.text() })) || !(await save())) return false;
    const told = await ask('act', { ...body, hash });
    keepWayBack(act, told);
    await after(told);
    if ('ok' in told && told.ok.file === file && isToBeSent()) say(onlyHere);
    if (dialog instanceof HTMLDialogElement && 'ok' in told) reset(dialog);
    return 'ok' in told;
  }

  const field: TextField = createTextField({
    parent: find('[data-part="text"]', HTMLElement),
    opened,
    label: `The text of ${file}`,
    suggestions: () => suggestions,
    onChange: lookSoon,
    onSave: () => void save(),
    onMove: (line) => original?.mark(line),
  });

  const form = createForm({
    ...field,
    holder: find('form[data-part="form"]', HTMLFormElement),
    file,
    language: opened.language,
    placeholders: opened.placeholders,
    say,
  });

  async function reopen(): Promise<void> {
    const now = await ask('open', { file });
    if (!('ok' in now)) return 'refused' in now ? say(now.refused) : undefined;
    take(now.ok);
    await look();
    showState();
  }

  function putIn(text: string): void {
    field.replace(text);
    field.focus();
    lookSoon();
  }

  void offerSending({ file, text: field.text, save, say, reopen, replace: putIn });
  takePictures({ ...field, file, say, saved: () => saved });
  saving.addEventListener('click', () => void save());
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-act]'))
    button.addEventListener('click', async () => {
      const { act = '' } = button.dataset;
      button.closest<HTMLElement>('[popover]')?.hidePopover();
      const isDone = await held(() => carryOut(act));
      // What is still to be written is what keeps a new text back.
      if (!isDone && act.startsWith('publish') && desk.dataset.pane !== 'form') field.selectPlaceholder();
    });
  for (const choice of desk.querySelectorAll<HTMLInputElement>('input[type="radio"][data-choice]')) {
    const choose = (): void => {
      desk.dataset[choice.name] = choice.value;
      localStorage.setItem(`desk-${choice.name}`, choice.value);
      if (choice.name === 'pane') void look();
    };
    choice.addEventListener('change', choose);
    // As it was chosen for the text before.
    if (localStorage.getItem(`desk-${choice.name}`) !== choice.value) continue;
    choice.checked = true;
    desk.dataset[choice.name] = choice.value;
  }
  addEventListener('keydown', (event) => {
    // The text field has its own.
    if (event.defaultPrevented || event.altKey || event.key !== 's' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void save();
  });
  addEventListener('beforeunload', (event) => {
    if (isDirty()) event.preventDefault();
  });
  // Another program has saved it: what nobody has touched here is shown as it is now. Where it was another file, what this one names may have come.
  new EventSource('/__reload').addEventListener('edition', async () => {
    void refreshAround();
    if (isDirty()) return lookSoon();
    const before = hash;
    const now = await ask('open', { file });
    // A save of one's own that came between has a newer one.
    if (!('ok' in now) || now.ok.hash === hash || hash !== before || isDirty()) return;
    take(now.ok);
    await look();
  });
  void ask('suggest', { file, text: opened.text }).then((told) => {
    if ('ok' in told) suggestions = told.ok;
  });
  showState();
  desk.querySelector('nav li:has([aria-current])')?.scrollIntoView({ block: 'nearest' });
  if (desk.dataset.pane !== 'form') {
    field.focus();
    field.selectPlaceholder();
  }
  looks = look().then(() => {
    const told = sessionStorage.getItem('says');
    if (told !== null) say(told);
    sessionStorage.removeItem('says');
  });
}
