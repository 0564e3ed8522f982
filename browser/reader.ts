/**
 * Opens a citation where it stands. Without this script, or without popovers, it stays what it is: a link to the source.
 * The words come from the page: this file holds none in any language.
 */
const anchorName = '--citation';

function cite(link: HTMLAnchorElement): HTMLElement | undefined {
  const source = document.getElementById(link.hash.slice(1));
  if (!source) return undefined;
  const card = document.createElement('aside');
  card.className = 'citation';
  card.popover = 'auto';
  card.tabIndex = -1;
  card.setAttribute('aria-label', link.getAttribute('aria-label') ?? link.textContent);
  card.append(...Array.from(source.childNodes, (node) => node.cloneNode(true)));
  const all = document.createElement('a');
  all.href = link.hash;
  all.className = 'citation-all';
  all.textContent = document.getElementById('sources')?.textContent ?? link.textContent;
  all.addEventListener('click', () => card.hidePopover());
  card.append(all);
  return card;
}

function open(link: HTMLAnchorElement): boolean {
  const card = cite(link);
  if (!card) return false;
  link.style.setProperty('anchor-name', anchorName);
  card.addEventListener('toggle', (event) => {
    if (event.newState !== 'closed') return;
    link.style.removeProperty('anchor-name');
    card.remove();
  });
  link.after(card);
  card.showPopover();
  card.focus();
  return true;
}

const isPlainClick = (event: MouseEvent) =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

/** Nothing opens where a margin note says the same: the link leads to the list. */
const hasNote = (link: Element) => link.closest('.cited')?.querySelector('.beside')?.getClientRects().length;

if ('popover' in HTMLElement.prototype) {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('sup.cite > a') : null;
    if (link instanceof HTMLAnchorElement && isPlainClick(event) && !hasNote(link) && open(link))
      event.preventDefault();
  });
}
