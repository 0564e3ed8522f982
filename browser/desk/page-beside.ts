/** The page beside the text: two frames, of which one is looked at while the next page is made ready in the other, so that nothing flashes. */
export interface PageBeside {
  readonly show: (address: string) => void;
}

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

/** @param holder holds two frames, the second hidden */
export function createPageBeside(holder: HTMLElement): PageBeside {
  const [first, second] = holder.querySelectorAll('iframe');
  let [seen, next] = [first, second];
  let wanted: string | undefined;
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
    load();
  }

  for (const frame of [first, second])
    frame?.addEventListener('load', () => {
      if (frame === next && isLoading) swap();
    });
  return {
    show(address) {
      wanted = address;
      load();
    },
  };
}
