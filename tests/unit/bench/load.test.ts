import { expect, test } from 'vitest';
import { readAutocannon, readWrk } from '#bench/load.ts';

const wrkPrinted = `Running 4s test @ http://127.0.0.1:3000/stories/story-7
  1 threads and 32 connections
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency     1.21ms  402.10us   9.87ms   91.40%
    Req/Sec    26.10k     1.20k   28.01k    80.00%
  Latency Distribution
     50%    1.14ms
     75%    1.29ms
     90%    1.50ms
     99%    2.95ms
  104120 requests in 4.00s, 1.13GB read
Requests/sec:  26021.55
Transfer/sec:    288.4MB
`;

test('reads the rate and the p99 of wrk', () => {
  expect(readWrk(wrkPrinted)).toEqual({ requestsPerSecond: 26_021.55, p99Ms: 2.95 });
});

test.each([
  ['850.00us', 0.85],
  ['1.50s ', 1500],
  ['2.00m', 120_000],
])('a p99 of %s is %d ms', (printed, p99Ms) => {
  expect(readWrk(wrkPrinted.replace('2.95ms', printed)).p99Ms).toBe(p99Ms);
});

test.each(['  Non-2xx or 3xx responses: 12', '  Socket errors: connect 0, read 3, write 0, timeout 1'])(
  'a run with faults is no measurement: %s',
  (fault) => {
    expect(() => readWrk(`${wrkPrinted}${fault}\n`)).toThrow(fault.trim());
  },
);

test('says what wrk printed when there are no figures in it', () => {
  expect(() => readWrk('unable to connect')).toThrow('unable to connect');
});

test('reads the rate and the p99 of autocannon, and refuses a run with faults', () => {
  const report = { errors: 0, non2xx: 0, requests: { average: 9000.5 }, latency: { p99: 7 } };
  expect(readAutocannon(JSON.stringify(report))).toEqual({ requestsPerSecond: 9000.5, p99Ms: 7 });
  expect(() => readAutocannon(JSON.stringify({ ...report, non2xx: 3 }))).toThrow('3 answers that were not 2xx');
});
