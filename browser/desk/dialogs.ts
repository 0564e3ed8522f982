/** What a dialog asked for; undefined when it was left without an answer. */
export type Answer = Readonly<Record<string, string>> | undefined;

/** Opens a dialog of the page and resolves with what its form holds once it has been answered. */
export function askIn(dialog: HTMLDialogElement): Promise<Answer> {
  const form = dialog.querySelector('form');
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener(
      'close',
      () => {
        if (dialog.returnValue !== 'do' || !form) return resolve(undefined);
        const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
        resolve(Object.fromEntries(fields));
      },
      { once: true },
    );
  });
}

/** While an act runs nothing else is typed or pressed: what came of it would be lost. The dialogs that it opens are not held. */
export async function held<Result>(work: () => Promise<Result>): Promise<Result> {
  const parts = document.querySelectorAll<HTMLElement>('[data-desk] main, [data-part="acts"]');
  const focused = document.activeElement;
  for (const part of parts) part.inert = true;
  try {
    return await work();
  } finally {
    for (const part of parts) part.inert = false;
    if (focused instanceof HTMLElement && document.activeElement === document.body) focused.focus();
  }
}

/** As it was before somebody chose or wrote something in it. */
export const reset = (dialog: HTMLDialogElement): void => dialog.querySelector('form')?.reset();
