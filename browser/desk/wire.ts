/** What the desk asks of the preview that serves it, and what it is told. */

export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A change of a text. */
export interface Change extends Range {
  readonly insert: string;
}

export interface Cure extends Change {
  readonly label: string;
}

export interface Message {
  readonly severity: 'error' | 'warning' | 'notice';
  /** From 1, as the check counts. */
  readonly line: number;
  readonly column: number;
  readonly field: string;
  readonly message: string;
  readonly cure?: Cure;
}

interface Measured {
  readonly title: number;
  readonly titleMost: number;
  readonly summary: number;
  readonly summaryMost: number;
  readonly words: number;
  readonly minutes: number;
}

export interface Looked {
  readonly problems: readonly Message[];
  readonly lengths: Measured;
  /** What readers see now, or what stands in the way. */
  readonly says: string;
  /** Whether publishing it would do anything. */
  readonly isToBePublished: boolean;
}

export interface Opened {
  readonly text: string;
  readonly hash: string;
  readonly dir: 'ltr' | 'rtl';
  readonly language: string;
  /** What stands in a new text for the editor to replace, the words of the text before those of its fields. */
  readonly placeholders: readonly string[];
}

export interface Acted {
  /** The file to go on with; null when it is gone. */
  readonly file: string | null;
  readonly says: string;
}

interface Named {
  readonly name: string;
  readonly title: string;
}

export interface Suggestions {
  readonly fields: readonly { readonly path: string; readonly name: string; readonly description: string }[];
  readonly topics: readonly string[];
  readonly stories: readonly Named[];
  readonly milestones: readonly Named[];
  readonly sources: readonly { readonly number: number; readonly publisher: string; readonly title: string }[];
  readonly directives: readonly { readonly name: string; readonly example: string }[];
}

type Path = readonly (string | number)[];

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** One field of a text with what stands in it. */
export type Field = {
  readonly path: Path;
  /** As messages name it. */
  readonly field: string;
  readonly label: string;
  readonly description: string;
  readonly isRequired: boolean;
  readonly isThere: boolean;
} & (
  | { readonly is: 'words' | 'longWords'; readonly value: string; readonly most: number | null }
  | { readonly is: 'date' | 'number' | 'moment'; readonly value: string }
  | { readonly is: 'choice'; readonly value: string; readonly choices: readonly Choice[] }
  | { readonly is: 'choices'; readonly values: readonly string[]; readonly choices: readonly Choice[] }
  | { readonly is: 'flag'; readonly value: boolean }
  | { readonly is: 'group'; readonly says: string; readonly fields: readonly Field[] }
  | { readonly is: 'list'; readonly entry: string; readonly entries: readonly Field[] }
  | { readonly is: 'other' }
);

export type FieldEdit =
  | { readonly do: 'set'; readonly path: Path; readonly value: string | boolean | readonly string[] }
  | { readonly do: 'add' | 'remove' | 'up'; readonly path: Path };

interface FileToSend {
  readonly file: string;
  readonly is: 'new' | 'changed' | 'deleted' | 'unmerged';
}

/** How what is saved reaches readers, and what of it can be sent. */
export type Sending =
  | { readonly way: 'served'; readonly says: string }
  /** What stands in the way, and what to do about it. */
  | { readonly way: 'git'; readonly stands: string }
  | {
      readonly way: 'git';
      readonly to: string;
      /** Files of this piece, and all others of the content that have changed. */
      readonly own: readonly FileToSend[];
      readonly others: readonly FileToSend[];
      /** Commits that nobody has sent yet: they go along. */
      readonly unsent: readonly string[];
      readonly sentence: string;
    };

export type Sent =
  | { readonly is: 'sent'; readonly says: string; readonly revision?: string; readonly before?: string }
  /** Others have changed the text too, elsewhere in it: it has been read into it, and wants to be looked at. */
  | { readonly is: 'joined'; readonly says: string }
  /** Others have changed the same lines. `of` names their version. */
  | { readonly is: 'conflict'; readonly theirs: string; readonly of: string };

interface Shown {
  readonly isShown: boolean;
  readonly says: string;
}

interface PictureMeasure {
  readonly format: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
}

/** A picture that was brought to the desk, as it would be written. */
export interface PictureLooked {
  /** By which the desk knows it until the editor says yes. */
  readonly picture: string;
  /** Where it can be looked at. */
  readonly address: string;
  readonly from: PictureMeasure;
  readonly to: PictureMeasure;
  /** What was done to it. */
  readonly says: readonly string[];
}

interface PictureKept {
  /** `content/images/…` */
  readonly file: string;
  /** Of the text, so that the picture stands in it. */
  readonly change: Change;
}

/** One part of an original, with where its translation stands. */
interface PartBeside {
  /** `title`, `points.2`, `paragraph 3`. */
  readonly name: string;
  readonly text: string;
  /** Since it was translated. */
  readonly isChanged: boolean;
  /** First and last line in the translation, from 1; null where it has none for it. */
  readonly lines: readonly [number, number] | null;
  readonly notes: readonly string[];
}

export interface Beside {
  readonly parts: readonly PartBeside[];
  readonly says: string;
}

export type Told<Answer> =
  | { readonly ok: Answer }
  | { readonly refused: string }
  /** What the file holds now: somebody else has changed it. */
  | { readonly changed: { readonly text: string; readonly hash: string } };

export interface Page {
  /** Address of the page as readers would get it; null while the text cannot be shown at all. */
  readonly page: string | null;
  /** It is still being made, and comes when it is asked for again. */
  readonly isLate: boolean;
}

interface Answers {
  readonly open: Opened;
  readonly look: Looked;
  readonly page: Page;
  readonly save: { readonly hash: string };
  readonly act: Acted;
  /** What an act would do, without doing it. */
  readonly foretell: Acted;
  readonly suggest: Suggestions;
  readonly fields: { readonly fields: readonly Field[] };
  /** What the form changes in the text. */
  readonly field: Change;
  readonly sending: Sending;
  readonly send: Sent;
  readonly shown: Shown;
  readonly keepPicture: PictureKept;
  /** Puts back what was deleted. */
  readonly restore: { readonly file: string };
  /** The original of a translation. */
  readonly beside: Beside;
}

/** Where a file is written. @param home address of the desk */
export const addressOf = (home: string, file: string): string =>
  home + file.replace(/^content/, '').replace(/\.\w+$/, '');

let token = document.querySelector<HTMLMetaElement>('meta[name="desk-token"]')?.content ?? '';

/** A preview that was started anew has another: this page, with what is written in it, goes on with that one. */
async function renewToken(): Promise<void> {
  const page = await (await fetch(location.href, { cache: 'no-store' })).text();
  token = /<meta name="desk-token" content="([^"]+)"/.exec(page)?.[1] ?? token;
}

/** Never rejects: a preview that has ended is a refusal like any other. */
async function send(act: string, type: string, body: BodyInit, keepalive = false) {
  const post = () =>
    fetch(`/__desk/${act}`, {
      method: 'POST',
      headers: { 'Content-Type': type, 'X-Desk-Token': token },
      body,
      keepalive,
    });
  try {
    let answer = await post();
    if (answer.status === 403) {
      await renewToken();
      answer = await post();
    }
    return await answer.json();
  } catch {
    return {
      refused:
        'The preview does not answer. Start it again with npm run dev; what you have written stays in this page.',
    };
  }
}

export const ask = <Act extends keyof Answers>(act: Act, body: object): Promise<Told<Answers[Act]>> =>
  send(act, 'application/json', JSON.stringify(body));

/** Asks for what is still to be done when the page has been left. */
export const askLast = (act: 'act' | 'restore', body: object): void =>
  void send(act, 'application/json', JSON.stringify(body), true);

/** Shows the preview a picture, which writes nothing yet. */
export const bring = (picture: Blob): Promise<Told<PictureLooked>> =>
  send('picture', 'application/octet-stream', picture);
