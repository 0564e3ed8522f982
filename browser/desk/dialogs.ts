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
