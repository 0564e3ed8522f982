import { join } from 'node:path';
import type { Browser } from 'playwright';
import { launchBrowser } from '#bench/browser.ts';
import { during } from '#bench/clean-up.ts';
import { makeCorpus, makePlain, measuredStory } from '#bench/corpus.ts';
import { type FirstView, firstView } from '#bench/first-view.ts';
import { pages } from '#bench/pages.ts';
import type { Findings, Part } from '#bench/part.ts';
import { settledAnswer } from '#bench/raw-answer.ts';
import { startOurs } from '#bench/site.ts';
import { buildStarter, startStarter } from '#bench/starter.ts';
import { table } from '#bench/table.ts';
import type { Target } from '#bench/target.ts';

const storyPath = `/stories/${measuredStory}`;

async function viewSettled(browser: Browser, address: string): Promise<FirstView> {
  await settledAnswer(address);
  return firstView(browser, address);
}

async function viewShipped(browser: Browser): Promise<readonly (readonly [string, FirstView])[]> {
  const site = await startOurs(join(import.meta.dirname, '../content'));
  return during(site, async () => {
    const views: (readonly [string, FirstView])[] = [];
    for (const [name, path] of Object.entries(pages)) {
      views.push([name, await viewSettled(browser, `${site.origin}${path}`)]);
    }
    return views;
  });
}

/** A story of 600 words with its citations, from the site. */
async function viewOurStory(browser: Browser): Promise<FirstView> {
  const corpus = await makeCorpus(20);
  return during(corpus, async () => {
    const site = await startOurs(corpus.contentDir);
    return during(site, () => viewSettled(browser, `${site.origin}${storyPath}`));
  });
}

/** The same story from the plain starter, which knows no citations. */
async function viewStarterStory(browser: Browser): Promise<FirstView> {
  const corpus = await makeCorpus(20);
  return during(corpus, async () => {
    await makePlain(corpus);
    await buildStarter(join(corpus.contentDir, 'stories'));
    const starter = await startStarter();
    return during(starter, () => firstView(browser, `${starter.origin}${storyPath}`));
  });
}

function targetsOf(story: FirstView): readonly Target[] {
  const atMost = (what: string, limit: number, unit: string, measured: number): Target => ({
    what: `Story of 600 words: ${what}`,
    bound: 'at most',
    limit,
    unit,
    measured,
  });
  return [
    atMost('framework JavaScript', 0, 'bytes', story.frameworkScript),
    atMost('our JavaScript', 4096, 'bytes', story.script - story.frameworkScript),
    atMost('requests before text is painted', 3, '', story.requestsBeforeText),
    atMost('head and body of the page', 14_336, 'bytes', story.documentAnswer),
  ];
}

function row(name: string, view: FirstView): readonly (string | number)[] {
  const { html, css, script, font, image, other, requestsBeforeText } = view;
  return [name, html, css, script, font, image, other, html + css + script + font + image + other, requestsBeforeText];
}

async function measureIn(browser: Browser): Promise<Findings> {
  const shipped = await viewShipped(browser);
  const story = await viewOurStory(browser);
  const starter = await viewStarterStory(browser);
  const named = [...shipped, ['story of 600 words', story], ['the same, starter', starter]] as const;
  const head = ['page', 'HTML', 'CSS', 'script', 'font', 'image', 'other', 'sum', 'requests before text'];
  const details = `${table(
    head,
    named.map(([name, view]) => row(name, view)),
  )}

Bytes on the wire of a first view on a phone (412 × 823, slow 4G: 150 ms, 1.6 Mbit/s), compressed as Chromium gets them, without response heads. CSS and code that stand in the page are counted as what the page weighs more than without them. The last column counts every request that was begun before the first text was painted, whether the text waited for it or not.`;
  return { targets: targetsOf(story), details };
}

export const weight: Part = {
  title: 'Weight by part',
  measure: async () => {
    const browser = await launchBrowser();
    return during({ dispose: () => browser.close() }, () => measureIn(browser));
  },
};
