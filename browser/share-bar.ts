/**
 * Copies the text of a field, or hands its address to the system's own sheet where fingers are used. What cannot be copied is
 * selected. The words come from the page: this file holds none in any language.
 */

/** The place in the page that its address now names, as `#place`; '' for a fragment that means nothing here. */
function place(): string {
  try {
    return document.getElementById(decodeURIComponent(location.hash.slice(1))) ? location.hash : '';
  } catch {
    return '';
  }
}

/** Whatever is shared leads to the place that the reader has chosen: a heading, a fact, a milestone. */
function followPlace(bar: HTMLElement, field: HTMLInputElement): void {
  const page = field.defaultValue;
  // What is shared is one place already, and stands on another page.
  if (page.includes('#')) return;
  const links = Array.from(bar.querySelectorAll('a'), (link) => ({ link, href: link.getAttribute('href') ?? '' }));
  const follow = () => {
    const address = page + place();
    field.value = address;
    for (const { link, href } of links) {
      link.setAttribute('href', href.replace(encodeURIComponent(page), encodeURIComponent(address)));
    }
  };
  addEventListener('hashchange', follow);
  follow();
}

class ShareBar extends HTMLElement {
  connectedCallback(): void {
    const field = this.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea');
    const line = this.querySelector('output');
    if (!field || !line) return;
    if (field instanceof HTMLInputElement) followPlace(this, field);

    const say = (words: string | undefined) => {
      line.replaceChildren();
      // The same words are spoken again only when they are new.
      requestAnimationFrame(() => line.append(words ?? ''));
    };
    const copy = async () => {
      try {
        await navigator.clipboard.writeText(field.value);
        say(line.dataset.copied);
      } catch {
        field.focus();
        field.select();
        say(line.dataset.byHand);
      }
    };
    const share = async (button: HTMLElement) => {
      try {
        await navigator.share({ title: this.dataset.title ?? '', url: field.value });
        button.focus();
      } catch (error) {
        button.focus();
        // The reader closed the sheet: nothing is to be done.
        if (!(error instanceof DOMException && error.name === 'AbortError')) await copy();
      }
    };

    const sheet = this.querySelector<HTMLElement>('[data-does=share]');
    const copier = this.querySelector<HTMLElement>('[data-does=copy]');
    const shown = sheet && 'share' in navigator && matchMedia('(pointer: coarse)').matches ? sheet : copier;
    if (!shown) return;
    shown.hidden = false;
    shown.addEventListener('click', () => (shown === sheet ? share(shown) : copy()));
  }
}

customElements.define('share-bar', ShareBar);
