import { setImmediate as turn } from 'node:timers/promises';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { lateScript, reloadScript } from '#server/editors/reload.ts';

/** Runs the script in a page whose stream is open; `asked` are the answers that it waits for. */
function openPage() {
  const heard = new Map<string, () => void>();
  const asked: ((html: string) => void)[] = [];
  const page = { readyState: 1, reloads: 0 };
  class EventSource {
    static readonly OPEN = 1;
    get readyState() {
      return page.readyState;
    }
    addEventListener(name: string, listener: () => void) {
      heard.set(name, listener);
    }
  }
  runInNewContext(reloadScript, {
    EventSource,
    document: {
      querySelectorAll: () => [],
      querySelector: () => ({ dataset: { page: 'before' } }),
      styleSheets: [],
    },
    location: { href: '/about', reload: () => (page.reloads += 1) },
    fetch: () => new Promise((done) => asked.push((html) => done({ text: async () => html }))),
  });
  return { page, asked, hear: (name: string) => heard.get(name)?.() };
}

it('comes anew when changed code shows', async () => {
  const { page, asked, hear } = openPage();
  hear('code');
  asked[0]?.('<script data-page="after">');
  await turn();
  expect(page.reloads).toBe(1);
});

it('stays while no server is there, whatever the last one still answered, and comes anew with the next', async () => {
  const { page, asked, hear } = openPage();
  hear('code');
  page.readyState = 0;
  hear('error');
  asked[0]?.('<script data-page="after">');
  await turn();
  expect(page.reloads).toBe(0);
  page.readyState = 1;
  hear('open');
  expect(page.reloads).toBe(1);
});

it('asks for a late page until it is there, also where nobody answers for a while', async () => {
  const answers = [{ status: 503 }, new Error('nobody is there'), { status: 200 }];
  let reloads = 0;
  runInNewContext(lateScript, {
    location: { href: '/about', reload: () => (reloads += 1) },
    setTimeout: (done: () => void) => void Promise.resolve().then(done),
    fetch: async () => {
      const answer = answers.shift();
      if (answer instanceof Error) throw answer;
      expect(reloads).toBe(0);
      return answer;
    },
  });
  for (let turns = 0; turns < 10; turns += 1) await turn();
  expect([answers.length, reloads]).toEqual([0, 1]);
});
