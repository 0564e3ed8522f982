import { find } from '#browser/desk/find.ts';
import { addressOf, ask } from '#browser/desk/wire.ts';
import { write } from '#browser/desk/writing.ts';

/** A new file: its first version is written, and the desk goes on with it. */
async function begin(form: HTMLFormElement, home: string, says: HTMLElement): Promise<void> {
  const asked = Object.fromEntries([...new FormData(form)].filter(([, value]) => value !== ''));
  const told = await ask('act', { act: 'new', ...asked });
  if ('ok' in told && told.ok.file !== null) location.assign(addressOf(home, told.ok.file));
  else says.textContent = 'refused' in told ? told.refused : 'There is such a file already.';
}

async function start({ desk: home = '', file }: DOMStringMap): Promise<void> {
  const says = find('[data-part="says"]', HTMLElement);
  if (file !== undefined) {
    const opened = await ask('open', { file });
    if ('ok' in opened) write(opened.ok, { file, home });
    else says.textContent = 'refused' in opened ? opened.refused : 'The file has changed; open it again.';
    return;
  }
  const form = find('form[data-part="new"]', HTMLFormElement);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void begin(form, home, says);
  });
  const told = sessionStorage.getItem('says');
  if (told !== null) says.textContent = told;
  sessionStorage.removeItem('says');
}

const desk = document.querySelector('[data-desk]');
// The files that were found have nothing that is done there.
if (desk instanceof HTMLElement) await start(desk.dataset);
