import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { textLimit } from '#lib/content/files/file-kinds.ts';
import type { OpenText } from '#lib/editors/writing/write-file.ts';
import { headersFor } from '#server/pages/headers.ts';
import type { Finished } from '#server/pages/kept.ts';

/** What the desk is told. A refusal is a sentence for the editor, which says so where something was done before it. */
export type DeskReply =
  | { readonly ok: object }
  | { readonly refused: string }
  /** Something else stands in the file by now: this. */
  | { readonly changed: OpenText };

/** @param body what was sent, of any shape */
export type DeskAct = (body: unknown) => Promise<DeskReply>;

/** @param bytes what was sent, of any kind */
type DeskUpload = (bytes: Buffer) => Promise<DeskReply>;

export interface DeskDoor {
  readonly takes: (request: IncomingMessage) => boolean;
  /** For a request whose Host is known to be one of ours. */
  readonly handle: (request: IncomingMessage, response: ServerResponse) => void;
  /** Stands in the desk's page, and in each request that it sends; another with each start. */
  readonly token: string;
}

export interface DeskDoorOptions {
  readonly siteUrl: string;
  /** By the last part of their address. */
  readonly acts: Readonly<Record<string, DeskAct>>;
  /** The same for what takes bytes as they are. */
  readonly uploads?: Readonly<Record<string, DeskUpload>>;
  /** What is only looked at. */
  readonly page: (path: string) => Finished | undefined;
  readonly onFailure: (what: string, error: unknown) => void;
}

const place = '/__desk/';
/** As JSON a text may take twice its bytes: line ends and quotation marks are two characters there. */
const mostBytes = 2 * textLimit + 64 * 1024;
/** What the cameras of today write is smaller by half. */
const mostUploaded = 40_000_000;
/** What comes after so many is not even thrown away. */
const mostIgnored = 256 * 1024 * 1024;

const sentences = {
  400: 'The desk sent what this server does not understand. Reload the page.',
  403: 'Only the desk itself may ask this, and the preview was started anew. Copy what is not saved, and reload the page.',
  404: 'The desk has no such act.',
  405: 'The desk is asked for acts with POST, and for its pages with GET.',
  413: 'That is too large for a text: keep it under 1 MB.',
  415: 'The desk sends JSON, and a picture as bytes.',
  500: 'That went wrong here, and the console of the server says why. Look whether it was done before you try again.',
} as const;

type Refusal = keyof typeof sentences;

const tooLargeForPicture = 'That is too large for a picture: the desk takes up to 40 MB, and makes it smaller itself.';

/** What an address of the desk takes, and does with it. */
interface Door {
  readonly takes: RegExp;
  readonly mostBytes: number;
  readonly tooLarge: string;
  /** Undefined for what is not of the kind that it takes. */
  readonly act: (bytes: Buffer) => Promise<DeskReply> | undefined;
}

const digest = (text: string) => createHash('sha256').update(text).digest();
const statusOf = (reply: DeskReply): number => ('ok' in reply ? 200 : 'changed' in reply ? 409 : 422);

/** The whole body, in the end even of one that is too large, so that its sender reads the answer; undefined then. */
async function bodyOf(request: IncomingMessage, most: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= most) chunks.push(chunk);
    else chunks.length = 0;
    if (size > mostIgnored) request.destroy();
  }
  return size > most ? undefined : Buffer.concat(chunks);
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Undefined for what is no JSON, which is never a value of it. */
function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(utf8.decode(bytes));
  } catch {
    return undefined;
  }
}

/**
 * Where the desk asks the server to open, judge and write texts: `POST /__desk/ACT`, and `GET` for the pages that it shows. Any page that an
 * editor has open can send requests to this machine; it cannot set the header that an act asks for, nor name our origin as its own, nor read
 * the token.
 */
export function createDeskDoor({ siteUrl, acts, uploads = {}, page, onFailure }: DeskDoorOptions): DeskDoor {
  const token = randomBytes(32).toString('base64url');
  const expected = digest(token);

  function send(response: ServerResponse, status: number, reply: DeskReply): void {
    const body = Buffer.from(JSON.stringify(reply));
    const headers = headersFor('health', 'application/json; charset=utf-8', siteUrl);
    response.writeHead(status, { ...headers, 'Content-Length': body.length, ...(status === 405 && { Allow: 'POST' }) });
    response.end(body);
  }

  const refuse = (response: ServerResponse, status: Refusal, refused: string = sentences[status]): void =>
    send(response, status, { refused });

  function doorTo(name: string): Door | undefined {
    const upload = Object.hasOwn(uploads, name) ? uploads[name] : undefined;
    if (upload)
      return {
        takes: /^application\/octet-stream$/i,
        mostBytes: mostUploaded,
        tooLarge: tooLargeForPicture,
        act: upload,
      };
    const act = Object.hasOwn(acts, name) ? acts[name] : undefined;
    return (
      act && {
        takes: /^application\/json(?:;|$)/i,
        mostBytes,
        tooLarge: sentences[413],
        act(bytes) {
          const body = parsed(bytes);
          return body === undefined ? undefined : act(body);
        },
      }
    );
  }

  function refusalOf({ method, headers }: IncomingMessage, door: Door | undefined): Refusal | undefined {
    if (method !== 'POST') return 405;
    if (!door) return 404;
    const { origin, host, 'x-desk-token': given } = headers;
    if (origin !== siteUrl && origin !== `http://${host}`) return 403;
    if (typeof given !== 'string' || !timingSafeEqual(digest(given), expected)) return 403;
    return door.takes.test(headers['content-type'] ?? '') ? undefined : 415;
  }

  async function answer(door: Door, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const bytes = await bodyOf(request, door.mostBytes);
    if (!bytes) return refuse(response, 413, door.tooLarge);
    const reply = await door.act(bytes);
    if (reply) send(response, statusOf(reply), reply);
    else refuse(response, 400);
  }

  function look({ url = '', method }: IncomingMessage, response: ServerResponse): void {
    const found = page(url);
    if (found) {
      response.writeHead(found.status, { ...found.headers, 'Content-Length': found.body.length });
      response.end(method === 'HEAD' ? undefined : found.body);
    } else refuse(response, 404);
  }

  function carryOut(name: string, door: Door, request: IncomingMessage, response: ServerResponse): void {
    answer(door, request, response).catch((error: unknown) => {
      onFailure(`the desk could not ${name}`, error);
      if (response.headersSent) response.destroy();
      else refuse(response, 500);
    });
  }

  return {
    token,
    takes: ({ url = '' }) => url.startsWith(place),
    handle(request, response) {
      const { url = '', method } = request;
      const name = url.slice(place.length);
      const door = doorTo(name);
      const isLook = method === 'GET' || method === 'HEAD';
      const refusal = door || !isLook ? refusalOf(request, door) : undefined;
      if (refusal !== undefined) refuse(response, refusal);
      else if (door) carryOut(name, door, request, response);
      else look(request, response);
    },
  };
}
