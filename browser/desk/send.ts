import { askIn, held } from '#browser/desk/dialogs.ts';
import { find } from '#browser/desk/find.ts';
import { chooseBetween } from '#browser/desk/two-texts.ts';
import { ask, type Sending, type Sent } from '#browser/desk/wire.ts';

/** The text that is sent, and where it is written. */
export interface Sender {
  readonly file: string;
  readonly text: () => string;
  /** Saves what was not saved; false when that was refused. */
  readonly save: () => Promise<boolean>;
  readonly say: (text: string) => void;
  /** Shows what the file holds now. */
  readonly reopen: () => Promise<void>;
  /** Puts another text in its place, which can be undone, and is not saved. */
  readonly replace: (text: string) => void;
}

type Sendable = Extract<Sending, { own: unknown }>;

/** How often the readers' server is asked whether it shows what was sent, and milliseconds between. */
const mostLooks = 60;
const lookEvery = 2_000;

const pause = () => new Promise((resolve) => setTimeout(resolve, lookEvery));

const states = { new: 'new', changed: 'changed', deleted: 'deleted', unmerged: 'not settled' } as const;

/** A box to tick for each file. */
function boxes(files: Sendable['own'], isTicked: boolean): readonly HTMLElement[] {
  return files.map(({ file, is }) => {
    const label = document.createElement('label');
    const box = document.createElement('input');
    Object.assign(box, { type: 'checkbox', name: 'files', value: file, checked: isTicked });
    label.append(box, ` ${file}, ${states[is]}`);
    return label;
  });
}

function fill(dialog: HTMLDialogElement, { to, own, others, unsent, sentence }: Sendable): void {
  find('[data-part="send-to"]', HTMLElement).textContent = to;
  find('[data-part="send-own"]', HTMLElement).replaceChildren(...boxes(own, true));
  find('[data-part="send-others"]', HTMLElement).replaceChildren(...boxes(others, false));
  const other = find('[data-part="send-more"]', HTMLDetailsElement);
  other.hidden = others.length === 0;
  // Where nothing of this text has changed, the others are what is to be sent.
  other.open = own.length === 0;
  const along = find('[data-part="send-unsent"]', HTMLElement);
  along.hidden = unsent.length === 0;
  along.textContent = `Kept here from before, and sent along: ${unsent.join('; ')}`;
  const written = dialog.querySelector('textarea[name="sentence"]');
  if (written instanceof HTMLTextAreaElement) written.value = sentence || (unsent[0] ?? '');
}

/** Asks the readers' server until it shows what was sent, or two minutes have passed. */
async function follow(
  { says, revision, before }: Extract<Sent, { is: 'sent' }>,
  files: readonly string[],
  sender: Sender,
): Promise<void> {
  sender.say(says);
  if (revision === undefined) return;
  const sent = says.replace(/\. .*/s, '.');
  for (let looks = 0; looks < mostLooks; looks += 1) {
    const told = await ask('shown', { files, revision, ...(before !== undefined && { before }) });
    if (!('ok' in told)) return;
    sender.say(`${sent} ${told.ok.says}`);
    if (told.ok.isShown) return;
    await pause();
  }
}

async function sendAll(
  body: { readonly files: readonly string[]; readonly sentence: string },
  over: Readonly<Record<string, string>>,
  sender: Sender,
): Promise<void> {
  const { file, say, text, reopen, replace } = sender;
  say('Sending …');
  const told = await ask('send', { file, ...body, over });
  if (!('ok' in told)) return say('refused' in told ? told.refused : 'The file has changed; open it again.');
  const { ok } = told;
  if (ok.is === 'sent') {
    // The desk is free meanwhile.
    void follow(ok, body.files, sender);
    return;
  }
  if (ok.is === 'joined') {
    await reopen();
    return say(ok.says);
  }
  const kept = await chooseBetween('send-conflict', text(), ok.theirs);
  if (kept === 'yours') return sendAll(body, { ...over, [file]: ok.of }, sender);
  if (kept === undefined) return say('Nothing was sent. Others have changed the same lines.');
  replace(ok.theirs);
  say('Their text stands here now; yours can be had back with Ctrl+Z. Send when it is as it should be.');
}

/** Says how what is saved here reaches readers, and where that needs to be sent, sends it. */
export async function offerSending(sender: Sender): Promise<void> {
  const { file, save, say } = sender;
  const way = find('[data-part="way"]', HTMLElement);
  const button = find('[data-part="send"]', HTMLButtonElement);
  const dialog = find('dialog[data-act="send"]', HTMLDialogElement);
  async function begin(): Promise<void> {
    if (!(await save())) return;
    const told = await ask('sending', { file });
    if (!('ok' in told)) return say('refused' in told ? told.refused : '');
    if (told.ok.way === 'served') return say(told.ok.says);
    if ('stands' in told.ok) return say(told.ok.stands);
    fill(dialog, told.ok);
    const answer = await askIn(dialog);
    if (!answer) return;
    const files = [...dialog.querySelectorAll<HTMLInputElement>('input[name="files"]:checked')].map(
      ({ value }) => value,
    );
    await sendAll({ files, sentence: answer.sentence ?? '' }, {}, sender);
  }
  button.addEventListener('click', () => void held(begin));
  const told = await ask('sending', { file });
  const isSent = 'ok' in told && told.ok.way === 'git';
  button.hidden = !isSent;
  way.textContent = isSent
    ? 'Saved stays on this machine until you send it to readers.'
    : 'ok' in told && told.ok.way === 'served'
      ? told.ok.says
      : '';
}
