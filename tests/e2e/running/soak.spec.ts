import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'playwright/test';
import { pagesOf } from '#tests/e2e/running/page-bytes.ts';
import { type SiteProcess, startSite, until } from '#tests/e2e/running/site-process.ts';
import { smallAddresses, smallContent } from '#tests/e2e/running/small-content.ts';
import { visit } from '#tests/e2e/running/soak-visitors.ts';

/** Enough for each file to come, break, be mended and go; SOAK_SECONDS=60 is the whole promise. */
const seconds = Number(process.env.SOAK_SECONDS ?? 8);
const visitors = 16;
const files = 200;
/** Milliseconds from one publication to the next. Each changes every page. */
const roundMs = 1_000;
const rounds = Math.floor((seconds * 1_000) / roundMs);

/** What readers read. Programs fetch the data files, each of which lists the whole timeline: they are rare, and render for longer. */
const readAddresses = smallAddresses.filter((address) => !/\.(?:json|csv|ics)$/.test(address));

const pathOf = (index: number) => `updates/soak-${index}.md`;

const update = (index: number, revision: number) => `---
title: Update soak${index}rev${revision} of a long day
summary: What soak${index}rev${revision} has brought.
published: 2026-01-01T09:${String(index % 60).padStart(2, '0')}:00+05:00
story: first-seat
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
      () => mark(index),
      (shown) => shown === revision,
    );
  }
}

test(`${seconds} s of ${visitors} visitors while ${files} files come, break, are mended and go: nobody notices`, async () => {
  test.setTimeout((seconds + 1_200) * 1_000);
  const server = await startSite({ from: smallContent, environment: { LOG_LEVEL: 'error' } });
  try {
    const site = await readFile(join(server.contentDir, 'site.yml'), 'utf8');
    const comingAndGoing = Array.from({ length: files }, (_, index) => `/updates/soak-${index}`);
    await publishRound(server, site, 0);
    await seesRound(server, 0);
    await pagesOf(server.origin, smallAddresses);
    const began = performance.now();
    const visits = visit(server.origin, visitors, readAddresses, comingAndGoing);
    for (let round = 1; round < rounds; round += 1) {
      await wait(Math.max(0, round * roundMs - (performance.now() - began)));
      await publishRound(server, site, round);
      await seesRound(server, round);
      await until(
        async () => visits.newest(),
        (newest) => newest >= round,
      );
    }
    const faults = await visits.stop();
    expect(faults).toEqual([]);
    expect(server.log()).not.toContain('"level":50');
    expect(visits.requests()).toBeGreaterThan(10 * visitors);
    const health = async () => (await fetch(`${server.origin}/healthz`)).json();
    await until(health, ({ status, problems }) => status === 'ok' && problems === 0);
  } finally {
    await server.dispose();
  }
});
