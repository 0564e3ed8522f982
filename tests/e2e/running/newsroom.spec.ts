import { readdir } from 'node:fs/promises';
import fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { type SiteProcess, startSite, until } from '#tests/e2e/running/site-process.ts';
import { type Expected, type Found, follow, type Site } from '#tests/newsroom/follow.ts';
import { type Shown, storyNames, updateNames } from '#tests/newsroom/model.ts';
import { type Act, chosenRuns, type Step, steps } from '#tests/newsroom/steps.ts';

/** Hour 0: what is to come out at hour 1 does not while this runs. */
const halfAnHourAgo = (Math.floor(Date.now() / 1_000) - 1_800) * 1_000;
/** Nobody can wait for hours: what is under an embargo stays so. */
const withoutWaiting = steps.map((taken) => taken.filter(({ act }) => act.do !== 'wait'));
/** Milliseconds; a change takes some 350. */
const soon = 60_000;

const restarted = (act: Act): Step => ({ act, reach: 'while down' });
const saved = (act: Act): Step => ({ act, reach: 'saved' });
const save = { do: 'save story', status: 'ready', embargo: 0 } as const;
/** What goes wrong most, in every run: a bad save before a kill and while the site is down, in the fields and in the words. */
const worstDay: readonly Step[] = [
  saved({ do: 'break', file: 'stories/alpha.md', fault: 'body' }),
  restarted({ do: 'break', file: 'updates/first.md', fault: 'field' }),
  saved({ do: 'mend', file: 'stories/alpha.md' }),
  restarted({ do: 'break', file: 'stories/alpha.md', fault: 'body' }),
  { act: { ...save, name: 'gamma' }, reach: 'folder swapped' },
  saved({ do: 'rename', from: 'gamma', to: 'beta', noted: true }),
  { act: { do: 'delete', file: 'stories/beta.md' }, reach: 'with the next' },
  saved({ do: 'rename', from: 'gamma', to: 'beta', noted: true }),
  saved({ ...save, name: 'alpha', status: 'withdrawn' }),
  saved({ do: 'delete', file: 'updates/first.md' }),
];

const addresses = [...storyNames.map((name) => `/stories/${name}`), ...updateNames.map((name) => `/updates/${name}`)];
/** Where what is live is listed, and nothing else may be told. */
const lists = ['/', '/stories', '/updates', '/corrections', '/feed.xml', '/feed.json', '/sitemap.xml', '/llms.txt'];

const marksIn = (text: string): readonly number[] =>
  [...text.matchAll(/(?:Headline|Standfirst|Words|Note) of text (\d+)/g)].map(([, mark]) => Number(mark));

function served({ contentDir, stateDir }: { readonly contentDir: string; readonly stateDir: string }): Site {
  let site: SiteProcess | undefined;
  const origin = () => site?.origin ?? '';

  async function answerAt(address: string): Promise<Shown> {
    const response = await fetch(origin() + address, { redirect: 'manual' });
    const [mark = 0] = marksIn(await response.text());
    if (response.status === 200) return { is: 'live', mark };
    if (response.status === 308) return { is: 'moved', to: response.headers.get('location') ?? '' };
    return response.status === 410 ? { is: 'withdrawn', mark } : { is: 'absent' };
  }

  async function found(): Promise<Found> {
    const shown = new Map<string, Shown>();
    for (const address of addresses) shown.set(address, await answerAt(address));
    const { revision, problems } = await (await fetch(`${origin()}/healthz`)).json();
    return { shown, faults: problems, revision };
  }

  const isAs = (expected: Expected) => (now: Found) =>
    now.faults === expected.faults && JSON.stringify([...now.shown]) === JSON.stringify([...expected.shown]);

  return {
    async start() {
      site = await startSite({ contentDir, stateDir });
    },
    async kill(copies) {
      const kept = async () => (await readdir(stateDir, { recursive: true }).catch(() => [])).join('\n');
      await until(kept, (names) => copies.every((copy) => names.includes(copy)));
      await site?.dispose();
    },
    async look(_, expected) {
      // What it shows meanwhile may be of before; what it shows at last is compared by the caller.
      await until(found, isAs(expected), soon).catch(() => undefined);
    },
    found: async () => {
      const now = await found();
      const liveOf = (kind: string) =>
        [...now.shown].flatMap(([address, shown]) =>
          address.startsWith(kind) && shown.is === 'live' ? shown.mark : [],
        );
      const live = new Set(liveOf('/'));
      for (const list of lists) {
        const told = marksIn(await (await fetch(origin() + list)).text());
        expect(
          told.filter((mark) => !live.has(mark)),
          `${list} tells of what is not live`,
        ).toEqual([]);
        if (list === '/stories' || list === '/updates')
          expect(told, `${list} lists all that is live`).toEqual(expect.arrayContaining(liveOf(`${list}/`)));
      }
      return now;
    },
  };
}

test('serves what the model of a newsroom says may be shown, and tells of nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(withoutWaiting, (taken) =>
      follow(taken, { from: 'tests/fixtures/newsroom', start: halfAnHourAgo }, served, (found, expected) => {
        expect(Object.fromEntries(found.shown)).toEqual(Object.fromEntries(expected.shown));
        expect(found.faults).toBe(expected.faults);
      }),
    ),
    { ...chosenRuns(3), examples: [[worstDay]] },
  );
});
