import { AsyncLocalStorage } from 'node:async_hooks';
import type { Records } from '#lib/content/model/file-record.ts';
import type { Edition } from '#lib/content/model/model.ts';
import { loadEdition } from '#lib/content/store/load-edition.ts';

/**
 * The server's modules and the pages that Next bundles are two module graphs in one process: they meet at this key of `globalThis`, and
 * nowhere else. What lies there is plain data, and a store of Node's own: of a class of ours, each graph has one for itself.
 */
const key: unique symbol = Symbol.for('pakistan-in-orbit');
/** In the environment, which workers and child processes inherit: where `globalThis` does not reach, this still does. */
const publishedBy = 'EDITION_PUBLISHED_BY';

interface Published {
  readonly edition: Edition;
  /** Every file, shown or not: in the editors' preview alone. */
  readonly records?: Records | undefined;
}

interface Holder {
  /** Ties this to `globalThis`, of which everything else here is optional. */
  readonly process: NodeJS.Process;
  [key]?: { published?: Published; readonly previewed: AsyncLocalStorage<Edition> };
}

const holder: Holder = globalThis;
holder[key] ??= { previewed: new AsyncLocalStorage() };
const meeting = holder[key];

/** Swaps the edition that pages see, by reference. From then on no page of this process or of one that it starts loads an edition by itself. */
export function publishEdition(edition: Edition, records?: Records): void {
  process.env[publishedBy] ??= String(process.pid);
  meeting.published = { edition, records };
}

/**
 * Does work that sees another edition than readers do, and all that it begins does; what runs beside it does not.
 * A signed preview is rendered so, instead of by a swap, which readers would see.
 */
export function withEdition<Result>(edition: Edition, work: () => Result): Result {
  return meeting.previewed.run(edition, work);
}

/**
 * The edition to show now; under plain Next it is loaded in this process.
 * @throws where our server runs and its edition is not to be found: a second store would show an embargoed story at another moment
 */
export async function currentEdition(): Promise<Edition> {
  const edition = meeting.previewed.getStore() ?? meeting.published?.edition;
  if (edition) return edition;
  const server = process.env[publishedBy];
  if (server !== undefined)
    throw new Error(
      `Next renders outside our server (process ${server}), where its edition is not seen; render in its main thread`,
    );
  return loadEdition();
}

/** What is known of every content file; undefined in a process that shows no desk. */
export const publishedRecords = (): Records | undefined => meeting.published?.records;
