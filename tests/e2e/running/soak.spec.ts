import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'playwright/test';
import { everyAddress, pagesOf } from '#tests/e2e/running/page-bytes.ts';
import { type SiteProcess, startSite, until } from '#tests/e2e/running/site-process.ts';
import { visit } from '#tests/e2e/running/soak-visitors.ts';

/** The promise is for 60 s (SOAK_SECONDS=60); a third of that finds the same faults and keeps `npm test` short. */
const seconds = Number(process.env.SOAK_SECONDS ?? 20);
/** Whoever sets the length gives the machine to it; beside other work, delays say more about that work than about the server. */
const isAlone = process.env.SOAK_SECONDS !== undefined;
const visitors = 64;
const files = 200;
/** Milliseconds from one publication to the next. Each changes every page. */
const roundMs = 1_000;
const rounds = Math.floor((seconds * 1_000) / roundMs);
/** Milliseconds until what was saved is seen, on a machine that has other things to do. */
const patience = 30_000;
const limits = { delayMs: 30, growthBytes: 200 * 1024 * 1024 };

/** What readers read. Programs fetch the data files, each of which lists the whole timeline: they are rare, and render for longer. */
const readAddresses = everyAddress.filter((address) => !/\.(?:json|csv|ics)$/.test(address));

const pathOf = (index: number) => `updates/soak-${index}.md`;

const update = (index: number, revision: number) => `---
title: Update soak${index}rev${revision} of a long day
summary: What soak${index}rev${revision} has brought.
published: 2026-01-01T09:${String(index % 60).padStart(2, '0')}:00+05:00
story: pakistan-astronaut-tiangong-agreement
sources:
  - publisher: Dawn
    description: report of the day
---

The text of soak${index}rev${revision}.:cite[1]
`;

/** The files whose turn it is in a round, one group after the other. */
function group(round: number): readonly number[] {
  const groups = rounds - 3;
  const from = Math.ceil((round * files) / groups);
  const to = Math.ceil(((round + 1) * files) / groups);
  return round < 0 || round >= groups ? [] : Array.from({ length: to - from }, (_, index) => from + index);
}

/** Publishes a group, breaks the one before, mends the one before that and deletes the oldest; the site's title names the round. */
async function publishRound({ contentDir }: SiteProcess, site: string, round: number): Promise<void> {
  const write = (index: number, text: string) => writeFile(join(contentDir, pathOf(index)), text);
  await Promise.all([
    ...group(round).map((index) => write(index, update(index, 1))),
    ...group(round - 1).map((index) => write(index, update(index, 2).replace('published: ', 'published: never '))),
    ...group(round - 2).map((index) => write(index, update(index, 3))),
    ...group(round - 3).map((index) => rm(join(contentDir, pathOf(index)))),
    writeFile(join(contentDir, 'site.yml'), site.replace(/^title: .*$/m, `title: Pakistan in Orbit siterev${round}`)),
  ]);
}

/** One of each group is as it was left: new, last good, mended, gone. */
async function seesRound(site: SiteProcess, round: number): Promise<void> {
  const mark = async (index: number) => /soak\d+rev(\d+)/.exec(await site.text(`/updates/soak-${index}`))?.[1];
  for (const [before, revision] of [undefined, '1', '1', '3', undefined].entries()) {
    const [index] = before === 0 ? [] : group(round - before + 1);
    if (index === undefined) continue;
    await until(
      patience,
      () => mark(index),
      (shown) => shown === revision,
    );
  }
}

interface Figures {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

interface Measured {
  /** How late the event loop was. */
  readonly delayMs: Figures;
  /** How much of that the server itself worked. */
  readonly workMs: Figures;
  readonly residentBytes: { readonly before: number; readonly most: number; readonly after: number };
}

test(`${seconds} s of ${visitors} visitors while ${files} files come, break, are mended and go: nobody notices`, async () => {
  test.setTimeout((seconds + 240) * 1_000);
  const folder = await mkdtemp(join(tmpdir(), 'orbit-soak-'));
  const figures = join(folder, 'figures.json');
  const server = await startSite({
    environment: {
      NODE_OPTIONS: `--import=${new URL('./loop-delay.ts', import.meta.url)}`,
      LOOP_DELAY_FILE: figures,
      LOG_LEVEL: 'error',
    },
  });
  try {
    const site = await readFile(join(server.contentDir, 'site.yml'), 'utf8');
    const comingAndGoing = Array.from({ length: files }, (_, index) => `/updates/soak-${index}`);
    await publishRound(server, site, 0);
    await seesRound(server, 0);
    await pagesOf(server.origin);
    server.process.kill('SIGUSR2');
    const began = performance.now();
    const visits = visit(server.origin, visitors, readAddresses, comingAndGoing);
    for (let round = 1; round < rounds; round += 1) {
      await wait(Math.max(0, round * roundMs - (performance.now() - began)));
      await publishRound(server, site, round);
      await seesRound(server, round);
      await until(
        patience,
        async () => visits.newest(),
        (newest) => newest >= round,
      );
    }
    const took = (performance.now() - began) / 1_000;
    const faults = await visits.stop();
    server.process.kill('SIGUSR2');
    const written = await until(
      5_000,
      () => readFile(figures, 'utf8').catch(() => ''),
      (text) => text.endsWith('}'),
    );
    const { delayMs, workMs, residentBytes }: Measured = JSON.parse(written);
    const megabytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`;
    const milliseconds = ({ p50, p99, max }: Figures) =>
      `p50 ${p50.toFixed(1)}, p99 ${p99.toFixed(1)}, most ${max.toFixed(0)} ms`;
    process.stdout.write(
      `soak: ${visits.requests()} requests and ${rounds} publications in ${took.toFixed(0)} s
  event-loop delay: ${milliseconds(delayMs)}; of it own work: ${milliseconds(workMs)}
  resident: ${megabytes(residentBytes.before)} before, at most ${megabytes(residentBytes.most)}, ${megabytes(residentBytes.after)} after\n`,
    );
    expect(faults).toEqual([]);
    expect(server.log()).not.toContain('"level":50');
    expect(visits.requests()).toBeGreaterThan(200 * seconds);
    expect(await (await fetch(`${server.origin}/healthz`)).json()).toMatchObject({ status: 'ok', problems: 0 });
    expect(residentBytes.most - residentBytes.before).toBeLessThan(limits.growthBytes);
    if (isAlone) expect(delayMs.p99).toBeLessThanOrEqual(limits.delayMs);
    else expect(workMs.p99).toBeLessThanOrEqual(limits.delayMs);
  } finally {
    await server.dispose();
    await rm(folder, { recursive: true, force: true });
  }
});
