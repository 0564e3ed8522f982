/**
 * Day, night, or as the system says: shows the choice, which stands hidden in the foot of each page, and keeps it in this browser alone.
 * A line at the head of the page (server/pages/finishing/reader-script.ts) takes it up before anything is painted.
 */
const schemeKey = 'scheme';
const schemeRoot = document.documentElement;
const choices = document.querySelector<HTMLElement>('[data-schemes]');
const barColours = Array.from(document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]'), (meta) => ({
  meta,
  usual: meta.content,
}));

/** undefined where the browser keeps nothing for this site. */
function keptScheme(): string | undefined {
  try {
    return localStorage.getItem(schemeKey) ?? '';
  } catch {
    return undefined;
  }
}

function follow(scheme: string): void {
  if (scheme === '') delete schemeRoot.dataset.scheme;
  else schemeRoot.dataset.scheme = scheme;
  const paper = getComputedStyle(schemeRoot).getPropertyValue('--paper');
  for (const { meta, usual } of barColours) meta.content = scheme === '' ? usual : paper;
  for (const input of choices?.querySelectorAll('input') ?? []) input.checked = input.value === scheme;
}

const kept = keptScheme();
if (choices && kept !== undefined) {
  follow(kept);
  choices.hidden = false;
  choices.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    if (target.value === '') localStorage.removeItem(schemeKey);
    else localStorage.setItem(schemeKey, target.value);
    follow(target.value);
  });
  // Another page of the site is open, or this one comes back from the browser's memory.
  addEventListener('storage', ({ key }) => (key === schemeKey || key === null) && follow(keptScheme() ?? ''));
  addEventListener('pageshow', () => follow(keptScheme() ?? ''));
}
