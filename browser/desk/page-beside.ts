import { ask, type Page } from '#browser/desk/wire.ts';

/** The page beside the text: two frames, of which one is looked at while the next page is made ready in the other, so that nothing flashes. */
export interface PageBeside {
  /** Has the page made anew of the text as it is by then. */
  readonly look: () => void;
}

interface PageOptions {
  /** Holds two frames, the second hidden, and a place for words as long as neither shows anything. */
  readonly holder: HTMLElement;
  /** `content/…` */
  readonly file: string;
  readonly text: () => string;
}

const waits =
  'The preview is still making this page, which takes its time when it is first opened. It comes by itself.';
const none = 'This text makes no page, or none yet: what stands in the way is said beside it.';

/** A link that was followed in a frame leads to a page that may not stand there: nothing of that one can be asked. */
function windowOf(frame: HTMLIFrameElement): Window | undefined {
  try {
    return frame.contentWindow && frame.contentWindow.location.href !== 'about:blank' ? frame.contentWindow : undefined;
  } catch {
    return undefined;
  }
}

/** Links lead into a window of their own, for what they lead to may not stand in the frame; those within the page stay in it. */
function leadOut({ document: page }: Window): void {
  for (const link of page.querySelectorAll('a[href]:not([href^="#"])')) {
    link.setAttribute('target', '_blank');
    link.setAttribute('rel', 'noopener');
  }
}

export function createPageBeside({ holder, file, text }: PageOptions): PageBeside {
  const [first, second] = holder.querySelectorAll('iframe');
  const words = holder.querySelector('p');
  let [seen, next] = [first, second];
  let wanted: string | undefined;
  /** The last that was asked for. */
  let shown: string | undefined;
  let isLoading = false;

  function load(): void {
    if (!next || wanted === undefined || isLoading) return;
    isLoading = true;
    next.src = wanted;
    wanted = undefined;
  }

  function swap(): void {
    if (!isLoading || !seen || !next) return;
    isLoading = false;
    // Where the eye was: the page is the same but for what has been typed.
    const page = windowOf(next);
    page?.scrollTo(0, windowOf(seen)?.scrollY ?? 0);
    if (page) leadOut(page);
    next.hidden = false;
    seen.hidden = true;
    [seen, next] = [next, seen];
    words?.remove();
    load();
  }

  let isAsking = false;
  let isBehind = false;

  function take({ page, isLate }: Page): void {
    if (page === null && words) words.textContent = isLate ? waits : none;
    if (page === null || page === shown) return;
    shown = page;
    wanted = page;
    load();
  }

  /** One after the other: while one is made, of all that is typed the last alone is asked for next. */
  async function look(): Promise<void> {
    isBehind = true;
    if (isAsking) return;
    isAsking = true;
    while (isBehind) {
      isBehind = false;
      const told = await ask('page', { file, text: text() });
      if (!('ok' in told)) break;
      take(told.ok);
      isBehind ||= told.ok.isLate;
    }
    isAsking = false;
  }

  for (const frame of [first, second])
    frame?.addEventListener('load', () => {
      if (frame === next && isLoading) swap();
    });
  return { look: () => void look() };
}
