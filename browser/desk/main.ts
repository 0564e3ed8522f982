import { find } from '#browser/desk/find.ts';
import { addressOf, ask } from '#browser/desk/wire.ts';
import { write } from '#browser/desk/writing.ts';

/** A new file: its first version is written, and the desk goes on with it. */
async function begin(form: HTMLFormElement, home: string, says: HTMLElement): Promise<void> {
  const asked = Object.fromEntries([...new FormData(form)].filter(([, value]) => value !== ''));
  const told = await ask('act', { act: 'new', ...asked });
  if ('ok' in told && told.ok.file !== null) {
    sessionStorage.setItem('says', told.ok.says);
    location.assign(addressOf(home, told.ok.file));
  } else says.textContent = 'refused' in told ? told.refused : 'There is such a file already.';
}

/** What was deleted a moment ago can be had back, until something else is done. */
function offerBack(home: string, says: HTMLElement): void {
  const file = sessionStorage.getItem('removed');
  says.textContent = sessionStorage.getItem('says') ?? '';
  addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a, [type="submit"]')) forget();
  });
  if (file === null) return;
  const button = find('[data-part="back"]', HTMLButtonElement);
  button.hidden = false;
  button.addEventListener('click', async () => {
    // A page that is written in does not come anew when content changes, which would undo the way to what is put back.
    find('form[data-part="new"]', HTMLFormElement).dispatchEvent(new Event('input'));
    const told = await ask('restore', { file });
    forget();
    if ('ok' in told) location.assign(addressOf(home, file));
    else says.textContent = 'refused' in told ? told.refused : '';
  });
}

function forget(): void {
  sessionStorage.removeItem('says');
  sessionStorage.removeItem('removed');
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
  const kind = find('form[data-part="new"] [name="kind"]', HTMLSelectElement);
  const story = find('form[data-part="new"] [name="story"]', HTMLSelectElement);
  const askForStory = (): void => {
    story.disabled = kind.value !== 'update';
    story.closest('label')?.toggleAttribute('hidden', story.disabled);
  };
  kind.addEventListener('change', askForStory);
  askForStory();
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void begin(form, home, says);
  });
  offerBack(home, says);
}

const desk = document.querySelector('[data-desk]');
// The files that were found have nothing that is done there.
if (desk instanceof HTMLElement) await start(desk.dataset);
