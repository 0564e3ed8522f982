import { loadEdition } from '#lib/content/load-edition.ts';
import type { Edition } from '#lib/content/model.ts';

/**
 * The server's modules and the pages that Next bundles are two module graphs in one process:
 * they meet at this key of `globalThis`.
 */
const key: unique symbol = Symbol.for('pakistan-in-orbit.current-edition');

interface Holder {
  /** Ties this to `globalThis`, of which everything else here is optional. */
  readonly process: NodeJS.Process;
  [key]?: Edition;
}

const holder: Holder = globalThis;

/** Swaps the edition that pages see, by reference. */
export function publishEdition(edition: Edition): void {
  holder[key] = edition;
}

/** The edition to show now; under plain Next it is loaded in this process. */
export async function currentEdition(): Promise<Edition> {
  return holder[key] ?? loadEdition();
}
