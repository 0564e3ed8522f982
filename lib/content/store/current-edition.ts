import { AsyncLocalStorage } from 'node:async_hooks';
import type { Edition } from '#lib/content/model/model.ts';
import { loadEdition } from '#lib/content/store/load-edition.ts';

/**
 * The server's modules and the pages that Next bundles are two module graphs in one process:
 * they meet at this key of `globalThis`.
 */
const key: unique symbol = Symbol.for('pakistan-in-orbit.current-edition');
/** In the environment, which workers and child processes inherit: where `globalThis` does not reach, this still does. */
const publishedBy = 'EDITION_PUBLISHED_BY';
const previewKey: unique symbol = Symbol.for('pakistan-in-orbit.previewed-edition');

interface Holder {
  /** Ties this to `globalThis`, of which everything else here is optional. */
  readonly process: NodeJS.Process;
  [key]?: Edition;
  [previewKey]?: AsyncLocalStorage<Edition>;
}

const holder: Holder = globalThis;

/** Swaps the edition that pages see, by reference. From then on no page of this process or of one that it starts loads an edition by itself. */
export function publishEdition(edition: Edition): void {
  process.env[publishedBy] ??= String(process.pid);
  holder[key] = edition;
}

/**
 * Does work that sees another edition than readers do, and all that it begins does; what runs beside it does not.
 * A signed preview is rendered so, instead of by a swap, which readers would see.
 */
export function withEdition<Result>(edition: Edition, work: () => Result): Result {
  holder[previewKey] ??= new AsyncLocalStorage();
  return holder[previewKey].run(edition, work);
}

/**
 * The edition to show now; under plain Next it is loaded in this process.
 * @throws where our server runs and its edition is not to be found: a second store would show an embargoed story at another moment
 */
export async function currentEdition(): Promise<Edition> {
  const edition = holder[previewKey]?.getStore() ?? holder[key];
  if (edition) return edition;
  const server = process.env[publishedBy];
  if (server !== undefined)
    throw new Error(
      `Next renders outside our server (process ${server}), where its edition is not seen; render in its main thread`,
    );
  return loadEdition();
}
