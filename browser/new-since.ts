import { nextVisit, written } from '#browser/visits.ts';

/**
 * Marks what is newer than the reader's last visit. When that was stays in this browser (localStorage); nothing is sent. A first visit
 * marks nothing. The word comes from the page, and stands where nothing is moved by it.
 */
const name = 'visits';

function mark(): void {
  const visits = nextVisit(localStorage.getItem(name), Date.now());
  localStorage.setItem(name, written(visits));
  const { since } = visits;
  for (const item of document.querySelectorAll<HTMLElement>('[data-changed]')) {
    const { changed = '', word = '' } = item.dataset;
    if (since && Date.parse(changed) > since) item.dataset.new = word;
  }
}

try {
  if (top === self) mark();
} catch {
  // The browser keeps nothing for this site: then nothing is known to be new.
}
