import { find } from '#browser/desk/find.ts';
import { addressOf, ask } from '#browser/desk/wire.ts';
import { write } from '#browser/desk/writing.ts';

const desk = find('[data-desk]', HTMLElement);
const { file, desk: home = '' } = desk.dataset;
const says = find('[data-part="says"]', HTMLElement);

/** A new file: its first version is written, and the desk goes on with it. */
async function begin(form: HTMLFormElement): Promise<void> {
  const asked = Object.fromEntries([...new FormData(form)].filter(([, value]) => value !== ''));
  const told = await ask('act', { act: 'new', ...asked });
  if ('ok' in told && told.ok.file !== null) location.assign(addressOf(home, told.ok.file));
  else says.textContent = 'refused' in told ? told.refused : 'There is such a file already.';
}

if (file === undefined) {
  const form = find('form[data-part="new"]', HTMLFormElement);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void begin(form);
  });
  const told = sessionStorage.getItem('says');
  if (told !== null) says.textContent = told;
  sessionStorage.removeItem('says');
} else {
  const opened = await ask('open', { file });
  if ('ok' in opened) write(opened.ok, { file, home });
  else says.textContent = 'refused' in opened ? opened.refused : 'The file has changed; open it again.';
}
