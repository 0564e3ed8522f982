import type { Random } from '#tests/e2e/running/random.ts';

interface Strange {
  readonly headers: readonly string[];
  /** Empty for none at all. */
  readonly host?: string;
  readonly body?: string;
  readonly unfinished?: boolean;
}

/** Two of the lines, which may be the same one twice. */
const some = (random: Random, lines: readonly [string, ...string[]]): Strange => ({
  headers: [random.pick(lines), random.pick(lines)],
});

export const strangeHeaders: Readonly<Record<string, (random: Random, mark: string) => Strange>> = {
  'an odd host': (random, mark) => ({
    headers: random.pick([[], [`Host: ${mark}.example`], ['Host:']]),
    host: random.pick([
      '',
      `${mark}:99999`,
      '[::1',
      `a ${mark}`,
      `${mark}\\@x`,
      `${mark}/..`,
      `${mark.repeat(60)}`,
      ' ',
      '%00',
    ]),
  }),
  'a proxy’s': (random, mark) =>
    some(random, [
      `X-Forwarded-Host: ${mark}.example`,
      `X-Forwarded-Proto: ${mark}`,
      'X-Forwarded-Proto: https',
      `X-Forwarded-For: ${mark}, 127.0.0.1`,
      `X-Forwarded-Port: ${mark}`,
      `X-Forwarded-Prefix: /${mark}`,
      `X-Forwarded-Server: ${mark}`,
      `Forwarded: for=${mark};host=${mark}.example;proto=https`,
      `X-Original-URL: /${mark}`,
      `X-Rewrite-URL: /${mark}`,
      `X-Host: ${mark}.example`,
      `X-Real-IP: ${mark}`,
      'X-HTTP-Method-Override: DELETE',
    ]),
  'the framework’s headers': (random, mark) =>
    some(random, [
      'RSC: 1',
      `Next-Action: ${mark}`,
      `Next-Router-State-Tree: %5B%22${mark}%22%5D`,
      'Next-Router-Prefetch: 1',
      `Next-Router-Segment-Prefetch: /${mark}`,
      `Next-Url: /${mark}`,
      'Next-HMR-Refresh: 1',
      `x-middleware-rewrite: http://${mark}.example/`,
      `x-middleware-redirect: //${mark}.example`,
      'x-middleware-subrequest: middleware:middleware:middleware:middleware:middleware',
      `x-middleware-set-cookie: ${mark}=1`,
      'x-middleware-override-headers: host',
      'x-middleware-prefetch: 1',
      'x-nextjs-data: 1',
      `x-nextjs-rewrite: /${mark}`,
      `x-nextjs-html-request-id: ${mark}`,
      `x-invoke-path: /${mark}`,
      'x-invoke-status: 500',
      'x-invoke-error: {}',
      `x-matched-path: /${mark}`,
      `x-now-route-matches: 1=${mark}`,
      `x-prerender-revalidate: ${mark}`,
      `x-next-revalidated-tags: ${mark}`,
      `x-next-resume-state-length: ${mark}`,
    ]),
  'an upgrade': (random, mark) => ({
    headers: [
      'Connection: Upgrade',
      `Upgrade: ${random.pick(['websocket', 'h2c', 'TLS/1.0', mark])}`,
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
      'HTTP2-Settings: AAMAAABkAAQAAP__',
    ],
  }),
  'an expectation': (random, mark) =>
    random.pick<Strange>([
      { headers: ['Expect: 100-continue', `Content-Length: ${mark.length}`], body: mark },
      { headers: ['Expect: 100-continue'] },
      { headers: [`Expect: ${mark}`] },
      { headers: ['Expect: 100-continue', 'Content-Length: 9'], unfinished: true },
    ]),
  'ranges and conditions': (random, mark) =>
    some(random, [
      'Range: bytes=0-0',
      'Range: bytes=0-,0-,0-,0-,0-,0-',
      'Range: bytes=99999999-',
      `Range: ${mark}=1`,
      `If-Range: "${mark}"`,
      `If-None-Match: "${mark}", W/"x`,
      'If-None-Match: *',
      `If-Match: "${mark}"`,
      `If-Modified-Since: ${mark}`,
      `If-Unmodified-Since: ${mark}`,
    ]),
  negotiation: (random, mark) =>
    some(random, [
      'Accept-Encoding: identity;q=0, *;q=0',
      `Accept-Encoding: ${mark}, gzip;q=${mark}`,
      'Accept-Encoding: br;q=1e9, gzip;q=-1',
      `Accept-Language: ${mark}, ur, zh-Hant;q=0.1`,
      `Accept: ${mark}/*, text/x-component`,
      `Cookie: __prerender_bypass=${mark}; __next_preview_data=${mark}`,
      `User-Agent: ${mark} Googlebot <script>`,
      `Referer: http://${mark}.example/`,
      `Origin: http://${mark}.example`,
      'Origin: null',
      `Authorization: Bearer ${mark}`,
      'Purpose: prefetch',
      `Save-Data: ${mark}`,
      'Cache-Control: no-store, only-if-cached',
      'Connection: close, host, content-length',
      `Connection: ${mark}`,
    ]),
  'lines that are none': (random, mark) =>
    some(random, [
      mark,
      `: ${mark}`,
      `X Note: ${mark}`,
      `X-Note : ${mark}`,
      ` folded ${mark}`,
      `X-Note: ${mark}\u0000`,
      `X-Note: \u001b[31m${mark}\u0007`,
      `X-Note: ${mark}\n smuggled: 1`,
      `X-Note: ${'é'.repeat(200)}${mark}`,
      `X-Note: ${mark.repeat(2000)}`,
      `${mark.repeat(20)}: 1`,
    ]),
  'too many lines': (random, mark) => ({
    headers: Array.from({ length: random.pick([90, 999, 2100]) }, (_, index) => `X-${index}: ${index % 50 ? 1 : mark}`),
  }),
};
