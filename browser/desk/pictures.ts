import { askIn, held } from '#browser/desk/dialogs.ts';
import { find } from '#browser/desk/find.ts';
import type { TextField } from '#browser/desk/text-field.ts';
import { ask, askLast, bring, type PictureLooked } from '#browser/desk/wire.ts';

interface PicturesOptions extends Pick<TextField, 'text' | 'cursor' | 'pointAt' | 'put'> {
  /** `content/…` */
  readonly file: string;
  readonly say: (text: string) => void;
  /** The text as it was saved last. */
  readonly saved: () => string;
}

const numbers = new Intl.NumberFormat('en');
const size = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
const measured = ({ format, width, height, bytes }: PictureLooked['from']): string =>
  `${format}, ${numbers.format(width)} × ${numbers.format(height)} pixels, ${size(bytes)}`;

/** What was brought, and what becomes of it. */
const toldOf = ({ from, to, says }: PictureLooked): readonly string[] => [
  says.length === 0 ? `${measured(from)}: stays as it is.` : `${measured(from)}: becomes ${measured(to)}.`,
  ...says,
];

const elsewhere = 'A picture is put into the English text of a story, update, milestone, page or fact box.';

/** The files that a drop or a paste brings; none where it brings words. */
function filesOf(transfer: DataTransfer | null): readonly File[] {
  const hasWords = transfer?.types.includes('text/plain') === true;
  return hasWords ? [] : [...(transfer?.files ?? [])];
}

/** Takes pictures that are dropped, pasted or chosen: what would be written is shown and described first, and the text gets it where the cursor stands. */
export function takePictures({ file, say, saved, text, cursor, pointAt, put }: PicturesOptions): void {
  const dialog = document.querySelector('dialog[data-act="picture"]');
  if (!(dialog instanceof HTMLDialogElement)) {
    onFiles(() => say(elsewhere));
    return;
  }
  const form = find('dialog[data-act="picture"] form', HTMLFormElement);
  const heading = find('#ask-picture', HTMLElement);
  const chooser = find('[data-part="picture-file"]', HTMLInputElement);
  const told = find('[data-part="picture-told"]', HTMLElement);
  const shown = find('[data-part="picture-shown"]', HTMLImageElement);
  const agree = find('dialog[data-act="picture"] button[value="do"]', HTMLButtonElement);
  /** Written for this text, which may not be saved. */
  const brought: string[] = [];
  let looked: PictureLooked | undefined;

  function tell(sentences: readonly string[]): void {
    told.replaceChildren(
      ...sentences.map((sentence) => {
        const line = document.createElement('p');
        line.textContent = sentence;
        return line;
      }),
    );
  }

  function forget(): void {
    looked = undefined;
    agree.disabled = true;
    shown.hidden = true;
    shown.removeAttribute('src');
    tell([]);
  }

  async function look(): Promise<void> {
    forget();
    const [picture] = chooser.files ?? [];
    if (!picture) return;
    tell([`Looking at ${picture.name}, ${size(picture.size)} …`]);
    const answer = await bring(picture);
    if (chooser.files?.[0] !== picture) return;
    if (!('ok' in answer)) return tell(['refused' in answer ? answer.refused : '']);
    looked = answer.ok;
    tell(toldOf(looked));
    shown.src = looked.address;
    shown.width = looked.to.width;
    shown.height = looked.to.height;
    shown.hidden = false;
    agree.disabled = false;
  }

  function choose(picture: File): void {
    const carried = new DataTransfer();
    carried.items.add(picture);
    chooser.files = carried.files;
  }

  /** @returns whether the next one may be offered */
  async function offer(picture?: File): Promise<boolean> {
    if (picture) {
      form.reset();
      choose(picture);
    }
    void look();
    const answer = await askIn(dialog as HTMLDialogElement);
    if (!answer || !looked) return true;
    const fileName = chooser.files?.[0]?.name ?? '';
    const kept = await ask('keepPicture', {
      ...answer,
      file,
      text: text(),
      at: cursor(),
      picture: looked.picture,
      fileName,
    });
    if (!('ok' in kept)) {
      say('refused' in kept ? kept.refused : '');
      return false;
    }
    brought.push(kept.ok.file);
    put(kept.ok.change);
    form.reset();
    return true;
  }

  /** One after the other: each wants words of its own. */
  async function offerEach(pictures: readonly File[]): Promise<void> {
    for (const [index, picture] of pictures.entries()) {
      if (pictures.length > 1) heading.textContent = `Picture ${index + 1} of ${pictures.length}`;
      if (!(await offer(picture))) break;
    }
    heading.textContent = 'A picture';
  }

  chooser.addEventListener('change', () => void look());
  find('[data-part="picture"]', HTMLButtonElement).addEventListener('click', () => void held(() => offer()));
  onFiles((pictures, point) => {
    const [first] = pictures;
    if (dialog.open && first) {
      choose(first);
      return void look();
    }
    if (point) pointAt(point);
    void held(() => offerEach(pictures));
  });
  // What the saved text does not show is taken away with the page, and put back where that comes back.
  addEventListener('pagehide', () => {
    for (const one of brought)
      if (!saved().includes(one.replace('content', ''))) askLast('act', { act: 'remove', file: one });
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) for (const one of brought) askLast('restore', { file: one });
  });
}

/** Files that come to the page by drop or paste, with the point where they were dropped. Without it a browser would leave the page for them. */
function onFiles(take: (files: readonly File[], point?: { readonly x: number; readonly y: number }) => void): void {
  addEventListener(
    'dragover',
    (event) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    },
    true,
  );
  addEventListener(
    'drop',
    (event) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      event.stopPropagation();
      const files = filesOf(event.dataTransfer);
      const isOnText = event.target instanceof Element && event.target.closest('[data-part="text"]') !== null;
      if (files.length > 0) take(files, isOnText ? { x: event.clientX, y: event.clientY } : undefined);
    },
    true,
  );
  addEventListener(
    'paste',
    (event) => {
      const files = filesOf(event.clipboardData);
      if (files.length === 0) return;
      event.preventDefault();
      event.stopPropagation();
      take(files);
    },
    true,
  );
}
