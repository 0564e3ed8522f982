import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { textLimit } from '#lib/content/files/file-kinds.ts';
import type { OpenText } from '#lib/editors/writing/write-file.ts';
import { headersFor } from '#server/pages/headers.ts';
import type { Finished } from '#server/pages/kept.ts';

/** What the desk is told. A refusal is a sentence for the editor; by then nothing has been written. */
export type DeskReply =
  | { readonly ok: object }
  | { readonly refused: string }
  /** Something else stands in the file by now: this. */
  | { readonly changed: OpenText };

/** @param body what was sent, of any shape */
export type DeskAct = (body: unknown) => Promise<DeskReply>;

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
  /** What is only looked at. */
  readonly page: (path: string) => Finished | undefined;
  readonly onFailure: (what: string, error: unknown) => void;
}

const place = '/__desk/';
/** As JSON a text may take twice its bytes: line ends and quotation marks are two characters there. */
const mostBytes = 2 * textLimit + 64 * 1024;
/** What comes after so many is not even thrown away. */
const mostIgnored = 256 * 1024 * 1024;

const sentences = {
  400: 'The desk sent what this server does not understand. Reload the page.',
  403: 'Only the desk itself may ask this, and only the one of this start. Reload the page.',
  404: 'The desk has no such act.',
  405: 'The desk is asked for acts with POST, and for its pages with GET.',
  413: 'That is too large for a text: keep it under 1 MB.',
  415: 'The desk sends JSON.',
  500: 'That went wrong here, and the console of the server says why. Nothing was written.',
} as const;

type Refusal = keyof typeof sentences;

const digest = (text: string) => createHash('sha256').update(text).digest();
const statusOf = (reply: DeskReply): number => ('ok' in reply ? 200 : 'changed' in reply ? 409 : 422);

/** The whole body, in the end even of one that is too large, so that its sender reads the answer; undefined then. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= mostBytes) chunks.push(chunk);
    else chunks.length = 0;
    if (size > mostIgnored) request.destroy();
  }
  return size > mostBytes ? undefined : Buffer.concat(chunks);
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
export function createDeskDoor({ siteUrl, acts, page, onFailure }: DeskDoorOptions): DeskDoor {
  const token = randomBytes(32).toString('base64url');
  const expected = digest(token);

  function send(response: ServerResponse, status: number, reply: DeskReply): void {
    const body = Buffer.from(JSON.stringify(reply));
    const headers = headersFor('health', 'application/json; charset=utf-8', siteUrl);
    response.writeHead(status, { ...headers, 'Content-Length': body.length, ...(status === 405 && { Allow: 'POST' }) });
    response.end(body);
  }

  const refuse = (response: ServerResponse, status: Refusal): void =>
    send(response, status, { refused: sentences[status] });

  function refusalOf({ method, headers }: IncomingMessage, isKnown: boolean): Refusal | undefined {
    if (method !== 'POST') return 405;
    if (!isKnown) return 404;
    const { origin, host, 'x-desk-token': given } = headers;
    if (origin !== siteUrl && origin !== `http://${host}`) return 403;
    if (typeof given !== 'string' || !timingSafeEqual(digest(given), expected)) return 403;
    return /^application\/json(?:;|$)/i.test(headers['content-type'] ?? '') ? undefined : 415;
  }

  async function answer(act: DeskAct, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const bytes = await bodyOf(request);
    if (!bytes) return refuse(response, 413);
    const body = parsed(bytes);
    if (body === undefined) return refuse(response, 400);
    const reply = await act(body);
    send(response, statusOf(reply), reply);
  }

  function look({ url = '', method }: IncomingMessage, response: ServerResponse): void {
    const found = page(url);
    if (found) {
      response.writeHead(found.status, { ...found.headers, 'Content-Length': found.body.length });
      response.end(method === 'HEAD' ? undefined : found.body);
    } else refuse(response, 404);
  }

  function carryOut(name: string, act: DeskAct, request: IncomingMessage, response: ServerResponse): void {
    answer(act, request, response).catch((error: unknown) => {
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
      const act = Object.hasOwn(acts, name) ? acts[name] : undefined;
      const isLook = method === 'GET' || method === 'HEAD';
      const refusal = act || !isLook ? refusalOf(request, act !== undefined) : undefined;
      if (refusal !== undefined) refuse(response, refusal);
      else if (act) carryOut(name, act, request, response);
      else look(request, response);
    },
  };
}
