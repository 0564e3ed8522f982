import { rawAnswer, settledAnswer, textOf } from '#bench/answers.ts';
import { makePlainCorpus, measuredBody, measuredPath, missingFrom } from '#bench/corpus.ts';
import { median, table } from '#bench/figures.ts';
import { type Load, load, loadGenerator } from '#bench/load.ts';
import { startNginx } from '#bench/nginx.ts';
import type { Plan } from '#bench/plan.ts';
import type { Findings, Part, Target } from '#bench/report.ts';
import { canPin, withResources } from '#bench/running.ts';
import { startOurs, startStarter } from '#bench/servers.ts';

const stories = 100;
const names = {
  ours: 'this site',
  starter: 'starter, next start',
  uncompressed: '– asked for no compression',
  nginx: 'nginx, same bytes',
} as const;
const noNginx = 'nginx is not installed';

interface Contestant {
  readonly name: string;
  readonly address: string;
  /** `Accept-Encoding`, where it is not Chromium's. */
  readonly encoding?: string;
}

/** What each took in each round. */
type Rounds = ReadonlyMap<string, readonly Load[]>;

/** Each in turn, and in the next round beginning with the next of them. */
async function playRounds(contestants: readonly Contestant[], plan: Plan): Promise<Rounds> {
  const loads = new Map<string, Load[]>(contestants.map(({ name }) => [name, []]));
  for (const { address, encoding } of contestants) await load(address, plan.warmUpSeconds, encoding);
  for (let round = 0; round < plan.rounds; round += 1) {
    const start = round % contestants.length;
    for (const { name, address, encoding } of [...contestants.slice(start), ...contestants.slice(0, start)])
      loads.get(name)?.push(await load(address, plan.roundSeconds, encoding));
  }
  return loads;
}

/** @param ceiling what the generator itself can ask for, where nginx could tell */
function describe(rounds: Rounds, ceiling: Load | undefined, plan: Plan): Findings {
  const rates = (name: string) => rounds.get(name)?.map(({ requestsPerSecond }) => requestsPerSecond) ?? [];
  const p99 = (name: string) => median(rounds.get(name)?.map(({ p99Ms }) => p99Ms) ?? []);
  /** Median over the rounds of how many times the other the site is. */
  const ratio = (name: string) => {
    const others = rates(name);
    return median(rates(names.ours).map((rate, round) => rate / (others[round] ?? Number.NaN)));
  };
  const rows = [...rounds.keys()].map((name) => {
    const own = rates(name);
    return [name, median(own), Math.min(...own), Math.max(...own), p99(name), ratio(name)];
  });
  const top = ceiling ? `${Math.round(ceiling.requestsPerSecond)} requests/s` : `not measured: ${noNginx}`;
  const cores = canPin
    ? 'Each server is held to one core, and what asks to another.'
    : 'No cores were set apart for servers and asker.';
  const weakness =
    loadGenerator === 'autocannon'
      ? ' autocannon tops out below the site: install wrk for a figure that is not its own.'
      : '';
  const details = `${table(['server', 'requests/s', 'lowest', 'highest', 'p99 ms', 'ours ÷ it'], rows)}

Medians of ${plan.rounds} rounds of ${plan.roundSeconds} s each, the servers in turn; the ratio is the median of the rounds' ratios. ${cores} ${loadGenerator} asks over 32 connections with the \`Accept-Encoding\` of Chromium; its own ceiling here, against an empty 204 of nginx: ${top}.${weakness}

The starter is in bench/baseline: ${stories} stories generated statically, \`next start\`. It compresses each answer anew; "asked for no compression" shows it without that cost. nginx sends the site's own brotli bytes and headers from the disk, one worker, no log.`;
  const what = 'Requests/s of a story';
  const nginx = rounds.has(names.nginx) ? ratio(names.nginx) : noNginx;
  const targets: readonly Target[] = [
    { what, bound: 'at least', limit: 30, unit: '× the starter', measured: ratio(names.starter) },
    { what, bound: 'at least', limit: 0.4, unit: '× nginx', measured: nginx },
    { what: 'p99 at 32 connections', bound: 'at most', limit: 10, unit: 'ms', measured: p99(names.ours) },
  ];
  return { targets, details };
}

async function measure(held: AsyncDisposableStack, plan: Plan): Promise<Findings> {
  const contentDir = await makePlainCorpus(held, stories);
  const starter = `${await startStarter(held, contentDir)}${measuredPath}`;
  const ours = `${(await startOurs(held, contentDir, 'one core')).origin}${measuredPath}`;
  const { headers, bytes } = await settledAnswer(ours);
  const nginx = await startNginx(held, { path: measuredPath, headers, bytes });
  const contestants: readonly Contestant[] = [
    { name: names.ours, address: ours },
    { name: names.starter, address: starter },
    { name: names.uncompressed, address: starter, encoding: 'identity' },
    ...(nginx === undefined ? [] : [{ name: names.nginx, address: `${nginx}${measuredPath}` }]),
  ];
  const body = await measuredBody(contentDir);
  for (const { name, address } of contestants) {
    const answer = await rawAnswer(address);
    const missing = answer.status === 200 ? missingFrom(textOf(answer), body) : `(status ${answer.status})`;
    if (missing !== undefined) throw new Error(`${name} does not tell the whole story: "${missing}" is missing`);
  }
  const ceiling = nginx === undefined ? undefined : await load(`${nginx}/nothing`, plan.roundSeconds);
  return describe(await playRounds(contestants, plan), ceiling, plan);
}

export const throughput: Part = {
  title: 'Throughput',
  measure: (plan) => withResources((held) => measure(held, plan)),
};
