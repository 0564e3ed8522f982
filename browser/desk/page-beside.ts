/** The page beside the text: two frames, of which one is looked at while the next page is made ready in the other, so that nothing flashes. */
export interface PageBeside {
  readonly show: (address: string) => void;
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
    next.contentWindow?.scrollTo(0, seen.contentWindow?.scrollY ?? 0);
    next.hidden = false;
    seen.hidden = true;
    [seen, next] = [next, seen];
    load();
  }

  for (const frame of [first, second])
    frame?.addEventListener('load', () => {
      if (frame === next && frame.contentWindow?.location.href !== 'about:blank') swap();
    });
  return {
    show(address) {
      wanted = address;
      load();
    },
  };
}
