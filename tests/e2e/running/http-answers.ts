/** An HTTP/1.1 answer as it came over the wire (RFC 9112). */
export interface Answer {
  readonly status: number;
  /** By name in lower case; a field that came twice is joined with a comma. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
}

export interface Answers {
  /** The final ones; 100 Continue is left out. */
  readonly whole: readonly Answer[];
  /** Bytes that are not a whole answer yet. */
  readonly rest: number;
}

const statusLine = /^HTTP\/1\.[01] (\d{3}) [\t\x20-\x7e]*$/;
const field = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*((?:[\x21-\x7e](?:[\t\x20-\x7e]*[\x21-\x7e])?)?)[ \t]*$/;

function readHead(text: string): Pick<Answer, 'status' | 'headers'> {
  const [first = '', ...lines] = text.split('\r\n');
  const status = statusLine.exec(first)?.[1];
  if (status === undefined) throw new Error(`no status line: ${JSON.stringify(first.slice(0, 100))}`);
  const headers = new Map<string, string>();
  for (const line of lines) {
    const [, name, value = ''] = field.exec(line) ?? [];
    if (name === undefined) throw new Error(`no header line: ${JSON.stringify(line.slice(0, 100))}`);
    const key = name.toLowerCase();
    const before = headers.get(key);
    headers.set(key, before === undefined ? value : `${before}, ${value}`);
  }
  return { status: Number(status), headers };
}

/** The body of a chunked answer and where it ends; undefined when it is not all there. */
function readChunks(bytes: Buffer, start: number): { body: Buffer; end: number } | undefined {
  const chunks: Buffer[] = [];
  for (let at = start; ; ) {
    const lineEnd = bytes.indexOf('\r\n', at);
    if (lineEnd < 0) return undefined;
    const size = bytes.toString('latin1', at, lineEnd);
    if (!/^[0-9a-f]+$/i.test(size)) throw new Error(`no chunk size: ${JSON.stringify(size.slice(0, 100))}`);
    const end = lineEnd + 2 + Number.parseInt(size, 16);
    if (bytes.length < end + 2) return undefined;
    if (bytes.toString('latin1', end, end + 2) !== '\r\n') throw new Error('a chunk is longer than its size');
    if (end === lineEnd + 2) return { body: Buffer.concat(chunks), end: end + 2 };
    chunks.push(bytes.subarray(lineEnd + 2, end));
    at = end + 2;
  }
}

/** A request that could not be read has no method: its refusal may have a body, and is the last thing on the connection. */
const isRefusal = (left: number, { status, headers }: Pick<Answer, 'status' | 'headers'>): boolean =>
  status >= 400 && headers.get('connection') === 'close' && headers.get('content-length') === String(left);

function readBody(
  bytes: Buffer,
  start: number,
  { status, headers }: Pick<Answer, 'status' | 'headers'>,
  isHead: boolean,
  closed: boolean,
): { body: Buffer; end: number } | undefined {
  const nothing = { body: Buffer.alloc(0), end: start };
  if (
    (isHead && !isRefusal(bytes.length - start, { status, headers })) ||
    status < 200 ||
    status === 204 ||
    status === 304
  )
    return nothing;
  if (headers.get('transfer-encoding') === 'chunked') return readChunks(bytes, start);
  const length = headers.get('content-length');
  if (length === undefined) return closed ? { body: bytes.subarray(start), end: bytes.length } : undefined;
  if (!/^\d+$/.test(length)) throw new Error(`Content-Length: ${length}`);
  const end = start + Number(length);
  return bytes.length < end ? undefined : { body: bytes.subarray(start, end), end };
}

/**
 * Reads what came back on one connection.
 * @param methods of the requests in their order; a HEAD is answered without a body
 * @param closed whether the connection has ended, which may end a body without a length
 * @throws Error when something is not well-formed
 */
export function readAnswers(bytes: Buffer, methods: readonly string[], closed: boolean): Answers {
  const whole: Answer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const headEnd = bytes.indexOf('\r\n\r\n', at);
    if (headEnd < 0) return { whole, rest: bytes.length - at };
    const head = readHead(bytes.toString('latin1', at, headEnd));
    const read = readBody(bytes, headEnd + 4, head, methods[whole.length] === 'HEAD', closed);
    if (!read) return { whole, rest: bytes.length - at };
    if (head.status >= 200) whole.push({ ...head, body: read.body });
    at = read.end;
  }
  return { whole, rest: 0 };
}
