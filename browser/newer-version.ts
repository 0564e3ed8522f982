import { isMetered, ownConnection } from '#browser/connection.ts';

/**
 * Asks now and then whether the open page has a newer version, and says so in a quiet line. Only while the page is seen, and never where
 * bytes are counted: a question costs some 300 bytes. The words come from the page.
 */
const pause = 5 * 60 * 1000;
const line = document.querySelector<HTMLElement>('[data-newer]');
const address = location.pathname + location.search;

/** The tag of this very page, from what the browser has kept of it. */
const ownTag = async (): Promise<string | null> =>
  (await fetch(address, { cache: 'only-if-cached', mode: 'same-origin' })).headers.get('etag');

function say({ dataset }: HTMLElement): Node[] {
  const link = document.createElement('a');
  link.href = address;
  link.textContent = dataset.show ?? '';
  link.addEventListener('click', (event) => {
    event.preventDefault();
    location.reload();
  });
  return [document.createTextNode(`${dataset.newer} `), link];
}

function watch(shown: HTMLElement): void {
  let asked = Date.now();
  let tag: string | null | undefined;
  const look = async () => {
    if (document.visibilityState === 'hidden' || isMetered(ownConnection()) || Date.now() - asked < pause) return;
    asked = Date.now();
    tag ??= await ownTag();
    if (tag === null) return;
    const { status } = await fetch(address, { method: 'HEAD', headers: { 'If-None-Match': tag } });
    if (status === 304 || status >= 500) return;
    clearInterval(timer);
    document.removeEventListener('visibilitychange', ask);
    shown.replaceChildren(...say(shown));
  };
  // Without a network there is nothing to say.
  const ask = () => void look().catch(() => undefined);
  const timer = setInterval(ask, pause);
  document.addEventListener('visibilitychange', ask);
}

if (line) watch(line);
