import type { z } from 'zod';
import { contentPath as pathOf, translationPath } from '#lib/content/files/file-kinds.ts';
import { readFolderTexts } from '#lib/content/files/folder-texts.ts';
import { usableRecord } from '#lib/content/model/file-record.ts';
import { type ChangedFile, changedFiles } from '#lib/editors/sending/changed-files.ts';
import { leftBehind } from '#lib/editors/sending/left-behind.ts';
import { isSameText, partedByPiece } from '#lib/editors/sending/piece.ts';
import { proposedSentence } from '#lib/editors/sending/sentence.ts';
import { toldOfServer } from '#lib/editors/sending/told-of-server.ts';
import { contentPath } from '#lib/editors/writing/content-path.ts';
import { oneLine } from '#lib/editors/writing/draft.ts';
import { absent, openText } from '#lib/editors/writing/write-file.ts';
import { translations } from '#lib/terms/languages.ts';
import { isError } from '#lib/terms/problem.ts';
import type { DeskAct, DeskReply } from '#server/editors/desk-door.ts';
import { ofFile, ofSending, ofShown } from '#server/editors/desk-shapes.ts';
import { pathIn, type Repository, wayFrom } from '#server/editors/sending/repository.ts';
import { type Sent, sendFiles } from '#server/editors/sending/send-files.ts';
import { revisionOfCommit, stateOfServer } from '#server/editors/sending/shown-by-server.ts';
import { taking } from '#server/editors/taking.ts';
import type { Content } from '#server/publishing/content.ts';

export interface DeskSendOptions {
  readonly contentDir: string;
  readonly content: Pick<Content, 'records' | 'refresh'>;
  /** Origin of the site that readers see, where that is not this preview itself. */
  readonly server: string | undefined;
  readonly healthToken: string | undefined;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

const served = 'Saved and without fault is live: a server reads this folder itself.';
const readsLater = 'Readers see it once a server takes it in.';

/** Where all meet: `heads/main` of `origin`, as people call it. */
const placeOf = ({ remote, branch }: Repository): string =>
  `the shared copy (${remote}, ${branch.replace('refs/heads/', '')})`;

const inAnother = (file: string): string =>
  `Others have changed the same lines of ${file}. Open that one at the desk and send it from there: you are shown both.`;

const listed = ({ file, is }: ChangedFile) => ({ file, is });

export function createDeskSend({
  contentDir,
  content,
  server,
  healthToken,
  now,
}: DeskSendOptions): Readonly<Record<string, DeskAct>> {
  let turn: Promise<unknown> = Promise.resolve();

  /** Two desks, one repository. */
  function inTurn(work: () => Promise<DeskReply>): Promise<DeskReply> {
    const result = turn.then(work);
    turn = result.catch(() => undefined);
    return result;
  }

  /** As the last commit has it. */
  async function committed(repository: Repository, file: string): Promise<string | undefined> {
    const { code, out } = await repository.git(['cat-file', 'blob', `HEAD:${pathIn(repository, file)}`]);
    return code === 0 ? out : undefined;
  }

  /** As it stands in the folder. */
  async function standing(file: string): Promise<string | undefined> {
    const opened = await openText(contentDir, file);
    return 'text' in opened && opened.hash !== absent ? opened.text : undefined;
  }

  /** Names of deleted texts that stand in a new one now. */
  async function formerNames(
    original: string,
    changed: readonly ChangedFile[],
    repository: Repository,
  ): Promise<readonly string[]> {
    const fresh = changed.find(({ file, is }) => file === original && is === 'new');
    const now = fresh && (await standing(original));
    if (now === undefined) return [];
    const deleted = changed.filter(({ is, kind, language }) => is === 'deleted' && kind === fresh?.kind && !language);
    const names: string[] = [];
    for (const { file, name } of deleted) {
      const before = await committed(repository, file);
      if (before !== undefined && isSameText(before, now)) names.push(name);
    }
    return names;
  }

  /** What has changed of a text and of all that goes with it. */
  async function pieceOf(file: string, repository: Repository) {
    const at = await contentPath(contentDir, file);
    if ('refused' in at) return at;
    const { kind, name } = at;
    const original = kind === 'picture' || kind === 'style' ? file : pathOf(kind, name);
    const records = [original, ...translations.map((language) => translationPath(original, language))].map((one) =>
      usableRecord(content.records, one),
    );
    const [own] = records;
    const pictures = records.flatMap((record) => record?.pictures.named ?? []);
    const changed = changedFiles(repository.changed, repository.prefix);
    const aliases = [
      ...(own?.kind === 'story' ? own.matter.aliases : []),
      ...(await formerNames(original, changed, repository)),
    ];
    return { original, ...partedByPiece({ kind, name, aliases, pictures }, changed) };
  }

  async function sentenceFor(original: string, own: readonly ChangedFile[], repository: Repository): Promise<string> {
    const [before, now] = [await committed(repository, original), await standing(original)];
    return proposedSentence(own, { before, now });
  }

  /** Why readers would not get these files of all that has changed. */
  async function refusalFor(changed: readonly ChangedFile[], files: readonly string[]): Promise<string | undefined> {
    const { problems } = await content.refresh();
    const fault = problems.find((problem) => isError(problem) && files.includes(problem.file));
    if (fault)
      return `Readers would not get it: in ${fault.file}, line ${fault.line}, ${fault.field}: ${fault.message}. Mend that, then send.`;
    const { text } = await readFolderTexts(contentDir);
    const left = leftBehind(changed, { files, text });
    return (
      left &&
      `Readers would not get it: ${left.by} cannot do without ${left.file}, which is new and would stay here. Tick that too, then send.`
    );
  }

  /** In words for the editor; `revision` is what readers' server is asked for from now on. */
  async function told(
    sent: Sent,
    file: string,
    repository: Repository,
    before: string | undefined,
  ): Promise<DeskReply> {
    if ('refused' in sent) return sent;
    if (sent.is === 'joined') {
      const files = sent.files.join(', ');
      const says = `Others have changed ${files} too, in other lines; now both changes stand there. Read it, then send.`;
      return { ok: { is: 'joined', says } };
    }
    if (sent.is === 'conflict') return sent.file === file ? { ok: sent } : { refused: inAnother(sent.file) };
    const done = `Sent to ${placeOf(repository)}.`;
    if (server === undefined) return { ok: { is: 'sent', says: `${done} ${readsLater}` } };
    // It is sent, whatever goes wrong from here on.
    const revision = await revisionOfCommit(repository, sent.commit, now()).catch(() => undefined);
    if (revision === undefined) return { ok: { is: 'sent', says: `${done} ${readsLater}` } };
    if (before === revision)
      return { ok: { is: 'sent', says: `${done} Readers of ${server} see nothing new of it yet.` } };
    return { ok: { is: 'sent', says: `${done} Waiting for ${server} to show it …`, revision, before } };
  }

  async function send({
    file,
    files: asked,
    sentence: written,
    over = {},
  }: z.output<typeof ofSending>): Promise<DeskReply> {
    const sentence = oneLine(written);
    if (sentence === '') return { refused: 'Say in a sentence what was done; it stands in the list of what was sent.' };
    const way = await wayFrom(contentDir);
    if (!('repository' in way)) return { refused: 'stands' in way ? way.stands : served };
    const { repository } = way;
    // Whatever else is named is not the content's, or has been sent.
    const changed = changedFiles(repository.changed, repository.prefix);
    const files = changed.map((one) => one.file).filter((name) => asked.includes(name));
    const refusalOf = (sent: readonly string[]) => refusalFor(changed, sent);
    const refusal = await refusalOf(files);
    if (refusal !== undefined) return { refused: refusal };
    const before = server === undefined ? undefined : await stateOfServer(server, healthToken);
    const sent = await sendFiles({ contentDir, files, sentence, over, refusalOf });
    return told(sent, file, repository, before?.revision);
  }

  return {
    sending: taking(ofFile, async ({ file }) => {
      const way = await wayFrom(contentDir);
      if (way.way === 'served') return { ok: { way: 'served', says: served } };
      if ('stands' in way) return { ok: way };
      const { repository } = way;
      const piece = await pieceOf(file, repository);
      if ('refused' in piece) return piece;
      const { original, own, others } = piece;
      return {
        ok: {
          way: 'git',
          to: placeOf(repository),
          own: own.map(listed),
          others: others.map(listed),
          unsent: repository.unsent,
          sentence: await sentenceFor(original, own, repository),
        },
      };
    }),

    send: taking(ofSending, (body) => inTurn(() => send(body))),

    shown: taking(ofShown, async ({ revision, before, files }) => {
      if (server === undefined) return { refused: 'This preview does not know where readers look: set SITE_URL.' };
      const state = await stateOfServer(server, healthToken);
      return { ok: toldOfServer(server, state, { revision, before, files }) };
    }),
  };
}
