import { z } from 'zod';
import { acceptEncoding } from '#bench/answers.ts';
import { findProgram, onCoreOf, outputOf } from '#bench/running.ts';
import { toolFile } from '#bench/tools.ts';

export interface Load {
  readonly requestsPerSecond: number;
  readonly p99Ms: number;
}

const milliseconds: Readonly<Record<string, number>> = { us: 0.001, ms: 1, s: 1000, m: 60_000 };

/** Reads what `wrk --latency` prints. @throws Error when there were faults, or figures are missing */
export function readWrk(printed: string): Load {
  const faults = /Non-2xx or 3xx responses: \d+|Socket errors: .*/.exec(printed);
  if (faults) throw new Error(`wrk: ${faults[0]}`);
  const [, rate] = /^Requests\/sec:\s+([\d.]+)/m.exec(printed) ?? [];
  const [, p99, unit = ''] = /^\s+99%\s+([\d.]+)(us|ms|s|m) *$/m.exec(printed) ?? [];
  const scale = milliseconds[unit];
  if (rate === undefined || p99 === undefined || scale === undefined) throw new Error(`wrk printed: ${printed}`);
  return { requestsPerSecond: Number(rate), p99Ms: Number(p99) * scale };
}

const autocannonReport = z.object({
  errors: z.number(),
  non2xx: z.number(),
  requests: z.object({ average: z.number() }),
  latency: z.object({ p99: z.number() }),
});

/** Reads what `autocannon --json` prints. @throws Error when there were faults */
export function readAutocannon(printed: string): Load {
  const { errors, non2xx, requests, latency } = autocannonReport.parse(JSON.parse(printed));
  if (errors + non2xx > 0) throw new Error(`autocannon: ${errors} errors, ${non2xx} answers that were not 2xx`);
  return { requestsPerSecond: requests.average, p99Ms: latency.p99 };
}

const wrk = findProgram('wrk');

/** wrk where it is installed; autocannon tops out below what the server can do. */
export const loadGenerator = wrk === undefined ? 'autocannon' : 'wrk';

/**
 * Asks for one address over 32 connections, as often as it can.
 * @throws Error when an answer was not a 2xx or a connection broke: such a figure means nothing
 */
export async function load(address: string, seconds: number, encoding = acceptEncoding): Promise<Load> {
  const ask = (program: string, ...parameters: readonly string[]) =>
    outputOf(onCoreOf('client', [program, ...parameters, address]), (seconds + 30) * 1000);
  if (wrk !== undefined) {
    const shape = ['-t1', '-c32', `-d${seconds}s`, '--timeout', '10s', '--latency'];
    return readWrk(await ask(wrk, ...shape, '-H', `Accept-Encoding: ${encoding}`));
  }
  const autocannon = await toolFile('autocannon/autocannon.js');
  const shape = ['--json', '-c', '32', '-d', `${seconds}`, '-H', `Accept-Encoding=${encoding}`];
  return readAutocannon(await ask(process.execPath, autocannon, ...shape));
}
