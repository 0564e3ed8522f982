import { askIn, held } from '#browser/desk/dialogs.ts';
import { find } from '#browser/desk/find.ts';
import type { TextField } from '#browser/desk/text-field.ts';
import { ask, bring, type PictureLooked } from '#browser/desk/wire.ts';

interface PicturesOptions extends Pick<TextField, 'text' | 'cursor' | 'pointAt' | 'put'> {
  /** `content/…` */
  readonly file: string;
  readonly say: (text: string) => void;
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

/** The one file that a drop or a paste brings; undefined where it brings words. */
function fileOf(transfer: DataTransfer | null): File | undefined {
  const hasWords = transfer?.types.includes('text/plain') === true;
  return hasWords ? undefined : transfer?.files[0];
}

/** Takes pictures that are dropped, pasted or chosen: what would be written is shown and described first, and the text gets it where the cursor stands. */
export function takePictures({ file, say, text, cursor, pointAt, put }: PicturesOptions): void {
  const dialog = document.querySelector('dialog[data-act="picture"]');
  if (!(dialog instanceof HTMLDialogElement)) {
    onFiles(() => say(elsewhere));
    return;
  }
  const form = find('dialog[data-act="picture"] form', HTMLFormElement);
  const chooser = find('[data-part="picture-file"]', HTMLInputElement);
  const told = find('[data-part="picture-told"]', HTMLElement);
  const shown = find('[data-part="picture-shown"]', HTMLImageElement);
  const agree = find('dialog[data-act="picture"] button[value="do"]', HTMLButtonElement);
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

  async function offer(picture?: File): Promise<void> {
    if (picture) {
      form.reset();
      const carried = new DataTransfer();
      carried.items.add(picture);
      chooser.files = carried.files;
    }
    void look();
    const answer = await askIn(dialog as HTMLDialogElement);
    if (!answer || !looked) return;
    const fileName = chooser.files?.[0]?.name ?? '';
    const kept = await ask('keepPicture', {
      ...answer,
      file,
      text: text(),
      at: cursor(),
      picture: looked.picture,
      fileName,
    });
    if (!('ok' in kept)) return say('refused' in kept ? kept.refused : '');
    put(kept.ok.change);
    form.reset();
  }

  chooser.addEventListener('change', () => void look());
  find('[data-part="picture"]', HTMLButtonElement).addEventListener('click', () => void held(() => offer()));
  onFiles((picture, point) => {
    if (dialog.open) return;
    if (point) pointAt(point);
    void held(() => offer(picture));
  });
}

/** Files that come to the page by drop or paste, with the point where they were dropped. Without it a browser would leave the page for them. */
function onFiles(take: (file: File, point?: { readonly x: number; readonly y: number }) => void): void {
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
      const file = fileOf(event.dataTransfer);
      const isOnText = event.target instanceof Element && event.target.closest('[data-part="text"]') !== null;
      if (file) take(file, isOnText ? { x: event.clientX, y: event.clientY } : undefined);
    },
    true,
  );
  addEventListener(
    'paste',
    (event) => {
      const file = fileOf(event.clipboardData);
      if (!file) return;
      event.preventDefault();
      event.stopPropagation();
      take(file);
    },
    true,
  );
}
