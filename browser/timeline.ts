/**
 * Shows another choice of the timeline in the page that is open, where its links and its form would load another: the same answer is asked
 * for and takes this one's place, so that focus and scroll position stay. When anything goes wrong, the browser goes there as it always would.
 * The words come from the pages: this file holds none in any language.
 */
const choice = (page: ParentNode) => page.querySelector('[data-asks]');
const isPlain = (event: MouseEvent) =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
const addressNow = () => location.pathname + location.search;

/** What the page shows now: the address is ahead of it while an answer is on its way. */
let shown = addressNow();
let asking: XMLHttpRequest | undefined;
const sheet = new CSSStyleSheet();

/** A document is asked for, and not text, since a script of ours may make no markup of a text. */
function ask(address: string, show: (page: Document) => void, giveUp: () => void): void {
  asking?.abort();
  const request = new XMLHttpRequest();
  asking = request;
  // Of the choice alone: a browser would look through the whole list for what that changes.
  choice(document)?.setAttribute('aria-busy', 'true');
  request.open('GET', address);
  request.responseType = 'document';
  request.timeout = 10_000;
  request.onerror = giveUp;
  request.ontimeout = giveUp;
  request.onload = () => {
    const page = request.status === 200 ? request.responseXML : null;
    if (page && choice(page)) show(page);
    else giveUp();
  };
  request.send();
}

/** Each page has the rules alone that it uses, so the other's come with it; not the fonts, which would load and move the text again. */
function dressLike(page: Document): void {
  sheet.replaceSync(Array.from(page.querySelectorAll('style'), ({ textContent }) => textContent).join(''));
  for (let index = sheet.cssRules.length - 1; index >= 0; index -= 1)
    if (sheet.cssRules[index] instanceof CSSFontFaceRule) sheet.deleteRule(index);
  document.adoptedStyleSheets = [sheet];
}

function takeAttributes(element: Element, other: Element): void {
  for (const { name } of Array.from(element.attributes)) {
    // What a reader has opened stays open.
    if (name !== 'open' && !other.hasAttribute(name)) element.removeAttribute(name);
  }
  for (const { name, value } of Array.from(other.attributes)) {
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
}

/** Makes a part of this page like that of the other, and keeps its elements where it can: one of them may have the focus. */
function become(node: ChildNode, other: ChildNode): void {
  if (node.isEqualNode(other)) return;
  const isKept =
    node instanceof Element &&
    other instanceof Element &&
    node.nodeName === other.nodeName &&
    !node.hasAttribute('data-whole') &&
    !node.localName.includes('-');
  if (!isKept) {
    node.replaceWith(document.adoptNode(other));
    return;
  }
  takeAttributes(node, other);
  const [mine, theirs] = [Array.from(node.childNodes), Array.from(other.childNodes)];
  mine.forEach((child, index) => {
    const match = theirs[index];
    if (match) become(child, match);
    else child.remove();
  });
  node.append(...theirs.slice(mine.length).map((child) => document.adoptNode(child)));
}

function show(page: Document, address: string): void {
  const [main, other] = [document.querySelector('main'), page.querySelector('main')];
  if (!main || !other) return;
  dressLike(page);
  document.title = page.title;
  become(main, other);
  const languages = page.querySelectorAll('a[hreflang]');
  document.querySelectorAll('a[hreflang]').forEach((link, index) => {
    link.setAttribute('href', languages[index]?.getAttribute('href') ?? '');
  });
  shown = address;
}

/** The fields say what the page shows. */
const resetFields = () => document.querySelector<HTMLFormElement>('[data-timeline] form')?.reset();

function go(address: string, after?: () => void): void {
  const arrive = (page: Document) => {
    history.replaceState({ y: scrollY }, '');
    history.pushState(null, '', address);
    show(page, address);
    after?.();
  };
  ask(address, arrive, () => location.assign(address));
}

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('[data-asks] a') : null;
  if (!(link instanceof HTMLAnchorElement) || !isPlain(event)) return;
  event.preventDefault();
  go(link.pathname + link.search, resetFields);
});

document.addEventListener('submit', (event) => {
  const form = event.target instanceof Element ? event.target.closest<HTMLFormElement>('[data-asks] form') : null;
  if (!form) return;
  event.preventDefault();
  const asked = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string' && value !== '') asked.set(name, value);
  const path = form.getAttribute('action') ?? location.pathname;
  // Whoever types on meanwhile finds it there.
  go(asked.size === 0 ? path : `${path}?${asked}`);
});

addEventListener('popstate', ({ state }: PopStateEvent) => {
  const address = addressNow();
  if (address === shown) {
    asking?.abort();
    choice(document)?.removeAttribute('aria-busy');
    return;
  }
  const arrive = (page: Document) => {
    show(page, address);
    resetFields();
    const place: unknown = state?.y;
    if (typeof place === 'number') scrollTo(0, place);
  };
  ask(address, arrive, () => location.reload());
});
