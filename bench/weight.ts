import type { Browser } from 'playwright';
import { settledAnswer } from '#bench/answers.ts';
import { makeCorpus, makePlainCorpus, measuredPath } from '#bench/corpus.ts';
import { table } from '#bench/figures.ts';
import { type FirstView, firstView, launchBrowser } from '#bench/first-view.ts';
import type { Findings, Part, Target } from '#bench/report.ts';
import { withResources } from '#bench/running.ts';
import { shippedPages, startOurs, startShipped, startStarter } from '#bench/servers.ts';
import { isLanguage, namesOfLanguages, translations } from '#lib/terms/languages.ts';
import { outgrown } from '#scripts/font-characters.ts';

async function viewSettled(browser: Browser, address: string): Promise<FirstView> {
  await settledAnswer(address);
  return firstView(browser, address);
}

/** A story in each language that is published beside English: Urdu brings a font of its own. */
const translatedStories = translations
  .filter(isLanguage)
  .map((language) => [`story in ${namesOfLanguages[language]}`, `/${language}${shippedPages.story}`] as const);

const viewShipped = (browser: Browser) =>
  withResources(async (held) => {
    const { origin } = await startShipped(held);
    const views: (readonly [string, FirstView])[] = [];
    for (const [name, path] of [...Object.entries(shippedPages), ...translatedStories])
      views.push([name, await viewSettled(browser, `${origin}${path}`)]);
    return views;
  });

/** A story of 600 words with its citations, from the site. */
const viewOurStory = (browser: Browser) =>
  withResources(async (held) => {
    const { origin } = await startOurs(held, await makeCorpus(held, 20));
    return viewSettled(browser, `${origin}${measuredPath}`);
  });

/** The same story from the plain starter, which knows no citations. */
const viewStarterStory = (browser: Browser) =>
  withResources(async (held) => {
    const origin = await startStarter(held, await makePlainCorpus(held, 20));
    return firstView(browser, `${origin}${measuredPath}`);
  });

const sumOf = ({ html, css, script, font, image, other }: FirstView) => html + css + script + font + image + other;

function row(name: string, view: FirstView): readonly (string | number)[] {
  const { html, css, script, font, image, other, requestsBeforeText } = view;
  return [name, html, css, script, font, image, other, sumOf(view), requestsBeforeText];
}

/** Whether shipped pages need a second file of the fonts. */
function fontReport(lacking: readonly string[]): string {
  if (lacking.length === 0) return 'The first files of the fonts hold every character of ours that shipped pages use.';
  return `Content has outgrown the first files of the fonts, which lack ${lacking.join(', ')}: run \`npm run fonts\`.`;
}

async function measure(browser: Browser): Promise<Findings> {
  const shipped = await viewShipped(browser);
  const story = await viewOurStory(browser);
  const starter = await viewStarterStory(browser);
  const views = [...shipped, ['story of 600 words', story], ['the same, starter', starter]] as const;
  const head = ['page', 'HTML', 'CSS', 'script', 'font', 'image', 'other', 'sum', 'requests before text'];
  const rows = views.map(([name, view]) => row(name, view));
  const details = `${table(head, rows)}

Bytes on the wire of a first view on a phone (412 × 823, slow 4G: 150 ms, 1.6 Mbit/s), compressed as Chromium gets them, without response heads. CSS and code that stand in the page are counted as what the page weighs more than without them. The last column counts every request that was begun before the first text was painted, whether the text waited for it or not.

${fontReport(await outgrown())}`;
  const most = (what: string, limit: number, unit: string, measured: number): Target => {
    return { what: `Story of 600 words: ${what}`, bound: 'at most', limit, unit, measured };
  };
  const urdu = shipped.filter(([name]) => name === `story in ${namesOfLanguages.ur}`);
  const targets = [
    most('framework JavaScript', 0, 'bytes', story.frameworkScript),
    most('our JavaScript', 8192, 'bytes', story.script - story.frameworkScript),
    most('requests before text is painted', 3, '', story.requestsBeforeText),
    most('head and body of the page', 14_336, 'bytes', story.documentAnswer),
    ...urdu.map(
      ([name, view]): Target => ({
        what: `First view of the ${name}, all told`,
        bound: 'at most',
        limit: 175_000,
        unit: 'bytes',
        measured: sumOf(view),
      }),
    ),
  ];
  return { targets, details };
}

export const weight: Part = {
  title: 'Weight by part',
  measure: () => withResources(async (held) => measure(await launchBrowser(held))),
};
