import { setTimeout as wait } from 'node:timers/promises';
import { rawAnswer, textOf } from '#bench/answers.ts';
import { addTranslations, makeCorpus, translatedStory } from '#bench/corpus.ts';
import { median, p95, readable, table } from '#bench/figures.ts';
import type { Plan } from '#bench/plan.ts';
import type { Findings, Part, Target } from '#bench/report.ts';
import { megabytesAtRest } from '#bench/resting.ts';
import { withResources } from '#bench/running.ts';
import { startOurs } from '#bench/servers.ts';
import { addressesIn } from '#lib/addresses/addresses.ts';
import { createMarkdownPool } from '#lib/content/reading/markdown-pool.ts';
import { createContentStore } from '#lib/content/store/content-store.ts';
import { localeOf } from '#lib/i18n/locale.ts';
import { tokensOf, wordsIn } from '#lib/publishing/search/tokens.ts';
import type { Language } from '#lib/terms/languages.ts';
import { createSearch } from '#server/search/search.ts';
import { storyText } from '#tests/fixtures/make-stories.ts';

const searched = ['en', 'ur'] as const satisfies readonly Language[];
const visitors = 8;
const visitSeconds = 10;
const mostMegabytes = 60;

/** Numbers from 0 to 1, the same in every run. */
function numbers(): () => number {
  let state = 7;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Words of some stories, short ones left out, so that each may be mistyped. */
function wordsOf(language: Language): readonly string[] {
  const words = new Set<string>();
  for (let number = 0; number < 200; number += 1) {
    const text = language === 'en' ? storyText(number) : translatedStory(number);
    for (const word of wordsIn(tokensOf(text.slice(text.indexOf('\n---\n'))))) if (word.length > 4) words.add(word);
  }
  return [...words];
}

/** Two words at a time, and the same with a letter of the second left out. */
function createAsker(language: Language) {
  const words = wordsOf(language);
  const number = numbers();
  const word = () => words[Math.floor(number() * words.length)] ?? '';
  const mistyped = (whole: string) => {
    const at = 1 + Math.floor(number() * (whole.length - 2));
    return whole.slice(0, at) + whole.slice(at + 1);
  };
  return { right: () => `${word()} ${word()}`, wrong: () => `${word()} ${mistyped(word())}` };
}

/** The index by itself, in its thread, as the server has it. */
const tryIndex = (contentDir: string, { searches }: Plan) =>
  withResources(async (held) => {
    const pool = createMarkdownPool();
    held.defer(pool.close);
    const log = { warn: () => undefined };
    const store = createContentStore({ contentDir, parseBody: pool.parse, now: Date.now, drafts: false, log });
    const search = createSearch({
      onFailure: (what, cause) => {
        throw new Error(what, { cause });
      },
    });
    held.defer(search.close);
    const edition = await store.load();
    const started = performance.now();
    search.follow(edition);
    await search.whole();
    const buildMs = performance.now() - started;
    const rows: { readonly language: Language; readonly right: number[]; readonly wrong: number[] }[] = [];
    for (const language of searched) {
      const asker = createAsker(language);
      const times = { language, right: [] as number[], wrong: [] as number[] };
      for (let turn = 0; turn < searches; turn += 1)
        for (const kind of ['right', 'wrong'] as const) {
          const words = asker[kind]();
          const asked = performance.now();
          const answer = await search.ask({ words, language });
          times[kind].push(performance.now() - asked);
          if (answer.is !== 'found') throw new Error(`"${words}" was not answered`);
        }
      rows.push(times);
    }
    return { buildMs, rows, megabytes: (await search.bytes()) / 2 ** 20 };
  });

/** Waits until the site's search has every page. @throws Error after twenty minutes */
async function untilWhole(origin: string): Promise<void> {
  const { notWhole, away } = localeOf('en').search;
  const deadline = performance.now() + 1_200_000;
  for (let turn = 0; performance.now() < deadline; turn += 1) {
    // Each time with other words, since an answer is kept.
    const page = textOf(await rawAnswer(`${origin}${addressesIn('en').search({ q: `agency ${turn}` })}`));
    if (!page.includes(notWhole) && !page.includes(away)) return;
    await wait(1_000);
  }
  throw new Error('the search was not whole after twenty minutes');
}

/** Visitors who look for one thing after the other, and what somebody else waits for meanwhile, who asks for next to nothing. */
const tryVisitors = (contentDir: string) =>
  withResources(async (held) => {
    const { origin, process: site } = await startOurs(held, contentDir);
    await untilWhole(origin);
    // Texts are still being checked after the start, which is not what a search costs.
    if (site.pid !== undefined) await megabytesAtRest(site.pid);
    const pages: number[] = [];
    const delays: number[] = [];
    const until = performance.now() + visitSeconds * 1_000;
    const visit = async (visitor: number) => {
      const language = searched[visitor % searched.length] ?? 'en';
      const asker = createAsker(language);
      for (let turn = 0; performance.now() < until; turn += 1) {
        const words = turn % 2 === 0 ? asker.right() : asker.wrong();
        // A number of its own keeps each from what another has asked.
        const { status, milliseconds } = await rawAnswer(
          `${origin}${addressesIn(language).search({ q: `${words} ${visitor}x${turn}` })}`,
        );
        if (status !== 200) throw new Error(`a search answered ${status}`);
        pages.push(milliseconds);
      }
    };
    const look = async () => {
      while (performance.now() < until) {
        delays.push((await rawAnswer(`${origin}/healthz`)).milliseconds);
        await wait(5);
      }
    };
    await Promise.all([look(), ...Array.from({ length: visitors }, (_, visitor) => visit(visitor))]);
    return { pages, delays };
  });

const p99 = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.99) - 1] ?? 0;

async function measure(plan: Plan): Promise<Findings> {
  return withResources(async (held) => {
    const contentDir = await makeCorpus(held, plan.searched);
    await addTranslations(contentDir, plan.searched);
    const { buildMs, rows, megabytes } = await tryIndex(contentDir, plan);
    const { pages, delays } = await tryVisitors(contentDir);
    const count = `${plan.searched.toLocaleString('en')} stories in each of two languages`;
    const worst = (kind: 'right' | 'wrong') => Math.max(...rows.map((row) => p95(row[kind])));
    const target = (what: string, limit: number, unit: string, measured: number): Target => ({
      what,
      bound: 'at most',
      limit,
      unit,
      measured,
    });
    return {
      targets: [
        target(`Search over ${count}, p95 of the slower language`, 20, 'ms', worst('right')),
        target('– with a typing mistake', 40, 'ms', worst('wrong')),
        target('Index without the texts', mostMegabytes, 'MB', megabytes),
        target(`Wait of others while ${visitors} visitors search without pause, p99`, 30, 'ms', p99(delays)),
      ],
      details: `${table(
        ['language', 'median ms', 'p95 ms', 'with a mistake, median ms', 'p95 ms'],
        rows.map(({ language, right, wrong }) => [language, median(right), p95(right), median(wrong), p95(wrong)]),
      )}

${plan.searches} questions of two words each, and as many with a letter left out, from the question to the answer of the index's thread. The index of ${count} was made in ${readable(buildMs)} ms, texts parsed anew, and takes ${readable(megabytes)} MB.

${visitors} visitors asked the server for ${pages.length} pages in ${visitSeconds} s, no two the same: median ${readable(median(pages))} ms, p95 ${readable(p95(pages))} ms. What another one waits for is the answer of \`/healthz\`, which is as late as the server's event loop.`,
    };
  });
}

export const search: Part = { title: 'Search', measure };
