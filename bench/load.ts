import { z } from 'zod';
import { type Command, findProgram, onCoreOf, outputOf } from '#bench/commands.ts';
import { toolFile } from '#bench/tools.ts';

const connections = 32;

/** What Chromium sends. */
export const acceptEncoding = 'gzip, deflate, br, zstd';

export interface Load {
  readonly requestsPerSecond: number;
  readonly p99Ms: number;
}

/** A program that asks for one address over 32 connections, as often as it can. */
export interface LoadGenerator {
  readonly name: string;
  /** @throws Error when an answer was not a 2xx or a connection broke: such a figure means nothing */
  readonly ask: (address: string, seconds: number, encoding?: string) => Promise<Load>;
}

const milliseconds: Readonly<Record<string, number>> = { us: 0.001, ms: 1, s: 1000, m: 60_000 };

/** Reads what `wrk --latency` prints. @throws Error when there were faults, or figures are missing */
export function readWrk(printed: string): Load {
  const faults = /Non-2xx or 3xx responses: \d+|Socket errors: .*/.exec(printed);
  if (faults) throw new Error(`wrk: ${faults[0]}`);
  const [, rate] = /^Requests\/sec:\s+([\d.]+)/m.exec(printed) ?? [];
  const [, p99, unit = ''] = /^\s+99%\s+([\d.]+)(us|ms|s|m)$/m.exec(printed) ?? [];
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

const ask = async (command: Command, seconds: number) => outputOf(onCoreOf('client', command), (seconds + 30) * 1000);

function wrk(program: string): LoadGenerator {
  return {
    name: 'wrk',
    ask: async (address, seconds, encoding = acceptEncoding) => {
      const shape = ['-t1', `-c${connections}`, `-d${seconds}s`, '--timeout', '10s', '--latency'];
      const printed = await ask([program, ...shape, '-H', `Accept-Encoding: ${encoding}`, address], seconds);
      return readWrk(printed);
    },
  };
}

const autocannon: LoadGenerator = {
  name: 'autocannon',
  ask: async (address, seconds, encoding = acceptEncoding) => {
    const shape = ['--json', '-c', String(connections), '-d', String(seconds)];
    const program = toolFile('autocannon/autocannon.js');
    const printed = await ask(
      [process.execPath, program, ...shape, '-H', `Accept-Encoding=${encoding}`, address],
      seconds,
    );
    return readAutocannon(printed);
  },
};

const installedWrk = findProgram('wrk');

/** wrk where it is installed; autocannon tops out below what the server can do. */
export const loadGenerator: LoadGenerator = installedWrk === undefined ? autocannon : wrk(installedWrk);
