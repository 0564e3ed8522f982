import { once } from 'node:events';
import { type ClientHttp2Session, connect, type IncomingHttpHeaders, type IncomingHttpStatusHeader } from 'node:http2';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { type NginxProcess, siteName } from '#tests/e2e/running/nginx-process.ts';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** Decompressed. */
  readonly body: Buffer;
}

const decoders: Readonly<Record<string, (bytes: Buffer) => Buffer>> = { br: brotliDecompressSync, gzip: gunzipSync };

/** Opens a connection with HTTP/2 over TLS, as a reader's browser does. @throws when the certificate is not for `name` */
export async function openConnection(nginx: NginxProcess, name = siteName): Promise<ClientHttp2Session> {
  const session = connect(`https://127.0.0.1:${nginx.httpsPort}`, { ca: nginx.certificate, servername: name });
  await once(session, 'connect');
  // What goes wrong later, the request that it hits says.
  session.on('error', () => undefined);
  return session;
}

/** @throws when the connection breaks, or the bytes are not as many as were announced */
export async function ask(
  session: ClientHttp2Session,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const stream = session.request({ ':path': path, ':authority': siteName, ...headers }, { endStream: true });
  const chunks: Buffer[] = [];
  let answered: (IncomingHttpHeaders & IncomingHttpStatusHeader) | undefined;
  stream.on('response', (received) => {
    answered = received;
  });
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  await once(stream, 'close');
  if (!answered || stream.rstCode !== 0) throw new Error(`${path}: the connection broke (${stream.rstCode})`);
  const bytes = Buffer.concat(chunks);
  const announced = answered['content-length'];
  if (headers[':method'] !== 'HEAD' && announced !== undefined && Number(announced) !== bytes.length) {
    throw new Error(`${path}: ${bytes.length} of ${announced} bytes came`);
  }
  const decode = decoders[answered['content-encoding'] ?? ''];
  return { status: answered[':status'] ?? 0, headers: answered, body: decode ? decode(bytes) : bytes };
}

/** One request on a connection of its own. */
export async function askOnce(nginx: NginxProcess, path: string, headers: Readonly<Record<string, string>> = {}) {
  const session = await openConnection(nginx);
  try {
    return await ask(session, path, headers);
  } finally {
    session.close();
  }
}
