import { AsyncLocalStorage } from 'node:async_hooks';
import type { SearchAnswer } from '#lib/publishing/search/answer.ts';

/**
 * Where the server, which has the index, hands an answer to the page that shows it: the two are two module graphs in one process, as in
 * lib/content/store/current-edition.ts. An answer is seen by the one render that it was made for.
 */
const key: unique symbol = Symbol.for('pakistan-in-orbit.search');

interface Holder {
  /** Ties this to `globalThis`, of which everything else here is optional. */
  readonly process: NodeJS.Process;
  [key]?: AsyncLocalStorage<SearchAnswer>;
}

const holder: Holder = globalThis;
holder[key] ??= new AsyncLocalStorage();
const given = holder[key];

/** Does work in which a page finds this answer. */
export const withSearchAnswer = <Result>(answer: SearchAnswer, work: () => Result): Result => given.run(answer, work);

/** undefined under plain Next, where nobody has an index. */
export const searchAnswer = (): SearchAnswer | undefined => given.getStore();
