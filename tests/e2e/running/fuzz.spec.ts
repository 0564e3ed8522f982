import { expect, test } from 'playwright/test';
import type { Answer } from '#tests/e2e/running/http-answers.ts';
import { differences, type Pages, pagesOf } from '#tests/e2e/running/page-bytes.ts';
import { type Exchange, exchange } from '#tests/e2e/running/raw-exchange.ts';
import { startSite, until } from '#tests/e2e/running/site-process.ts';
import { smallAddresses, smallContent } from '#tests/e2e/running/small-content.ts';
import { type StrangeRequest, strangeRequests } from '#tests/e2e/running/strange-requests.ts';

const count = 400;
const seed = 415;
const atOnce = 32;
/** Milliseconds that a visitor waits for the end of anything. */
const patience = 300_000;

/** Where a request for `/en/…` or with a slash at its end is led: the same path in its root form, and nowhere else. */
function rootForm(target: string): string | undefined {
  try {
    const path = decodeURIComponent(target.replace(/^https?:\/\/[^/?#]*/i, '').replace(/[?#].*$/s, ''));
    return path.replace(/^\/en(?=\/|$)/, '').replace(/\/$/, '') || '/';
  } catch {
    return undefined;
  }
}

const isPage = ({ headers }: Answer) =>
  (headers.get('content-type') ?? '').startsWith('text/html') && !headers.has('content-encoding');

/** What is wrong with one answer; ordinary pages must be the ones that everybody gets. */
function faultOf(answer: Answer, { mark, target }: StrangeRequest, ordinary: ReadonlySet<string>): string | undefined {
  const { status, headers, body } = answer;
  if (status >= 500) return `answered ${status}`;
  if (status !== 304 && headers.get('x-content-type-options') !== 'nosniff')
    return `answered ${status} without the site’s headers`;
  const location = headers.get('location');
  if (location !== undefined) {
    if (!/^\/(?!\/)[\w/.~%?=-]*$/.test(location)) return `led to ${location}`;
    return location.replace(/\?.*/, '') === rootForm(target) ? undefined : `led from ${target} to ${location}`;
  }
  if (body.includes(mark)) return 'repeats what was sent in its body';
  const repeated = [...headers].find(([, value]) => value.includes(mark));
  if (repeated) return `repeats what was sent in ${repeated[0]}`;
  const isOrdinary = body.length === 0 || !isPage(answer) || ordinary.has(body.toString('latin1'));
  if ((status === 200 || status === 404) && !isOrdinary) return `answered ${status} with a page that nobody else gets`;
  return undefined;
}

function faultsOf(request: StrangeRequest, { answers, hung, malformed }: Exchange, ordinary: ReadonlySet<string>) {
  const found = [
    ...(hung ? [`no end after ${patience} ms`] : []),
    ...(malformed === undefined ? [] : [malformed]),
    ...answers.flatMap((answer) => faultOf(answer, request, ordinary) ?? []),
  ];
  const start = JSON.stringify(request.bytes.toString('utf8', 0, 160));
  return found.map((fault) => `${request.family}, ${start}: ${fault}`);
}

const bodiesOf = (pages: Pages) => new Set([...pages.values()].map(({ body }) => body.toString('latin1')));

test(`${count} strange requests: no 5xx, no silence, nothing repeated, and every page as before`, async () => {
  const site = await startSite({ from: smallContent });
  try {
    const before = await pagesOf(site.origin, smallAddresses);
    const ordinary = bodiesOf(before);
    const printedBefore = site.log().length;
    const statuses = new Map<number, number>();
    const faults: string[] = [];
    const waiting = [...strangeRequests(count, seed)].reverse();
    const visitor = async (): Promise<void> => {
      for (let request = waiting.pop(); request; request = waiting.pop()) {
        const got = await exchange(site.port, request, patience);
        for (const { status } of got.answers) statuses.set(status, (statuses.get(status) ?? 0) + 1);
        faults.push(...faultsOf(request, got, ordinary));
      }
    };
    await Promise.all(Array.from({ length: atOnce }, visitor));
    expect(faults).toEqual([]);
    // The requests reached every part of the server, and not only the parser's refusal.
    for (const status of [200, 308, 400, 404, 405, 414, 417]) {
      expect(statuses.get(status) ?? 0, `answers with ${status}`).toBeGreaterThan(0);
    }
    expect(differences(before, await pagesOf(site.origin, smallAddresses))).toEqual([]);

    // Every line is one record: nothing that was sent has broken out of its quotation.
    const log = await until(
      async () => site.log(),
      (printed) => printed.endsWith('\n'),
    );
    const lines = log.slice(printedBefore).split('\n').filter(Boolean);
    for (const line of lines) expect(JSON.parse(line)).toMatchObject({ level: expect.anything() });
    expect(lines.filter((line) => /"level":(?:50|60|"error"|"fatal")/.test(line))).toEqual([]);
  } finally {
    await site.dispose();
  }
});
