/** The page as the server makes it now. A document is asked for, and not text, of which a script of ours may make none. */
function pageNow(): Promise<Document | null> {
  const request = new XMLHttpRequest();
  request.open('GET', location.href);
  request.responseType = 'document';
  // A kept copy may be shown while it is asked for anew.
  request.setRequestHeader('Cache-Control', 'no-cache');
  return new Promise((done) => {
    request.addEventListener('loadend', () => done(request.status === 200 ? request.responseXML : null));
    request.send();
  });
}

/** What stands around a text says how it was when the page was opened; now it says how it is. Where somebody is in it, it stays. */
export async function refreshAround(): Promise<void> {
  const now = await pageNow();
  for (const part of ['nav ul', 'main h1']) {
    const [old, fresh] = [document, now].map((page) => page?.querySelector(`[data-desk] ${part}`));
    if (old && fresh && !old.contains(document.activeElement)) old.replaceWith(fresh);
  }
}
