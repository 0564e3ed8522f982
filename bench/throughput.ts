import { during } from '#bench/clean-up.ts';
import { canPin } from '#bench/commands.ts';
import { type Corpus, makeCorpus, makePlain, measuredBody, measuredStory } from '#bench/corpus.ts';
import { type Load, loadGenerator } from '#bench/load.ts';
import { nginxProgram, startNginx } from '#bench/nginx.ts';
import type { Findings, Part } from '#bench/part.ts';
import type { Plan } from '#bench/plan.ts';
import { type RawAnswer, rawAnswer, settledAnswer, textOf } from '#bench/raw-answer.ts';
import { missingFrom } from '#bench/same-words.ts';
import { startOurs } from '#bench/site.ts';
import { buildStarter, startStarter } from '#bench/starter.ts';
import { median } from '#bench/statistics.ts';
import { table } from '#bench/table.ts';
import type { NotMeasured, Target } from '#bench/target.ts';

const path = `/stories/${measuredStory}`;
const stories = 100;

interface Contestant {
  readonly name: string;
  readonly address: string;
  /** `Accept-Encoding`, where it is not Chromium's. */
  readonly encoding?: string;
}

interface Contest {
  readonly ours: Contestant;
  readonly starter: Contestant;
  readonly uncompressed: Contestant;
  readonly nginx: Contestant | undefined;
  readonly ceiling: Load | undefined;
}

/** Each in turn, and in the next round beginning with the next of them. */
async function playRounds(contestants: readonly Contestant[], plan: Plan): Promise<ReadonlyMap<string, Load[]>> {
  const loads = new Map<string, Load[]>(contestants.map(({ name }) => [name, []]));
  for (const { address, encoding } of contestants) await loadGenerator.ask(address, plan.warmUpSeconds, encoding);
  for (let round = 0; round < plan.rounds; round += 1) {
    const start = round % contestants.length;
    for (const { name, address, encoding } of [...contestants.slice(start), ...contestants.slice(0, start)]) {
      loads.get(name)?.push(await loadGenerator.ask(address, plan.roundSeconds, encoding));
    }
  }
  return loads;
}

const rates = (loads: readonly Load[]) => loads.map(({ requestsPerSecond }) => requestsPerSecond);

/** Median over the rounds of how many times one is the other. */
const ratio = (loads: readonly Load[], others: readonly Load[]): number =>
  median(
    loads.map(({ requestsPerSecond }, round) => requestsPerSecond / (others[round]?.requestsPerSecond ?? Number.NaN)),
  );

async function compare(contest: Contest, plan: Plan): Promise<Findings> {
  const { ours, starter, uncompressed, nginx, ceiling } = contest;
  const contestants = [ours, starter, uncompressed, ...(nginx ? [nginx] : [])];
  const loads = await playRounds(contestants, plan);
  const of = ({ name }: Contestant) => loads.get(name) ?? [];
  const absent: NotMeasured = { notMeasured: 'nginx is not installed' };
  const targets: readonly Target[] = [
    target('Requests/s of a story', 'at least', 30, '× the starter', ratio(of(ours), of(starter))),
    target('Requests/s of a story', 'at least', 0.4, '× nginx', nginx ? ratio(of(ours), of(nginx)) : absent),
    target('p99 at 32 connections', 'at most', 10, 'ms', median(of(ours).map(({ p99Ms }) => p99Ms))),
  ];
  const rows = contestants.map((contestant) => {
    const own = of(contestant);
    const all = rates(own);
    const p99 = median(own.map(({ p99Ms }) => p99Ms));
    return [contestant.name, median(all), Math.min(...all), Math.max(...all), p99, ratio(of(ours), own)];
  });
  const top = ceiling ? `${Math.round(ceiling.requestsPerSecond)} requests/s` : 'not measured: nginx is not installed';
  const details = `${table(['server', 'requests/s', 'lowest', 'highest', 'p99 ms', 'ours ÷ it'], rows)}

Medians of ${plan.rounds} rounds of ${plan.roundSeconds} s each, the servers in turn; the ratio is the median of the rounds' ratios. ${
    canPin
      ? 'Each server is held to one core, and what asks to another.'
      : 'No cores were set apart for servers and asker.'
  } ${loadGenerator.name} asks over 32 connections with the \`Accept-Encoding\` of Chromium; its own ceiling here, against an empty 204 of nginx: ${top}.${
    loadGenerator.name === 'autocannon'
      ? ' autocannon tops out below the site: install wrk for a figure that is not its own.'
      : ''
  }

The starter is in bench/baseline: ${stories} stories generated statically, \`next start\`. It compresses each answer anew; "asked for no compression" shows it without that cost. nginx sends the site's own brotli bytes and headers from the disk, one worker, no log.`;
  return { targets, details };
}

const target = (
  what: string,
  bound: Target['bound'],
  limit: number,
  unit: string,
  measured: Target['measured'],
): Target => ({ what, bound, limit, unit, measured });

/** @throws Error when an answer does not tell the story */
function assertSameWords(name: string, answer: RawAnswer, body: string): void {
  const missing = answer.status === 200 ? missingFrom(textOf(answer), body) : `(status ${answer.status})`;
  if (missing !== undefined) throw new Error(`${name} does not tell the whole story: "${missing}" is missing`);
}

async function measureCorpus(corpus: Corpus, plan: Plan): Promise<Findings> {
  await makePlain(corpus);
  await buildStarter(`${corpus.contentDir}/stories`);
  const body = await measuredBody(corpus);
  const site = await startOurs(corpus.contentDir, 'one core');
  return during(site, async () => {
    const starter = await startStarter();
    return during(starter, async () => {
      const address = `${site.origin}${path}`;
      const answer = await settledAnswer(address);
      assertSameWords('The site', answer, body);
      assertSameWords('The starter', await rawAnswer(`${starter.origin}${path}`), body);
      const contest = {
        ours: { name: 'this site', address },
        starter: { name: 'starter, next start', address: `${starter.origin}${path}` },
        uncompressed: { name: '– asked for no compression', address: `${starter.origin}${path}`, encoding: 'identity' },
      };
      if (nginxProgram === undefined) return compare({ ...contest, nginx: undefined, ceiling: undefined }, plan);
      const nginx = await startNginx({ path, headers: answer.headers, bytes: answer.bytes });
      return during(nginx, async () => {
        assertSameWords('nginx', await rawAnswer(`${nginx.origin}${path}`), body);
        const ceiling = await loadGenerator.ask(nginx.emptyAddress, plan.roundSeconds);
        const named = { name: 'nginx, same bytes', address: `${nginx.origin}${path}` };
        return compare({ ...contest, nginx: named, ceiling }, plan);
      });
    });
  });
}

export const throughput: Part = {
  title: 'Throughput',
  measure: async (plan) => {
    const corpus = await makeCorpus(stories);
    return during(corpus, () => measureCorpus(corpus, plan));
  },
};
