import { type Random, seeded } from '#tests/e2e/running/random.ts';
import type { RawRequest } from '#tests/e2e/running/raw-exchange.ts';
import { smallPages } from '#tests/e2e/running/small-content.ts';
import { strangeHeaders } from '#tests/e2e/running/strange-headers.ts';

export interface StrangeRequest extends RawRequest {
  readonly family: string;
  readonly target: string;
  /** Stands somewhere in the request, and may stand in no answer. */
  readonly mark: string;
}

/** The parts of a request that a family leaves as they are have these values. */
interface Parts {
  readonly method?: string;
  readonly target?: string;
  readonly version?: string;
  readonly host?: string;
  readonly headers?: readonly string[];
  readonly body?: string;
  readonly newline?: string;
  readonly unfinished?: boolean;
  /** Sent as it is after the first request: more of them, or what is none. */
  readonly after?: { readonly text: string; readonly methods: readonly string[] };
}

const known = smallPages;
const chunked = 'Transfer-Encoding: chunked';

type Family = (random: Random, mark: string) => Parts;

const anyPage = (random: Random) => known[random.below(known.length)] ?? '/';

/** What is strange is the line itself, the way it is put, or what follows it. */
const shapes: Readonly<Record<string, Family>> = {
  'another method': (random, mark) => ({
    method: random.pick([
      'POST',
      'PUT',
      'DELETE',
      'PATCH',
      'TRACE',
      'OPTIONS',
      'PROPFIND',
      'QUERY',
      'get',
      'G\u0001T',
      '',
    ]),
    target: random.pick([anyPage(random), `/${mark}`]),
    headers: [`X-Note: ${mark}`, 'Content-Length: 0'],
  }),
  'a form of its own': (random, mark) => ({
    ...random.pick<Parts>([
      { method: 'OPTIONS', target: '*' },
      { method: 'CONNECT', target: `${mark}.example:443` },
      { method: 'CONNECT', target: '127.0.0.1:22' },
    ]),
    host: `${mark}.example`,
  }),
  'a body on GET': (random, mark) => ({
    target: anyPage(random),
    ...random.pick<Parts>([
      { headers: [`Content-Length: ${mark.length}`], body: mark },
      { headers: ['Content-Length: 9000'], body: mark, unfinished: true },
      { headers: ['Content-Length: -1'], body: mark },
      { headers: ['Content-Length: 5', 'Content-Length: 6'], body: mark },
      { headers: ['Content-Length: 99999999999999999999'], body: mark, unfinished: true },
      { headers: [`Content-Length: ${mark.length}`, chunked], body: `0\r\n\r\n${mark}`, unfinished: true },
      { headers: [`Content-Length: ${17 + mark.length}`], body: `GET /${mark} HTTP/1.1\r\n\r\n`, unfinished: true },
      { method: 'POST', headers: ['Content-Type: application/json', 'Content-Length: 2'], body: '{}' },
    ]),
  }),
  'a chunked body': (random, mark) => ({
    target: anyPage(random),
    headers: [
      random.pick([chunked, 'Transfer-Encoding: gzip, chunked', 'Transfer-Encoding: identity', 'TE: trailers']),
    ],
    body: random.pick([
      `${mark.length.toString(16)}\r\n${mark}\r\n0\r\n\r\n`,
      `zz\r\n${mark}\r\n0\r\n\r\n`,
      `ffffffffffffffff\r\n${mark}`,
      `3;${mark}="x"\r\nabc\r\n0\r\nX-Trailer: ${mark}\r\n\r\n`,
      `2\r\n${mark}\r\n0\r\n\r\n`,
      `-1\r\n\r\n`,
    ]),
    unfinished: true,
  }),
  'several at once': (random, mark) => {
    const more = Array.from({ length: 1 + random.below(5) }, () => ({
      method: random.pick(['GET', 'HEAD', 'GET', 'POST']),
      target: random.pick([anyPage(random), `/stories/${mark}`, '/healthz']),
    }));
    const text = more.map(({ method, target }) => `${method} ${target} HTTP/1.1\r\nHost: ${mark}\r\n\r\n`).join('');
    return { target: anyPage(random), after: { text, methods: more.map(({ method }) => method) } };
  },
  'another version': (random, mark) => ({
    target: anyPage(random),
    version: random.pick([
      'HTTP/1.0',
      'HTTP/1.0',
      'HTTP/1.2',
      'HTTP/2.0',
      'HTTP/9.9',
      'http/1.1',
      'HTTP/1',
      'HTTP',
      mark,
      '',
    ]),
    headers: [random.pick(['Connection: keep-alive', 'Connection: close', `X-Note: ${mark}`])],
  }),
  'the start of another protocol': (random, mark) => ({
    method: random.pick(['PRI', '\u0016\u0003\u0001\u0002', 'SSH-2.0', 'EHLO', '\u0000', '<policy-file-request/>']),
    target: random.pick(['*', mark]),
    version: 'HTTP/2.0',
    body: 'SM\r\n\r\n',
  }),
  'other line ends': (random, mark) => ({
    target: anyPage(random),
    newline: random.pick(['\n', '\r', '\r\r\n', '\n\r', '\r\n ', '\u2028', '\v']),
    headers: [`X-Note: ${mark}`],
    unfinished: true,
  }),
  'cut short': (random, mark) => ({
    target: `${anyPage(random)}?${mark}`,
    headers: [`X-Note: ${mark}`, 'X-Last'],
    newline: random.pick(['\r\n', '\n']),
    body: '\u0000',
    unfinished: true,
  }),
};

/** One of each way to write a target; of all the others tests/unit/server/gate.test.ts tells. */
const target: Family = (random, mark) => ({
  method: random.pick(['GET', 'GET', 'GET', 'HEAD']),
  target: random.pick([
    anyPage(random),
    `/stories/${mark}`,
    `http://user:${mark}@${mark}.example:99999${anyPage(random)}`,
    '',
    `${mark}:443`,
    `/stories/${mark}%ff`,
    `/stories/%2500${mark}`,
    `/stories/${mark}${String.fromCharCode(random.below(33) || 127)}`,
    `/about%0d%0aX-Note:%20${mark}`,
    `/_next/static/%2e%2e/%2e%2e/package.json`,
    `/${'%41'.repeat(5_000)}`,
    `/stories?${'a=1&'.repeat(3_000)}`,
    `/stories/天宫${mark}`,
    `/_next/image?url=http://${mark}.example/a.png&w=64&q=75`,
    `/en/withdrawn-page/stories/${mark}`,
    `/stories?_rsc=${mark}`,
    `//${mark}.example/%2e%2e`,
    `/en//${mark}.example`,
    `/en/stories/${mark}/`,
    `/en/timeline/?order=newest&q=<script>${mark}</script>`,
  ]),
});

const families: Readonly<Record<string, Family>> = {
  ...shapes,
  'a strange target': target,
  'another strange target': target,
  ...Object.fromEntries(
    Object.entries(strangeHeaders).map(([name, headers]): [string, Family] => [
      name,
      (random, mark) => ({
        method: random.pick(['GET', 'GET', 'GET', 'HEAD']),
        target: random.pick([anyPage(random), anyPage(random), `/stories/${mark}`]),
        host: `${mark}.example`,
        ...headers(random, mark),
      }),
    ]),
  ),
};

function written(parts: Parts): RawRequest {
  const { method = 'GET', target = '/', version = 'HTTP/1.1', host = 'localhost', newline = '\r\n' } = parts;
  const lines = [
    `${method} ${target} ${version}`.trimEnd(),
    ...(host === '' ? [] : [`Host: ${host}`]),
    ...(parts.headers ?? []),
  ];
  const text = `${lines.join(newline)}${newline}${newline}${parts.body ?? ''}${parts.after?.text ?? ''}`;
  return {
    bytes: Buffer.from(text),
    methods: [method, ...(parts.after?.methods ?? [])],
    ...(parts.unfinished && { unfinished: true }),
  };
}

/** So many requests of every family in turn, the same in every run. */
export function strangeRequests(count: number, seed: number): readonly StrangeRequest[] {
  const random = seeded(seed);
  const named = Object.entries(families);
  return Array.from({ length: count }, (_, index) => {
    const mark = `mk${index.toString(36)}x${random.word(8)}`;
    const [family = '', make] = named[index % named.length] ?? [];
    const parts: Parts = make?.(random, mark) ?? {};
    return { family, mark, target: parts.target ?? '/', ...written(parts) };
  });
}
