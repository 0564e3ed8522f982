import { median, table } from '#bench/figures.ts';
import { browserFlags } from '#bench/first-view.ts';
import { categories, type LighthouseRun, readLighthouse } from '#bench/lighthouse-report.ts';
import type { Findings, Part, Target } from '#bench/report.ts';
import { outputOf, withResources } from '#bench/running.ts';
import { shippedPages, startShipped } from '#bench/servers.ts';
import { toolFile } from '#bench/tools.ts';
import { findBrowser } from '#scripts/browser.mjs';

const measured = ['front', 'story', 'timeline', 'milestone', 'programme'] as const;

/** One run with Lighthouse's own phone and network; now and then it loses the trace of a page and asks to be run again: three tries. */
async function runLighthouse(address: string, browser: string, triesLeft = 2): Promise<LighthouseRun> {
  const shape = ['--output=json', '--output-path=stdout', '--no-enable-error-reporting'];
  const chosen = `--only-categories=${categories.join(',')}`;
  const chrome = `--chrome-flags=--headless=new ${browserFlags.join(' ')}`;
  const program = await toolFile('lighthouse/cli/index.js');
  try {
    const command = [process.execPath, program, address, ...shape, chosen, chrome] as const;
    return readLighthouse(await outputOf(command, 180_000, { CHROME_PATH: browser }));
  } catch (error) {
    if (triesLeft === 0) throw error;
    return runLighthouse(address, browser, triesLeft - 1);
  }
}

interface PageRuns {
  readonly page: string;
  readonly runs: readonly LighthouseRun[];
}

const middle = ({ runs }: PageRuns, figure: (run: LighthouseRun) => number) => median(runs.map(figure));

/** A line for each audit that lowered a score, with what the runs found. */
function faultLines({ page, runs }: PageRuns): readonly string[] {
  const faults = Map.groupBy(
    runs.flatMap((run) => run.faults),
    ({ about }) => about,
  );
  return [...faults].map(([about, same]) => {
    const found = [...new Set(same.map((fault) => fault.found))].join(' · ');
    return `- ${page}: ${about} (in ${same.length} of ${runs.length} runs)${found && `: ${found}`}`;
  });
}

function describe(pages: readonly PageRuns[], runCount: number): Findings {
  const rows = pages.map((each) => [
    each.page,
    ...categories.map((category) => middle(each, (run) => run.categories[category].score)),
    middle(each, ({ lcpMs }) => lcpMs),
    middle(each, ({ cls }) => cls),
    middle(each, ({ tbtMs }) => tbtMs),
  ]);
  const faults = pages.flatMap(faultLines);
  const details = `${table(['page', ...categories, 'LCP ms', 'CLS', 'TBT ms'], rows)}

Lighthouse ${pages[0]?.runs[0]?.version}, mobile as it comes (slow 4G and a slow processor, simulated), median of ${runCount}.

${faults.length > 0 ? `What lowered a score:\n\n${faults.join('\n')}` : 'No audit that counts found a fault.'}`;
  const targets = categories.map((category): Target => {
    const worst = Math.min(...pages.map((each) => middle(each, (run) => run.categories[category].score)));
    const limit = category === 'performance' ? 99 : 100;
    return { what: `Lighthouse mobile, ${category}, worst page`, bound: 'at least', limit, unit: '', measured: worst };
  });
  return { targets, details };
}

export const lighthouse: Part = {
  title: 'Lighthouse',
  measure: ({ lighthouseRuns }) =>
    withResources(async (held) => {
      const browser = await findBrowser();
      if (browser === undefined) throw new Error('There is no Chromium; run: npm run bench');
      const { origin } = await startShipped(held);
      const pages: PageRuns[] = [];
      for (const page of measured) {
        const runs: LighthouseRun[] = [];
        while (runs.length < lighthouseRuns) runs.push(await runLighthouse(`${origin}${shippedPages[page]}`, browser));
        pages.push({ page, runs });
      }
      return describe(pages, lighthouseRuns);
    }),
};
