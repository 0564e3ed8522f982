import { join } from 'node:path';
import { browserFlags } from '#bench/browser.ts';
import { during } from '#bench/clean-up.ts';
import { type Command, outputOf } from '#bench/commands.ts';
import { type Category, categories, type LighthouseRun, readLighthouse } from '#bench/lighthouse-report.ts';
import { pages } from '#bench/pages.ts';
import type { Findings, Part } from '#bench/part.ts';
import { startOurs } from '#bench/site.ts';
import { median } from '#bench/statistics.ts';
import { table } from '#bench/table.ts';
import type { Target } from '#bench/target.ts';
import { toolFile } from '#bench/tools.ts';
import { findBrowser } from '#scripts/browser.mjs';

const measured = ['front', 'story', 'timeline', 'milestone', 'programme'] as const;

/** Lighthouse now and then loses the trace of a page, says so, and asks to be run again: three tries. */
async function runLighthouse(address: string, browser: string, triesLeft = 2): Promise<LighthouseRun> {
  try {
    return await runOnce(address, browser);
  } catch (error) {
    if (triesLeft === 0) throw error;
    return runLighthouse(address, browser, triesLeft - 1);
  }
}

/** One run with Lighthouse's own phone and network. */
async function runOnce(address: string, browser: string): Promise<LighthouseRun> {
  const command: Command = [
    process.execPath,
    toolFile('lighthouse/cli/index.js'),
    address,
    '--output=json',
    '--output-path=stdout',
    '--quiet',
    '--no-enable-error-reporting',
    `--only-categories=${categories.join(',')}`,
    `--chrome-flags=--headless=new ${browserFlags.join(' ')}`,
  ];
  return readLighthouse(await outputOf(command, 180_000, { CHROME_PATH: browser }));
}

const middle = (runs: readonly LighthouseRun[], figure: (run: LighthouseRun) => number) => median(runs.map(figure));

type Measurements = readonly (readonly [string, readonly LighthouseRun[]])[];

/** The lowest of the pages' medians: the target is missed by the worst of them. */
function lowest(pagesRun: Measurements, category: Category): Target {
  const least = category === 'performance' ? 99 : 100;
  const worst = Math.min(...pagesRun.map(([, runs]) => middle(runs, ({ scores }) => scores[category])));
  return {
    what: `Lighthouse mobile, ${category}, worst page`,
    bound: 'at least',
    limit: least,
    unit: '',
    measured: worst,
  };
}

/** A line for each audit that lowered a score, with what the runs found. */
function faultLines(page: string, runs: readonly LighthouseRun[]): readonly string[] {
  const byAudit = Map.groupBy(
    runs.flatMap(({ faults }) => faults),
    ({ about }) => about,
  );
  return [...byAudit].map(([about, faults]) => {
    const found = [...new Set(faults.map((fault) => fault.found))].join(' · ');
    return `- ${page}: ${about} (in ${faults.length} of ${runs.length} runs)${found === '' ? '' : `: ${found}`}`;
  });
}

function describe(pagesRun: Measurements): string {
  const rows = pagesRun.map(([name, runs]) => [
    name,
    ...categories.map((category) => middle(runs, ({ scores }) => scores[category])),
    middle(runs, ({ lcpMs }) => lcpMs),
    middle(runs, ({ cls }) => cls),
    middle(runs, ({ tbtMs }) => tbtMs),
  ]);
  const faults = pagesRun.flatMap(([name, runs]) => faultLines(name, runs));
  const [, [first] = []] = pagesRun[0] ?? [];
  return `${table(['page', ...categories, 'LCP ms', 'CLS', 'TBT ms'], rows)}

Lighthouse ${first?.version ?? ''}, mobile as it comes (slow 4G and a slow processor, simulated), median of ${pagesRun[0]?.[1].length ?? 0}.

${faults.length > 0 ? `What lowered a score:\n\n${faults.join('\n')}` : 'No audit that counts found a fault.'}`;
}

export const lighthouse: Part = {
  title: 'Lighthouse',
  measure: async ({ lighthouseRuns }): Promise<Findings> => {
    const browser = await findBrowser();
    if (browser === undefined) throw new Error('There is no Chromium; run: npm run bench');
    const site = await startOurs(join(import.meta.dirname, '../content'));
    return during(site, async () => {
      const pagesRun: (readonly [string, readonly LighthouseRun[]])[] = [];
      for (const name of measured) {
        const runs: LighthouseRun[] = [];
        for (let run = 0; run < lighthouseRuns; run += 1) {
          runs.push(await runLighthouse(`${site.origin}${pages[name]}`, browser));
        }
        pagesRun.push([name, runs]);
      }
      return { targets: categories.map((category) => lowest(pagesRun, category)), details: describe(pagesRun) };
    });
  },
};
